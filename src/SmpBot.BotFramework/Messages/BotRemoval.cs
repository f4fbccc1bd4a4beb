using SmpBot.BotFramework.Activities;
using SmpBot.BotFramework.Ports;

namespace SmpBot.BotFramework.Messages;

/// <summary>
/// The bot was taken out of a conversation: nothing can be said there any more, so what waits is given up and the reference
/// for proactive messages is deleted.
/// </summary>
internal sealed class BotRemoval(IOutbox outbox, TimeProvider time)
{
    /// <summary>What the dead letters of such a conversation say.</summary>
    public const string Reason = "the bot was removed from the conversation";

    private const string Remove = "remove";

    public static bool IsMeant(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => activity.Action == Remove,
        ActivityTypes.ConversationUpdate => activity.Recipient?.Id is { Length: > 0 } bot
            && activity.MembersRemoved?.Any(member => member.Id == bot) == true,
        _ => false,
    };

    /// <summary>Not cancelled with the request: the channel says it once.</summary>
    public Task ApplyAsync(Activity activity) => activity is { ChannelId.Length: > 0, Conversation.Id.Length: > 0 }
        ? outbox.AbandonAsync(ConnectorTurns.StoredAs(activity), Reason, time.GetUtcNow(), CancellationToken.None)
        : Task.CompletedTask;
}
