using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Authentication;

public sealed class BotModeTests
{
    private const string Path = "/api/messages";

    [Fact]
    public async Task In_production_without_an_app_id_only_the_messages_endpoint_is_closed()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(environment: "Production");

        (await bot.PostAsync(Path, channel.Activity())).Status.ShouldBe(404);
        (await bot.PostAsync("/api/token")).Status.ShouldBe(200);
        await DirectLineClient.StartAsync(bot);
        bot.Logs.Lines.Count(line => line.Text.Contains("/api/messages is closed", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Anonymous_activities_that_come_through_a_tunnel_or_a_page_are_refused(string header, string value)
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        (await bot.PostAsync(Path, channel.Activity(), headers: (header, value))).Status.ShouldBe(403);
        (await bot.PostAsync(Path, channel.Activity(), headers: ("Origin", "http://localhost:56150"))).Status.ShouldBe(202);
    }

    [Fact]
    public async Task Anonymous_replies_go_to_this_machine_only()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        foreach (string address in new[] { "https://smba.trafficmanager.net/emea/", "http://192.168.0.7/", "file:///etc/passwd", "nonsense" })
        {
            (await bot.PostAsync(Path, channel.Activity(change: activity => activity["serviceUrl"] = address))).Status.ShouldBe(403, address);
        }
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", 202)]
    [InlineData("https://webchat.botframework.com/", 202)]
    [InlineData("http://smba.trafficmanager.net/emea/", 403)]
    [InlineData("https://botframework.com.evil.example/", 403)]
    [InlineData("https://evilbotframework.com/", 403)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", 403)]
    [InlineData("https://smba.trafficmanager.net/?x=", 403)]
    public async Task Replies_go_to_the_listed_hosts_by_https_only(string serviceUrl, int status)
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: [.. channel.Settings]);
        string token = channel.Keys.Token(serviceUrl, bot.Time.GetUtcNow());
        Dictionary<string, object?> activity = channel.Activity(change: change => change["serviceUrl"] = serviceUrl);
        activity["type"] = "typing";

        (await bot.PostAsync(Path, activity, token)).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData(null, null, 403)]
    [InlineData(FakeChannel.Tenant, FakeChannel.Tenant, 202)]
    [InlineData(FakeChannel.Tenant, null, 202)]
    [InlineData("00000000-0000-0000-0000-00000000beef", "00000000-0000-0000-0000-00000000beef", 403)]
    [InlineData(FakeChannel.Tenant, "00000000-0000-0000-0000-00000000beef", 403)]
    public async Task In_teams_only_people_of_the_bots_tenant_are_served(string? conversationTenant, string? channelTenant, int status)
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: channel.Settings);
        Dictionary<string, object?> activity = channel.Activity(change: change =>
        {
            change["conversation"] = new { id = "a:one", tenantId = conversationTenant };
            change["channelData"] = new { tenant = new { id = channelTenant } };
        });

        (await bot.PostAsync(Path, activity, channel.Keys.Token(channel.ServiceUrl, bot.Time.GetUtcNow()))).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Other_tenants_can_be_listed()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: [.. channel.Settings, ("Teams:Tenants", "00000000-0000-0000-0000-00000000beef")]);
        string token = channel.Keys.Token(channel.ServiceUrl, bot.Time.GetUtcNow());

        (await bot.PostAsync(Path, channel.Activity(), token)).Status.ShouldBe(403);
        (await bot.PostAsync(Path, channel.Activity(change: activity => activity["channelId"] = "webchat"), token)).Status.ShouldBe(202);
    }
}
