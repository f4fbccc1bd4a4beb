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
}
