using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SmpBot.Content;
using SmpBot.Storage;

namespace SmpBot.Tests.Content;

/// <summary>The content part of the host's composition over a folder of the test's own.</summary>
internal static class ContentHost
{
    public static ServiceProvider Build(string folder, string encoder, Action<IServiceCollection> add)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Knowledge:Path"] = folder,
            ["Search:Encoder"] = encoder,
        }).Build());
        services.Configure<StorageOptions>(storage => storage.Path = Path.Combine(folder, "data", "smpbot.db"));
        services.AddSmpContent();
        add(services);
        return services.BuildServiceProvider();
    }
}
