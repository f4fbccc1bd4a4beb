using Microsoft.AspNetCore.Http;
using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Connector;

public sealed class OutboxTests
{
    private const string Path = "/api/messages";

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_passing_failure_is_tried_again_and_the_message_arrives_once(int status)
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        channel.Next.Enqueue(Results.StatusCode(status));

        await bot.PostAsync(Path, channel.Activity());
        await channel.WaitForMessagesAsync(1);
        await FakeChannel.WaitAsync(() => bot.Storage.Outbox.Waiting, waiting => waiting == 0);

        channel.Messages.Count.ShouldBe(1);
        channel.Calls.Count.ShouldBe(2);
        bot.Storage.Outbox.Dead.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task A_final_refusal_goes_to_the_dead_letters_at_once_and_does_not_hold_back_what_follows(int status)
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        channel.Next.Enqueue(status == 302
            ? Results.Redirect("https://evil.example/")
            : Results.Json(new { error = new { code = "Forced", message = "no" } }, statusCode: status));
        object conversation = new { id = "a:one" };

        await bot.PostAsync(Path, channel.Activity("first", activity => activity["conversation"] = conversation));
        await bot.PostAsync(Path, channel.Activity("second", activity => activity["conversation"] = conversation));
        IReadOnlyList<ChannelCall> messages = await channel.WaitForMessagesAsync(1);

        messages.Select(call => call.Text).ShouldBe(["You said: second"]);
        (string json, string error) = bot.Storage.Outbox.Dead.ShouldHaveSingleItem();
        json.ShouldContain("You said: first");
        error.ShouldStartWith(status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        channel.Calls.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"no"}}""", "403 BotNotInConversationRoster")]
    [InlineData("""{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\"}"}""", "403 MessageWritesBlocked")]
    public async Task A_channel_that_blocks_the_bot_is_not_called_again_for_that_conversation(string body, string error)
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        channel.Next.Enqueue(Results.Text(body, "application/json", statusCode: 403));

        await bot.PostAsync(Path, channel.Activity("two", activity => activity["conversation"] = new { id = "a:one" }));
        await FakeChannel.WaitAsync(() => bot.Storage.Outbox.Dead, dead => dead.Count == 2);
        await bot.PostAsync(Path, channel.Activity("elsewhere"));
        await channel.WaitForMessagesAsync(1);

        bot.Storage.Outbox.Dead.Select(dead => dead.Error).ShouldBe([error, $"the channel takes nothing more here: {error}"]);
        bot.Storage.Outbox.Abandoned.Keys.ShouldBe(["msteams/a:one"]);
        channel.Messages.Select(call => call.Text).ShouldBe(["You said: elsewhere"]);
        channel.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_is_given_up_after_the_stated_number_of_tries()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync(settings: [("Connector:MaxAttempts", "2")]);
        channel.Next.Enqueue(Results.StatusCode(503));
        channel.Next.Enqueue(Results.StatusCode(503));

        await bot.PostAsync(Path, channel.Activity("hello"));
        await FakeChannel.WaitAsync(() => bot.Storage.Outbox.Dead, dead => dead.Count == 1);

        channel.Calls.Count.ShouldBe(2);
        bot.Storage.Outbox.Dead[0].Error.ShouldBe("503");
        bot.Logs.Lines.ShouldNotContain(line => line.Text.Contains("You said", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_try_of_a_message_carries_the_same_request_id_and_no_other_message_does()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        channel.Next.Enqueue(Results.StatusCode(503));

        await bot.PostAsync(Path, channel.Activity("two"));
        await channel.WaitForMessagesAsync(2);

        ChannelCall[] calls = [.. channel.Calls];
        calls[0].RequestId.ShouldNotBeNullOrEmpty();
        calls[1].RequestId.ShouldBe(calls[0].RequestId);
        calls[2].RequestId.ShouldNotBe(calls[0].RequestId);
    }

    [Fact]
    public async Task What_a_stopped_bot_left_is_delivered_by_the_next_one_in_order()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        TestStorage storage = new();
        TaskCompletionSource held = new();
        channel.Before = () => held.Task;
        TestBot bot = await TestBot.StartAsync(storage);
        await bot.PostAsync(Path, channel.Activity("two"));

        Task stopping = bot.StopAsync();
        held.SetResult();
        await stopping;
        await bot.DisposeAsync();
        await using TestBot next = await TestBot.StartAsync(storage);
        await channel.WaitForMessagesAsync(2);
        await FakeChannel.WaitAsync(() => storage.Outbox.Waiting, waiting => waiting == 0);

        channel.Messages.Select(call => call.Text).ShouldBe(["One.", "Two."]);
    }

    [Fact]
    public async Task A_slow_conversation_does_not_hold_back_the_others()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        TaskCompletionSource held = new();
        int calls = 0;
        channel.Before = () => Interlocked.Increment(ref calls) == 1 ? held.Task : Task.CompletedTask;

        await bot.PostAsync(Path, channel.Activity("slow"));
        await FakeChannel.WaitAsync(() => Volatile.Read(ref calls), count => count == 1);
        await bot.PostAsync(Path, channel.Activity("quick"));
        IReadOnlyList<ChannelCall> first = await channel.WaitForMessagesAsync(1);
        held.SetResult();

        first[0].Text.ShouldBe("You said: quick");
        (await channel.WaitForMessagesAsync(2))[1].Text.ShouldBe("You said: slow");
    }

    [Fact]
    public async Task A_success_without_a_body_is_a_success()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        channel.Next.Enqueue(Results.StatusCode(202));

        await bot.PostAsync(Path, channel.Activity());
        await channel.WaitForMessagesAsync(1);
        int waiting = await FakeChannel.WaitAsync(() => bot.Storage.Outbox.Waiting, count => count == 0);

        waiting.ShouldBe(0);
        channel.Calls.Count.ShouldBe(1);
    }
}
