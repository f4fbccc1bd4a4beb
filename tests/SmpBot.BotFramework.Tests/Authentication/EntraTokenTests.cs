using System.Text.Json.Nodes;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Authentication;

public sealed class EntraTokenTests
{
    private const string Path = "/api/messages";

    [Fact]
    public async Task Tokens_of_entra_are_refused_unless_switched_on()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: channel.Settings);

        (await bot.PostAsync(Path, Activity(channel), Token(channel, bot))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Switched_on_the_bots_own_tokens_of_its_own_tenant_are_taken_and_no_others()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: [.. channel.Settings, ("Bot:EntraTokens", "true")]);
        Task<Answer> Post(Action<JsonObject>? change = null, string key = "entra") => bot.PostAsync(Path, Activity(channel), Token(channel, bot, change, key));

        (await Post()).Status.ShouldBe(202);
        (await Post(claims =>
        {
            claims["iss"] = $"https://sts.windows.net/{FakeChannel.Tenant}/";
            claims["ver"] = "1.0";
            claims["appid"] = FakeChannel.AppId;
        })).Status.ShouldBe(202);
        (await Post(claims => claims["azp"] = "another-app")).Status.ShouldBe(401);
        (await Post(claims => claims.Remove("azp"))).Status.ShouldBe(401);
        (await Post(claims => claims["iss"] = "https://login.microsoftonline.com/00000000-0000-0000-0000-00000000beef/v2.0")).Status.ShouldBe(401);
        (await Post(claims => claims["aud"] = "another-app")).Status.ShouldBe(401);
        (await Post(key: "good")).Status.ShouldBe(401);
        (await Post(claims => claims["iss"] = ChannelKeys.Issuer)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Replies_to_them_go_only_to_allowed_addresses()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: [.. channel.Settings, ("Bot:EntraTokens", "true")]);
        Dictionary<string, object?> activity = Activity(channel);
        activity["serviceUrl"] = "https://evil.example/";

        (await bot.PostAsync(Path, activity, Token(channel, bot))).Status.ShouldBe(403);
    }

    private static Dictionary<string, object?> Activity(FakeChannel channel) => channel.Activity(change: activity => activity["channelId"] = "emulator");

    private static string Token(FakeChannel channel, TestBot bot, Action<JsonObject>? change = null, string key = "entra") =>
        channel.Keys.Token(channel.ServiceUrl, bot.Time.GetUtcNow(), claims =>
        {
            claims.Remove("serviceurl");
            claims["iss"] = $"https://login.microsoftonline.com/{FakeChannel.Tenant}/v2.0";
            claims["ver"] = "2.0";
            claims["azp"] = FakeChannel.AppId;
            change?.Invoke(claims);
        }, key);
}
