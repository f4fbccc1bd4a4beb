using Microsoft.AspNetCore.Builder;
using SmpBot.Hosting;

namespace SmpBot.EndToEnd.Tests.Hosting;

/// <summary>The whole bot on a free port, with a database of its own that outlives a restart.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private bool _keepsFolder;

    private BotServer(WebApplication app, string folder) => (_app, _folder) = (app, folder);

    public Uri Address => new(_app.Urls.First());

    public static Task<BotServer> StartAsync() =>
        StartAsync(Directory.CreateTempSubdirectory("smpbot-e2e-").FullName, "http://127.0.0.1:0");

    /// <summary>Stops the server and starts it on the same port with the same database.</summary>
    public async Task<BotServer> RestartAsync()
    {
        string address = Address.ToString().TrimEnd('/');
        _keepsFolder = true;
        await DisposeAsync();
        return await StartAsync(_folder, address);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (!_keepsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static async Task<BotServer> StartAsync(string folder, string urls)
    {
        WebApplication app = SmpBotHost.Build(new HostArguments
        {
            Urls = urls,
            Environment = "Development",
            Settings = new Dictionary<string, string?>
            {
                ["Storage:Path"] = Path.Combine(folder, "smpbot.db"),
                ["RateLimits:Enabled"] = "false",
                ["Logging:LogLevel:Default"] = "Warning",
            },
        });
        await app.StartAsync();
        return new BotServer(app, folder);
    }
}
