using Microsoft.AspNetCore.Builder;
using SmpBot.Hosting;

namespace SmpBot.Tests.Hosting;

/// <summary>The whole bot in this process, on a free port, with a database and a copy of the content of its own.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private TestServer(WebApplication app, DirectoryInfo folder)
    {
        (_app, _folder) = (app, folder);
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public string KnowledgeFolder => Path.Combine(_folder.FullName, "knowledge");

    public static async Task<TestServer> StartAsync(params (string Name, string Value)[] settings)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("smpbot-host-");
        CopyContent(Path.Combine(folder.FullName, "knowledge"));
        WebApplication app = Build(folder, settings);
        await app.StartAsync();
        return new TestServer(app, folder);
    }

    public static WebApplication Build(DirectoryInfo folder, params (string Name, string Value)[] settings)
    {
        Dictionary<string, string?> all = new()
        {
            ["Storage:Path"] = Path.Combine(folder.FullName, "smpbot.db"),
            ["Knowledge:Path"] = Path.Combine(folder.FullName, "knowledge"),
            ["Search:Encoder"] = "off",
            ["Logging:LogLevel:Default"] = "None",
        };
        foreach ((string name, string value) in settings)
        {
            all[name] = value;
        }

        return SmpBotHost.Build(new HostArguments { Urls = "http://127.0.0.1:0", Environment = "Development", Settings = all });
    }

    public static void CopyContent(string target)
    {
        string source = Repository.Path("knowledge");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
