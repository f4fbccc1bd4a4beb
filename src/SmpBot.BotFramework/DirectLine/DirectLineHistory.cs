using SmpBot.BotFramework.Activities;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>The stored side of a Direct Line conversation.</summary>
internal sealed class DirectLineHistory(IConversationStore store, DirectLineHub hub, DirectLineRenderer renderer, TimeProvider time)
{
    /// <summary>How often an activity is offered again when turns of the conversation come first.</summary>
    private const int MaxAttempts = 8;

    public async Task<DirectLineOutcome> FindAsync(string conversationId, CancellationToken cancellation) =>
        await store.FindAsync(conversationId, cancellation) switch
        {
            null => new DirectLineOutcome.Unknown(),
            { Ended: true } => new DirectLineOutcome.Ended(),
            { } stored => new DirectLineOutcome.Started(IsNew: false, stored.LastSequence),
        };

    /// <summary>Stores a posted activity without a turn.</summary>
    public async Task<DirectLineOutcome> AppendAsync(Activity echo, bool ends, CancellationToken cancellation)
    {
        string conversationId = echo.Conversation!.Id!;
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            StoredConversation? before = await store.LoadAsync(conversationId, cancellation);
            if (before is null or { Ended: true })
            {
                return before is null ? new DirectLineOutcome.Unknown() : new DirectLineOutcome.Ended();
            }

            NewActivity activity = renderer.Echo(echo, DirectLineActivityId.For(conversationId, before.LastSequence + 1));
            if (await store.CommitAsync(Commit(before, activity, ends), CancellationToken.None) is CommitOutcome.Stored stored)
            {
                hub.Publish(conversationId, stored.Activities);
                return new DirectLineOutcome.Accepted(activity.ActivityId);
            }
        }

        return new DirectLineOutcome.Contended();
    }

    private TurnCommit Commit(StoredConversation before, NewActivity activity, bool ends) => new()
    {
        ConversationId = before.ConversationId,
        ChannelId = ChannelIds.DirectLine,
        ExpectedVersion = before.Version,
        Activities = [activity],
        State = before.State,
        EndsConversation = ends,
        At = time.GetUtcNow(),
    };
}
