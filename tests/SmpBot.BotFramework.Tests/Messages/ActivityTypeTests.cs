using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Messages;

public sealed class ActivityTypeTests
{
    private const string Path = "/api/messages";

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("installationUpdate")]
    [InlineData("endOfConversation")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("trace")]
    [InlineData("handoff")]
    [InlineData("somethingNew")]
    public async Task Every_other_type_is_taken_in_silence(string type)
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        Answer answer = await bot.PostAsync(Path, channel.Activity(change: activity => activity["type"] = type));
        Answer expecting = await bot.PostAsync(Path, channel.Activity(change: activity =>
        {
            activity["type"] = type;
            activity["deliveryMode"] = "expectReplies";
        }));

        answer.Status.ShouldBe(202);
        expecting.Status.ShouldBe(200);
        expecting.Body.ShouldBe("{\"activities\":[]}");
        bot.Turn.Seen.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_expect_replies_the_answer_carries_the_replies_and_nothing_is_posted()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        Dictionary<string, object?> activity = channel.Activity("two", activity => activity["deliveryMode"] = "expectReplies");

        Answer answer = await bot.PostAsync(Path, activity);
        Answer again = await bot.PostAsync(Path, activity);

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("activities").EnumerateArray().Select(reply => reply.GetProperty("text").GetString()).ShouldBe(["One.", "Two."]);
        again.Body.ShouldBe(answer.Body);
        bot.Storage.Outbox.Waiting.ShouldBe(0);
        channel.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("default")]
    [InlineData("notification")]
    [InlineData("ephemeral")]
    [InlineData("carrier-pigeon")]
    public async Task Other_delivery_modes_are_as_normal(string mode)
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        (await bot.PostAsync(Path, channel.Activity(change: activity => activity["deliveryMode"] = mode))).Status.ShouldBe(202);

        (await channel.WaitForMessagesAsync(1)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_card_action_is_answered_in_the_same_request()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        Answer answer = await bot.PostAsync(Path, Invoke(channel, "adaptiveCard/action", new { action = new { type = "Action.Execute", verb = "ask", data = new { text = "how long?" } }, trigger = "manual" }));

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("statusCode").GetInt32().ShouldBe(200);
        answer.Json.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.activity.message");
        answer.Json.GetProperty("value").GetString()!.ShouldStartWith("It lasts about eight years.");
        channel.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_invoke_is_501_and_a_malformed_one_400()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        (await bot.PostAsync(Path, Invoke(channel, "no/suchInvoke", new { }))).Status.ShouldBe(501);
        (await bot.PostAsync(Path, Invoke(channel, "adaptiveCard/action", 5))).Status.ShouldBe(400);
        (await bot.PostAsync(Path, Invoke(channel, "adaptiveCard/action", new { action = "x" }))).Status.ShouldBe(400);
    }

    [Fact]
    public async Task Submitted_card_data_without_text_is_answered()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        await bot.PostAsync(Path, channel.Activity(change: activity =>
        {
            activity.Remove("text");
            activity["value"] = new { feedback = "yes" };
        }));

        (await channel.WaitForMessagesAsync(1))[0].Text.ShouldBe("Data taken.");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Other_methods_are_405(string method)
    {
        await using TestBot bot = await TestBot.StartAsync();

        (await bot.SendAsync(new HttpMethod(method), Path, null, null)).Status.ShouldBe(405);
    }

    [Theory]
    [InlineData("{nope")]
    [InlineData("")]
    [InlineData("{\"text\":\"no type\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"nobody\"}")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"x\",\"conversation\":{\"id\":\"..\"},\"serviceUrl\":\"http://127.0.0.1/\"}")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"x\",\"conversation\":{\"id\":\"c\"},\"id\":\"..\",\"serviceUrl\":\"http://127.0.0.1/\"}")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"x\",\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"c\"},\"serviceUrl\":\"http://127.0.0.1/\"}")]
    public async Task What_cannot_be_answered_is_400_with_a_sentence(string body)
    {
        await using TestBot bot = await TestBot.StartAsync();

        Answer answer = await bot.PostAsync(Path, body);

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("error").GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_body_above_256_kilobytes_is_413()
    {
        await using TestBot bot = await TestBot.StartAsync();

        (await bot.PostAsync(Path, new { type = "message", text = new string('a', 300_000) })).Status.ShouldBe(413);
    }

    private static Dictionary<string, object?> Invoke(FakeChannel channel, string name, object value) => channel.Activity(change: activity =>
    {
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = value;
        activity.Remove("text");
    });
}
