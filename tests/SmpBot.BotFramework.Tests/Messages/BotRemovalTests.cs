using SmpBot.BotFramework.Tests.Hosting;

namespace SmpBot.BotFramework.Tests.Messages;

public sealed class BotRemovalTests
{
    private const string Path = "/api/messages";
    private const string Conversation = "a:one";
    private const string StoredAs = "msteams/" + Conversation;

    [Fact]
    public async Task An_uninstalled_app_gives_up_what_waits_with_a_clear_reason()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();
        TaskCompletionSource sending = new();
        TaskCompletionSource held = new();
        channel.Before = () =>
        {
            sending.TrySetResult();
            return held.Task;
        };
        await bot.PostAsync(Path, Update(channel, "message", activity => activity["text"] = "two"));
        await sending.Task;

        Answer removed = await bot.PostAsync(Path, Update(channel, "installationUpdate", activity => activity["action"] = "remove"));
        held.SetResult();
        await FakeChannel.WaitAsync(() => bot.Storage.Outbox.Waiting, waiting => waiting == 0);

        removed.Status.ShouldBe(202);
        (string json, string error) = bot.Storage.Outbox.Dead.ShouldHaveSingleItem();
        (json.Contains("Two.", StringComparison.Ordinal), error).ShouldBe((true, "the bot was removed from the conversation"));
        bot.Storage.Outbox.Abandoned.Keys.ShouldBe([StoredAs]);
        channel.Messages.Select(call => call.Text).ShouldBe(["One."]);
    }

    [Fact]
    public async Task A_conversation_update_that_removes_the_bot_counts_and_one_that_removes_somebody_else_does_not()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        await bot.PostAsync(Path, Update(channel, "conversationUpdate", activity => activity["membersRemoved"] = new[] { new { id = "29:user" } }));
        bot.Storage.Outbox.Abandoned.ShouldBeEmpty();
        await bot.PostAsync(Path, Update(channel, "conversationUpdate", activity => activity["membersRemoved"] = new[] { new { id = "28:" + FakeChannel.AppId } }));

        bot.Storage.Outbox.Abandoned.Keys.ShouldBe([StoredAs]);
        bot.Turn.Seen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("add")]
    [InlineData("remove-upgrade")]
    public async Task Other_installation_updates_remove_nothing(string action)
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        (await bot.PostAsync(Path, Update(channel, "installationUpdate", activity => activity["action"] = action))).Status.ShouldBe(202);

        bot.Storage.Outbox.Abandoned.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_removal_without_a_conversation_is_taken_in_silence()
    {
        await using FakeChannel channel = await FakeChannel.StartAsync();
        await using TestBot bot = await TestBot.StartAsync();

        Answer answer = await bot.PostAsync(Path, Update(channel, "installationUpdate", activity =>
        {
            activity["action"] = "remove";
            activity["conversation"] = null;
        }));

        answer.Status.ShouldBe(202);
        bot.Storage.Outbox.Abandoned.ShouldBeEmpty();
    }

    private static Dictionary<string, object?> Update(FakeChannel channel, string type, Action<Dictionary<string, object?>> change) =>
        channel.Activity("", activity =>
        {
            activity["type"] = type;
            activity["conversation"] = new { id = Conversation };
            change(activity);
        });
}
