using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using SmpBot.EndToEnd.Tests.Hosting;

namespace SmpBot.EndToEnd.Tests;

/// <summary>The whole bot behind nginx with TLS, as <c>docs/behind-a-proxy.md</c> sets it up.</summary>
public sealed class ProxyTests
{
    [NginxFact]
    public async Task Behind_nginx_a_conversation_runs_over_wss_under_the_public_name()
    {
        await using BotServer server = await BotServer.StartAsync(("Proxies:Trusted", "127.0.0.1"));
        await using NginxProxy proxy = await NginxProxy.StartAsync(server.Address);
        using HttpMessageInvoker invoker = new(proxy.Visitor("127.0.0.2"));
        using HttpClient http = new(proxy.Visitor("127.0.0.2")) { BaseAddress = proxy.Address };
        http.DefaultRequestHeaders.Add("Origin", proxy.Address.GetLeftPart(UriPartial.Authority));

        JsonElement issued = await JsonAsync(await http.PostAsync(new Uri("/api/token", UriKind.Relative), null));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", issued.GetProperty("token").GetString());
        JsonElement started = await JsonAsync(await http.PostAsJsonAsync("/v3/directline/conversations", new { }));
        string stream = started.GetProperty("streamUrl").GetString()!;
        using ClientWebSocket socket = new();
        await socket.ConnectAsync(new Uri(stream), invoker, CancellationToken.None);
        await http.PostAsJsonAsync(
            $"/v3/directline/conversations/{started.GetProperty("conversationId").GetString()}/activities",
            new { type = "message", text = "how long does it last", from = new { id = "x" } });

        stream.ShouldStartWith($"wss://{NginxProxy.Host}:{proxy.Port}/v3/directline/conversations/");
        (await ReadUntilAsync(socket, "eight years")).ShouldContain("how long does it last");
        HttpResponseMessage page = await http.GetAsync(new Uri("/", UriKind.Relative));
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain($"wss://{NginxProxy.Host}:{proxy.Port}");
    }

    [NginxFact]
    public async Task Behind_nginx_limits_count_the_visitors_address_and_not_what_a_visitor_claims()
    {
        await using BotServer server = await BotServer.StartAsync(
            ("Proxies:Trusted", "127.0.0.1"), ("RateLimits:Enabled", "true"), ("RateLimits:Tokens", "1"));
        await using NginxProxy proxy = await NginxProxy.StartAsync(server.Address);

        (await TokenAsync(proxy, "127.0.0.2", claimed: null)).ShouldBe(HttpStatusCode.OK);
        (await TokenAsync(proxy, "127.0.0.2", claimed: "203.0.113.9")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await TokenAsync(proxy, "127.0.0.3", claimed: "127.0.0.2")).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> TokenAsync(NginxProxy proxy, string from, string? claimed)
    {
        using HttpClient http = new(proxy.Visitor(from)) { BaseAddress = proxy.Address };
        if (claimed is not null)
        {
            http.DefaultRequestHeaders.Add("X-Forwarded-For", claimed);
        }

        return (await http.PostAsync(new Uri("/api/token", UriKind.Relative), null)).StatusCode;
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>All frames up to the one with these words.</summary>
    private static async Task<string> ReadUntilAsync(ClientWebSocket socket, string words)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(30));
        StringBuilder all = new();
        byte[] part = new byte[16 * 1024];
        while (!all.ToString().Contains(words, StringComparison.Ordinal))
        {
            WebSocketReceiveResult read = await socket.ReceiveAsync(part, limit.Token);
            all.Append(Encoding.UTF8.GetString(part, 0, read.Count));
        }

        return all.ToString();
    }
}
