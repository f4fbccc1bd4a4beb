using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SmpBot.BotFramework.Ports;
using SmpBot.BotFramework.Tests.Fakes;
using SmpBot.BotFramework.Turns;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.Tests.Hosting;

/// <summary>The Bot Framework surfaces on a real server with a port of its own. Storage given to a second one plays a restart.</summary>
public sealed class TestBot : IAsyncDisposable
{
    public const string Secret = "a-secret-for-tests";

    private readonly WebApplication _app;

    private TestBot(WebApplication app, TestStorage storage, ManualTime time, LogCollector logs)
    {
        _app = app;
        Storage = storage;
        Time = time;
        Logs = logs;
        Turn = (CannedTurn)app.Services.GetRequiredService<ITurnEntry>();
        Address = app.Urls.First();
        Http = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
        })
        { BaseAddress = new Uri(Address) };
    }

    public string Address { get; }

    public HttpClient Http { get; }

    public TestStorage Storage { get; }

    public ManualTime Time { get; }

    public CannedTurn Turn { get; }

    public LogCollector Logs { get; }

    public IServiceProvider Services => _app.Services;

    public IMeterFactory MeterFactory => _app.Services.GetRequiredService<IMeterFactory>();

    public static async Task<TestBot> StartAsync(
        TestStorage? storage = null, string environment = "Development", params (string Key, string Value)[] settings)
    {
        TestStorage kept = storage ?? new TestStorage();
        ManualTime time = new();
        LogCollector logs = new();
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration["DirectLine:Secret"] = Secret;
        foreach ((string key, string value) in settings)
        {
            builder.Configuration[key] = value;
        }

        builder.Logging.AddProvider(logs);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IConversationStore>(kept.Conversations);
        builder.Services.AddSingleton<IOutbox>(kept.Outbox);
        builder.Services.AddSingleton<IResumeTokens>(kept.Resumes);
        builder.Services.AddSingleton<ISigningKeyStore>(kept.Keys);
        builder.Services.AddSingleton<ITurnEntry, CannedTurn>();
        builder.AddSmpBotFramework();
        WebApplication app = builder.Build();
        app.UseRouting();
        app.MapSmpBotFramework();
        await app.StartAsync();
        return new TestBot(app, kept, time, logs);
    }

    /// <summary>POST with JSON; the body may be any object, or a string that is sent as it stands.</summary>
    public async Task<Answer> PostAsync(string path, object? body = null, string? token = null, params (string Name, string Value)[] headers)
    {
        HttpContent? content = body switch
        {
            null => null,
            string raw => new StringContent(raw, System.Text.Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body),
        };
        return await SendAsync(HttpMethod.Post, path, content, token, headers);
    }

    public Task<Answer> GetAsync(string path, string? token = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, token, headers);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, string? token, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, path) { Content = content };
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        }

        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Starts the graceful stop; the task ends when the bot has stopped.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>What survives a restart.</summary>
public sealed class TestStorage
{
    public TestStorage() => Conversations = new InMemoryStorage(Outbox);

    public InMemoryOutbox Outbox { get; } = new();

    public InMemoryStorage Conversations { get; }

    public InMemoryResumeTokens Resumes { get; } = new();

    public InMemoryKeys Keys { get; } = new();
}

/// <summary>An HTTP answer, read to its end.</summary>
public sealed record Answer(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? ErrorCode => Json.GetProperty("error").GetProperty("code").GetString();

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase));
}
