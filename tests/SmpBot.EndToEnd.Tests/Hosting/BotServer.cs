using Microsoft.AspNetCore.Builder;
using SmpBot.Hosting;

namespace SmpBot.EndToEnd.Tests.Hosting;

/// <summary>The whole bot on a free port, with a database of its own that outlives a restart.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly (string Name, string Value)[] _settings;
    private bool _keepsFolder;

    private BotServer(WebApplication app, string folder, (string Name, string Value)[] settings) =>
        (_app, _folder, _settings) = (app, folder, settings);

    public Uri Address => new(_app.Urls.First());

    public static Task<BotServer> StartAsync(params (string Name, string Value)[] settings) =>
        StartAsync(Directory.CreateTempSubdirectory("smpbot-e2e-").FullName, "http://127.0.0.1:0", settings);

    /// <summary>Stops the server and starts it on the same port with the same database.</summary>
    /// <param name="whileAway">What happens in between.</param>
    public async Task<BotServer> RestartAsync(Func<Task>? whileAway = null)
    {
        string address = Address.ToString().TrimEnd('/');
        _keepsFolder = true;
        await DisposeAsync();
        await (whileAway?.Invoke() ?? Task.CompletedTask);
        return await StartAsync(_folder, address, _settings);
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

    private static async Task<BotServer> StartAsync(string folder, string urls, (string Name, string Value)[] settings)
    {
        Dictionary<string, string?> all = new()
        {
            ["Storage:Path"] = Path.Combine(folder, "smpbot.db"),
            ["RateLimits:Enabled"] = "false",
            ["Search:Encoder"] = "off",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach ((string name, string value) in settings)
        {
            all[name] = value;
        }

        WebApplication app = SmpBotHost.Build(new HostArguments
        {
            Urls = urls,
            Environment = "Development",
            Settings = all,
        });
        await app.StartAsync();
        return new BotServer(app, folder, settings);
    }
}
