using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;

namespace SmpBot.EndToEnd.Tests.Hosting;

/// <summary>A web site of its own origin, as a clinic's is, that shows the bot in Microsoft's Web Chat.</summary>
internal sealed class ClinicSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ClinicSite(WebApplication app) => _app = app;

    public string Origin => _app.Urls.First();

    public static async Task<ClinicSite> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(WebChatFactAttribute.Folder) });
        await app.StartAsync();
        return new ClinicSite(app);
    }

    public string PageFor(BotServer server) => $"{Origin}/?bot={Uri.EscapeDataString(server.Address.ToString().TrimEnd('/'))}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
