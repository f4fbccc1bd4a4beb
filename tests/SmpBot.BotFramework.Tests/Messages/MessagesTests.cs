using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Messages;

public sealed class MessagesTests
{
    private const string Path = "/api/messages";

    [Fact]
    public async Task A_message_is_taken_with_202_and_answered_through_the_connector()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        Dictionary<string, object?> activity = channel.Activity("how long does it last?", change => change["conversation"] = new { id = "19:a;b@thread.v2", conversationType = "personal" });

        Answer answer = await bot.PostAsync(Path, activity);

        answer.Status.ShouldBe(202);
        answer.Body.ShouldBe("");
        ChannelCall reply = (await channel.WaitForMessagesAsync(1)).ShouldHaveSingleItem();
        reply.Path.ShouldBe($"v3/conversations/19:a;b@thread.v2/activities/{activity["id"]}");
        reply.Authorization.ShouldBe("");
        JsonElement json = reply.Json;
        json.GetProperty("from").GetProperty("id").GetString().ShouldBe("28:" + FakeChannel.AppId);
        json.GetProperty("recipient").GetProperty("id").GetString().ShouldBe("29:user");
        json.GetProperty("conversation").GetProperty("id").GetString().ShouldBe("19:a;b@thread.v2");
        json.GetProperty("replyToId").GetString().ShouldBe((string)activity["id"]!);
        json.GetProperty("text").GetString()!.ShouldContain("Sources: [The clinic's guide](https://clinic.example/guide)");
        json.TryGetProperty("id", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_channels_own_retry_is_taken_and_answered_once()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        Dictionary<string, object?> activity = channel.Activity("hello");
        Dictionary<string, object?> last = channel.Activity("last");

        Answer[] answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => bot.PostAsync(Path, activity)));
        await bot.PostAsync(Path, last);
        await channel.WaitForMessagesAsync(2);
        await FakeChannel.WaitAsync(() => bot.Storage.Outbox.Waiting, waiting => waiting == 0);

        answers.ShouldAllBe(answer => answer.Status == 202);
        channel.Messages.Select(call => call.Text).ShouldBe(["You said: hello", "You said: last"], ignoreOrder: true);
    }

    [Fact]
    public async Task Messages_of_a_conversation_are_answered_in_their_order()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        object conversation = new { id = "a:one", conversationType = "personal" };
        channel.Next.Enqueue(Results.StatusCode(503));

        foreach (string text in new[] { "two", "m1", "m2", "m3" })
        {
            (await bot.PostAsync(Path, channel.Activity(text, activity => activity["conversation"] = conversation))).Status.ShouldBe(202);
        }

        (await channel.WaitForMessagesAsync(5)).Select(call => call.Text).ShouldBe(["One.", "Two.", "You said: m1", "You said: m2", "You said: m3"]);
    }

    [Fact]
    public async Task The_same_ids_in_two_channels_are_two_conversations()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        Dictionary<string, object?> activity = channel.Activity("hello");

        await bot.PostAsync(Path, activity);
        activity["channelId"] = "emulator";
        await bot.PostAsync(Path, activity);

        (await channel.WaitForMessagesAsync(2)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_direct_line_conversation_cannot_be_reached_through_the_messages_endpoint()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        DirectLineClient client = await DirectLineClient.StartAsync(bot);

        Answer answer = await bot.PostAsync(Path, channel.Activity("intruder", activity =>
        {
            activity["channelId"] = "directline";
            activity["conversation"] = new { id = client.ConversationId };
        }));

        answer.Status.ShouldBe(202);
        (await client.TextsAsync()).ShouldBe(["Welcome."]);
    }

    [Fact]
    public async Task Joining_is_welcomed_exactly_once_in_a_conversation()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        object conversation = new { id = "a:one", conversationType = "personal" };
        object[] both = [new { id = "29:user" }, new { id = "28:" + FakeChannel.AppId }];
        Dictionary<string, object?> Update(string field) => channel.Activity("", activity =>
        {
            activity["type"] = "conversationUpdate";
            activity["conversation"] = conversation;
            activity[field] = both;
        });

        (await bot.PostAsync(Path, Update("membersAdded"))).Status.ShouldBe(202);
        (await bot.PostAsync(Path, Update("membersAdded"))).Status.ShouldBe(202);
        (await bot.PostAsync(Path, Update("membersRemoved"))).Status.ShouldBe(202);
        await bot.PostAsync(Path, channel.Activity("hello", activity => activity["conversation"] = conversation));

        (await channel.WaitForMessagesAsync(2)).Select(call => call.Text).ShouldBe(["Welcome.", "You said: hello"]);
    }

    [Fact]
    public async Task A_welcome_in_web_chat_answers_no_activity()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        await bot.PostAsync(Path, channel.Activity("", activity =>
        {
            activity["type"] = "conversationUpdate";
            activity["channelId"] = "webchat";
            activity["conversation"] = new { id = "c1" };
            activity["membersAdded"] = new[] { new { id = "u" } };
        }));

        ChannelCall welcome = (await channel.WaitForMessagesAsync(1)).ShouldHaveSingleItem();
        welcome.Path.ShouldBe("v3/conversations/c1/activities");
        welcome.Json.TryGetProperty("replyToId", out _).ShouldBeFalse();
    }

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
    public async Task A_mention_of_the_bot_does_not_reach_the_turn()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        await bot.PostAsync(Path, channel.Activity("<at>FAQ bot</at>  hello\n", activity =>
            activity["entities"] = new[] { new { type = "mention", mentioned = new { id = "28:" + FakeChannel.AppId }, text = "<at>FAQ bot</at>" } }));

        (await channel.WaitForMessagesAsync(1))[0].Text.ShouldBe("You said: hello");
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

    [Fact]
    public async Task A_slow_turn_shows_typing_first()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        TaskCompletionSource held = new();
        bot.Turn.Before = _ => held.Task;

        Task<Answer> posting = bot.PostAsync(Path, channel.Activity("hello"));
        ChannelCall[] first = await FakeChannel.WaitAsync(() => channel.Calls.ToArray(), calls => calls.Length > 0);
        held.SetResult();

        (await posting).Status.ShouldBe(202);
        first[0].Json.GetProperty("type").GetString().ShouldBe("typing");
        (await channel.WaitForMessagesAsync(1))[0].Text.ShouldBe("You said: hello");
    }

    [Fact]
    public async Task Stopping_waits_for_the_turn_that_runs_and_its_message_is_kept()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        TestStorage storage = new();
        TestBot bot = await TestBot.StartAsync(storage);
        TaskCompletionSource held = new();
        TaskCompletionSource entered = new();
        bot.Turn.Before = _ =>
        {
            entered.TrySetResult();
            return held.Task;
        };
        Task<Answer> posting = bot.PostAsync(Path, channel.Activity("hello"));
        await entered.Task;

        Task stopping = bot.StopAsync();
        stopping.IsCompleted.ShouldBeFalse();
        held.SetResult();
        (await posting).Status.ShouldBe(202);
        await stopping;
        await bot.DisposeAsync();

        storage.Conversations.Commits.ShouldBe(1);
        await using TestBot next = await TestBot.StartAsync(storage);
        (await channel.WaitForMessagesAsync(1)).Select(call => call.Text).ShouldBe(["You said: hello"]);
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

    [Fact]
    public async Task The_reference_for_proactive_messages_is_kept()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        await bot.PostAsync(Path, channel.Activity(change: activity => activity["conversation"] = new { id = "a:one", tenantId = FakeChannel.Tenant }));

        JsonElement reference = JsonDocument.Parse(bot.Storage.Conversations.Reference("msteams/a:one")!).RootElement;
        reference.GetProperty("serviceUrl").GetString().ShouldBe(channel.ServiceUrl);
        reference.GetProperty("conversation").GetProperty("tenantId").GetString().ShouldBe(FakeChannel.Tenant);
        reference.GetProperty("from").GetProperty("id").GetString().ShouldBe("29:user");
    }

    [Fact]
    public async Task A_failing_turn_is_an_error_that_the_channel_may_retry_and_then_is_answered_once()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        Dictionary<string, object?> activity = channel.Activity("hello");
        bot.Turn.Before = _ => throw new IOException("disk full");

        Answer failed = await bot.PostAsync(Path, activity);
        bot.Turn.Before = _ => Task.CompletedTask;
        Answer again = await bot.PostAsync(Path, activity);

        failed.Status.ShouldBe(502);
        again.Status.ShouldBe(202);
        (await channel.WaitForMessagesAsync(1)).Count.ShouldBe(1);
    }

    private static Dictionary<string, object?> Invoke(FakeChannel channel, string name, object value) => channel.Activity(change: activity =>
    {
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = value;
        activity.Remove("text");
    });
}
