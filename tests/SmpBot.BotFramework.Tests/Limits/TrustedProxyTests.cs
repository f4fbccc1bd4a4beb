using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Limits;

public sealed class TrustedProxyTests
{
    private static readonly (string, string)[] Forwarded =
        [("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "bot.clinic.example")];

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.0/8, 127.0.0.0/8")]
    public async Task Behind_a_trusted_proxy_streams_are_wss_under_the_outer_name_and_own_pages_are_own(string trusted)
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("Proxies:Trusted", trusted)]);

        Answer started = await bot.PostAsync("/v3/directline/conversations", token: TestBot.Secret, headers: Forwarded);

        started.Json.GetProperty("streamUrl").GetString()!.ShouldStartWith("wss://bot.clinic.example/v3/directline/conversations/");
        (await bot.PostAsync("/api/token", headers: [.. Forwarded, ("Origin", "https://bot.clinic.example")])).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Anybody_elses_headers_count_for_nothing()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("Proxies:Trusted", "10.0.0.7"), ("RateLimits:Tokens", "1")]);

        Answer started = await bot.PostAsync("/v3/directline/conversations", token: TestBot.Secret, headers: Forwarded);

        started.Json.GetProperty("streamUrl").GetString()!.ShouldStartWith(bot.Address.Replace("http://", "ws://", StringComparison.Ordinal));
        (await bot.PostAsync("/api/token", headers: ("X-Forwarded-For", "203.0.113.1"))).Status.ShouldBe(200);
        (await bot.PostAsync("/api/token", headers: ("X-Forwarded-For", "203.0.113.2"))).Status.ShouldBe(429);
    }

    [Fact]
    public async Task Through_a_proxy_that_ends_tls_a_conversation_works_from_token_to_stream()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("Proxies:Trusted", "127.0.0.1")]);
        using TlsProxy proxy = new(bot.Address);
        using HttpClientHandler handler = new() { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => proxy.IsItsOwn(certificate) };
        using HttpClient http = new(handler) { BaseAddress = new Uri($"https://localhost:{proxy.Port}") };
        http.DefaultRequestHeaders.ConnectionClose = true;
        http.DefaultRequestHeaders.Add("Origin", $"https://localhost:{proxy.Port}");

        JsonElement token = (await Answer.ReadAsync(await http.PostAsync("/api/token", null))).Json;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        Answer started = await Answer.ReadAsync(await http.PostAsync("/v3/directline/conversations", null));
        using ClientWebSocket socket = new();
        socket.Options.RemoteCertificateValidationCallback = (_, certificate, _, _) => proxy.IsItsOwn(certificate);
        await socket.ConnectAsync(new Uri(started.Json.GetProperty("streamUrl").GetString()!), CancellationToken.None);
        byte[] frame = new byte[4096];
        WebSocketReceiveResult read = await socket.ReceiveAsync(frame, CancellationToken.None);

        started.Status.ShouldBe(201);
        started.Json.GetProperty("streamUrl").GetString()!.ShouldStartWith($"wss://localhost:{proxy.Port}/v3/directline/");
        Encoding.UTF8.GetString(frame, 0, read.Count).ShouldContain("Welcome.");
    }

    [Theory]
    [InlineData("https://bot.clinic.example", "wss://bot.clinic.example/v3/")]
    [InlineData("https://clinic.example/chat/", "wss://clinic.example/chat/v3/")]
    [InlineData("http://intranet:8080", "ws://intranet:8080/v3/")]
    public async Task A_public_address_wins_over_the_request(string publicUrl, string prefix)
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("PublicUrl", publicUrl)]);

        Answer started = await bot.PostAsync("/v3/directline/conversations", token: TestBot.Secret);

        started.Json.GetProperty("streamUrl").GetString()!.ShouldStartWith(prefix);
    }
}
