using System.Net;
using System.Text.Json;

namespace SmpBot.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task The_ready_endpoint_tells_what_is_in_force()
    {
        await using TestServer server = await TestServer.StartAsync();
        JsonElement ready = await ReadyAsync(server);
        ready.GetProperty("ready").GetBoolean().ShouldBeTrue();
        ready.GetProperty("storage").GetString().ShouldBe("ok");
        ready.GetProperty("search").GetString().ShouldBe("lexical");
        ready.GetProperty("encoder").GetString().ShouldBe("off");
        ready.GetProperty("knowledge").GetProperty("entries").GetInt32().ShouldBeGreaterThan(29);
        (await server.Client.GetStringAsync("/healthz/live")).ShouldBe("alive");
    }

    [Fact]
    public async Task A_saved_change_is_taken_up_and_a_broken_one_is_reported_with_file_and_line()
    {
        await using TestServer server = await TestServer.StartAsync();
        string before = Hash(await ReadyAsync(server));
        string entry = Path.Combine(server.KnowledgeFolder, "en", "duration.md");
        string good = await File.ReadAllTextAsync(entry);

        await File.WriteAllTextAsync(entry, good.Replace("eight years", "eight years or so", StringComparison.Ordinal));
        JsonElement changed = await WaitAsync(server, ready => Hash(ready) != before);

        await File.WriteAllTextAsync(entry, good.Replace("topic: duration", "topic: nonsense", StringComparison.Ordinal));
        JsonElement broken = await WaitAsync(server, ready => Rejected(ready).Length > 0);
        Rejected(broken)[0].ShouldStartWith("en/duration.md:3:");
        Hash(broken).ShouldBe(Hash(changed));
        broken.GetProperty("ready").GetBoolean().ShouldBeTrue();

        await File.WriteAllTextAsync(entry, good);
        JsonElement mended = await WaitAsync(server, ready => Rejected(ready).Length == 0 && Hash(ready) == before);
        Rejected(mended).ShouldBeEmpty();
        Hash(mended).ShouldBe(before);
    }

    [Fact]
    public async Task Unknown_addresses_answer_with_a_problem_document()
    {
        await using TestServer server = await TestServer.StartAsync();
        HttpResponseMessage answer = await server.Client.GetAsync(new Uri("/no-such-page", UriKind.Relative));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere_and_says_so()
    {
        await using TestServer server = await TestServer.StartAsync();
        HttpResponseMessage page = await server.Client.GetAsync(new Uri("/", UriKind.Relative));
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; script-src 'self';");
        string html = await page.Content.ReadAsStringAsync();
        html.ShouldContain("chat/main.js");
        html.ShouldNotContain("https://");
    }

    private static string Hash(JsonElement ready) => ready.GetProperty("knowledge").GetProperty("hash").GetString()!;

    private static string[] Rejected(JsonElement ready) =>
        [.. ready.GetProperty("knowledge").GetProperty("rejected").EnumerateArray().Select(issue => issue.GetString()!)];

    private static async Task<JsonElement> ReadyAsync(TestServer server) =>
        JsonDocument.Parse(await server.Client.GetStringAsync("/healthz/ready")).RootElement;

    private static async Task<JsonElement> WaitAsync(TestServer server, Func<JsonElement, bool> reached)
    {
        for (int attempt = 0; attempt < 300; attempt++)
        {
            JsonElement ready = await ReadyAsync(server);
            if (reached(ready))
            {
                return ready;
            }

            await Task.Delay(100);
        }

        return await ReadyAsync(server);
    }
}
