using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace SmpBot.Tests.Hosting;

/// <summary>A channel's Connector on this machine that drops a message whose request id it has seen, and shows the others.</summary>
internal sealed class ShownMessages : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, string> _shown = new(StringComparer.Ordinal);

    private ShownMessages(WebApplication app) => _app = app;

    /// <summary>Texts by request id, in no order.</summary>
    public IReadOnlyDictionary<string, string> Shown => _shown;

    public ConcurrentQueue<string> RequestIds { get; } = new();

    /// <summary>Decides the answer of a call after its message is shown; the number counts calls from 1.</summary>
    public Func<int, Task<IResult>> Answer { get; set; } = _ => Task.FromResult(Results.Json(new { id = "1" }, statusCode: 201));

    public string ServiceUrl => _app.Urls.First() + "/channel/";

    public static async Task<ShownMessages> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        ShownMessages channel = new(app);
        app.UseRouting();
        app.MapPost("/channel/{**path}", channel.TakeAsync);
        app.UseEndpoints(_ => { });
        await app.StartAsync();
        return channel;
    }

    /// <summary>A message of a user on this channel, as an unregistered bot takes it from this machine.</summary>
    public object Message(string text) => new
    {
        type = "message",
        id = Guid.NewGuid().ToString(),
        serviceUrl = ServiceUrl,
        channelId = "emulator",
        from = new { id = "user" },
        recipient = new { id = "bot" },
        conversation = new { id = "one" },
        text,
        locale = "en",
    };

    public async Task WaitForCallsAsync(int count)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(30));
        while (RequestIds.Count < count)
        {
            await Task.Delay(10, limit.Token);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using JsonDocument activity = await JsonDocument.ParseAsync(request.Body);
        string id = request.Headers["x-ms-client-request-id"].ToString();
        _shown.TryAdd(id, activity.RootElement.GetProperty("text").GetString()!);
        RequestIds.Enqueue(id);
        return await Answer(RequestIds.Count);
    }
}
