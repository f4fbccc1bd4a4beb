using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;

namespace SmpBot.Storage.Tests;

/// <summary>Builds turns as the shell commits them.</summary>
internal static class Turns
{
    public static readonly DateTimeOffset At = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A message and its reply.</summary>
    public static TurnCommit Turn(string conversation, long version, string activity, params Effect[] effects) => new()
    {
        ConversationId = conversation,
        ChannelId = "directline",
        ExpectedVersion = version,
        Activities = [new NewActivity(activity, false, $$"""{"text":"words of {{activity}}"}"""), new NewActivity(activity + "-reply", true, $$"""{"text":"reply to {{activity}}"}""")],
        DeduplicationId = activity,
        State = new ConversationState { Welcomed = true, MessageCount = (int)version + 1 },
        Effects = effects,
        At = At,
    };

    public static NewDelivery Delivery(string text) => new("https://channel.example/", "v3/conversations/c/activities", $$"""{"text":"{{text}}"}""");

    public static async Task<IReadOnlyList<StoredActivity>> CommitAsync(this IConversationStore store, TurnCommit turn) =>
        (await store.CommitAsync(turn, CancellationToken.None)).ShouldBeOfType<CommitOutcome.Stored>().Activities;
}
