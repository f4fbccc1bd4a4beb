using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;

namespace SmpBot.BotFramework.Tests.Hosting;

/// <summary>One call of the bot to the channel.</summary>
public sealed record ChannelCall(string Method, string Path, string Authorization, string? RequestId, string Body, int Status)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Text => Json.TryGetProperty("text", out JsonElement text) ? text.GetString() : null;

    public bool IsMessage => Method == "POST" && Json.GetProperty("type").GetString() == "message";
}

/// <summary>A channel's Connector, its OpenID metadata and the login authority, on one port of this machine.</summary>
public sealed class FakeChannel : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "99999999-8888-7777-6666-555555555555";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WebApplication _app;
    private int _tokens;

    private FakeChannel(WebApplication app) => _app = app;

    public ChannelKeys Keys { get; } = new();

    public string Address => _app.Urls.First();

    public string ServiceUrl => Address + "/teams/";

    public ConcurrentQueue<ChannelCall> Calls { get; } = new();

    public ConcurrentQueue<Dictionary<string, string>> TokenRequests { get; } = new();

    /// <summary>Answers to give before the ordinary ones.</summary>
    public ConcurrentQueue<IResult> Next { get; } = new();

    /// <summary>Awaited in every call to the Connector.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public Func<IResult>? TokenAnswer { get; set; }

    public int MetadataReads { get; private set; }

    public bool MetadataDown { get; set; }

    public IReadOnlyList<ChannelCall> Messages => [.. Calls.Where(call => call.IsMessage && call.Status < 300)];

    public (string, string)[] Settings =>
    [
        ("Bot:AppId", AppId), ("Bot:AppSecret", "app-secret"), ("Bot:TenantId", Tenant),
        ("Bot:OpenIdMetadata", Address + "/v1/.well-known/openidconfiguration"),
        ("Bot:EntraOpenIdMetadata", Address + "/common/v2.0/.well-known/openid-configuration"),
        ("Bot:LoginAuthority", Address),
    ];

    public static async Task<FakeChannel> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        WebApplication app = builder.Build();
        FakeChannel channel = new(app);
        app.UseRouting();
        app.MapGet("/v1/.well-known/openidconfiguration", channel.Metadata);
        app.MapGet("/v1/.well-known/keys", () => Results.Text(channel.Keys.Jwks(), "application/json"));
        app.MapGet("/common/v2.0/.well-known/openid-configuration", () => Results.Json(new { jwks_uri = channel.Address + "/common/keys" }));
        app.MapGet("/common/keys", () => Results.Text(channel.Keys.EntraJwks(), "application/json"));
        app.MapPost("/{tenant}/oauth2/v2.0/token", channel.TokenAsync);
        app.Map("/teams/{**path}", channel.ConnectorAsync);
        app.UseEndpoints(_ => { });
        await app.StartAsync();
        return channel;
    }

    /// <summary>A message of a user in Teams; <paramref name="change"/> edits it.</summary>
    public Dictionary<string, object?> Activity(string text = "hello", Action<Dictionary<string, object?>>? change = null)
    {
        Dictionary<string, object?> activity = new()
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString(),
            ["serviceUrl"] = ServiceUrl,
            ["channelId"] = "msteams",
            ["from"] = new { id = "29:user", name = "Pat" },
            ["conversation"] = new { id = "a:" + Guid.NewGuid(), conversationType = "personal", tenantId = Tenant },
            ["recipient"] = new { id = "28:" + AppId, name = "FAQ bot" },
            ["text"] = text,
            ["locale"] = "en-GB",
            ["channelData"] = new { tenant = new { id = Tenant } },
        };
        change?.Invoke(activity);
        return activity;
    }

    public async Task<IReadOnlyList<ChannelCall>> WaitForMessagesAsync(int count) =>
        await WaitAsync(() => Messages, messages => messages.Count >= count);

    public static async Task<T> WaitAsync<T>(Func<T> read, Func<T, bool> enough)
    {
        using CancellationTokenSource limit = new(Patience);
        while (true)
        {
            T value = read();
            if (enough(value) || limit.IsCancellationRequested)
            {
                return value;
            }

            await Task.Delay(10);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Metadata()
    {
        MetadataReads++;
        return MetadataDown ? Results.StatusCode(500) : Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = Address + "/v1/.well-known/keys" });
    }

    private async Task<IResult> TokenAsync(HttpRequest request, string tenant)
    {
        IFormCollection form = await request.ReadFormAsync();
        TokenRequests.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()).Append(new("tenant", tenant)).ToDictionary());
        await Before();
        return TokenAnswer?.Invoke()
            ?? Results.Json(new { token_type = "Bearer", expires_in = 3599, access_token = $"token-{Interlocked.Increment(ref _tokens)}" });
    }

    private async Task<IResult> ConnectorAsync(HttpRequest request, string path)
    {
        using StreamReader reader = new(request.Body);
        string body = await reader.ReadToEndAsync();
        await Before();
        IResult answer = Next.TryDequeue(out IResult? forced)
            ? forced
            : Results.Json(new { id = "1:" + Guid.NewGuid(), members = Array.Empty<object>() }, statusCode: 201);
        int status = answer is RedirectHttpResult ? 302 : (answer as IStatusCodeHttpResult)?.StatusCode ?? 200;
        Calls.Enqueue(new ChannelCall(
            request.Method, path + request.QueryString, request.Headers.Authorization.ToString(), request.Headers["x-ms-client-request-id"], body, status));
        return answer;
    }
}
