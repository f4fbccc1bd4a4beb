using System.Net;
using SmpBot.BotFramework.Limits;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Limits;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Messages_above_the_limit_get_429_with_retry_after_and_cors_and_reading_never_does()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("RateLimits:Messages", "10")]);
        DirectLineClient client = await DirectLineClient.StartAsync(bot);

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.PostAsync(new { type = "message", text = $"m{i}" })));
        Answer[] reads = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => bot.GetAsync(client.Activities, client.Token)));

        Answer[] refused = [.. answers.Where(answer => answer.Status == 429)];
        refused.Length.ShouldBeInRange(10, 15);
        refused.ShouldAllBe(answer => answer.ErrorCode == "TooManyRequests" && answer.Headers["Access-Control-Allow-Origin"] == "*");
        refused.ShouldAllBe(answer => int.Parse(answer.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture) >= 1);
        reads.ShouldAllBe(answer => answer.Status == 200);
    }

    [Fact]
    public async Task Tokens_and_conversations_have_limits_of_their_own()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("RateLimits:Tokens", "4"), ("RateLimits:Conversations", "4")]);

        Answer[] tokens = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bot.PostAsync("/api/token")));
        Answer[] starts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => bot.PostAsync("/v3/directline/conversations", token: TestBot.Secret)));

        tokens.Count(answer => answer.Status == 429).ShouldBeGreaterThan(3);
        starts.Count(answer => answer.Status == 429).ShouldBeGreaterThan(3);
        starts.Count(answer => answer.Status == 201).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Another_token_or_user_does_not_help_and_another_address_does()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("RateLimits:Tokens", "1"), ("Proxies:Trusted", "127.0.0.1")]);
        Task<Answer> From(string address) => bot.PostAsync("/api/token", headers: ("X-Forwarded-For", address));

        (await From("203.0.113.7")).Status.ShouldBe(200);
        (await From("203.0.113.7")).Status.ShouldBe(429);
        (await From("203.0.113.8")).Status.ShouldBe(200);
        (await From("2001:db8:1:2::1")).Status.ShouldBe(200);
        (await From("2001:db8:1:2:ffff::9")).Status.ShouldBe(429);
        (await From("2001:db8:1:3::1")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task The_whole_site_has_a_limit_too()
    {
        await using TestBot bot = await TestBot.StartAsync(settings:
            [("RateLimits:Tokens", "2"), ("RateLimits:SiteFactor", "2"), ("Proxies:Trusted", "127.0.0.1")]);

        Answer[] answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(i => bot.PostAsync("/api/token", headers: ("X-Forwarded-For", $"203.0.113.{i}"))));

        answers.Count(answer => answer.Status == 200).ShouldBeInRange(2, 3);
    }

    [Fact]
    public async Task An_address_may_open_so_many_streams_and_again_when_one_closes()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("RateLimits:Streams", "2")]);
        DirectLineClient[] clients = [await DirectLineClient.StartAsync(bot), await DirectLineClient.StartAsync(bot), await DirectLineClient.StartAsync(bot)];
        using DirectLineSocket first = await clients[0].OpenAsync();
        using DirectLineSocket second = await clients[1].OpenAsync();
        await first.ReadUntilAsync(seen => seen.Count >= 1);

        await Should.ThrowAsync<System.Net.WebSockets.WebSocketException>(() => clients[2].OpenAsync());
        first.Abort();

        DirectLineSocket third = await OpenPatientlyAsync(clients[2]);
        (await third.ReadUntilAsync(seen => seen.Count >= 1)).ShouldBeTrue();
        third.Dispose();
    }

    [Fact]
    public async Task Switched_off_in_development_nothing_is_limited()
    {
        await using TestBot bot = await TestBot.StartAsync(settings: [("RateLimits:Tokens", "1"), ("RateLimits:Enabled", "false")]);

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => bot.PostAsync("/api/token")));

        answers.ShouldAllBe(answer => answer.Status == 200);
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    public void Addresses_are_counted_by_subscriber(string address, string partition)
    {
        AddressPartition.Of(IPAddress.Parse(address)).ShouldBe(partition);
    }

    private static async Task<DirectLineSocket> OpenPatientlyAsync(DirectLineClient client)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                return await client.OpenAsync();
            }
            catch (System.Net.WebSockets.WebSocketException) when (i < 100)
            {
                await Task.Delay(50);
            }
        }
    }
}
