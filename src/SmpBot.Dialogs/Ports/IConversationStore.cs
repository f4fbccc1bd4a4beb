using SmpBot.Dialogs.Model;

namespace SmpBot.Dialogs.Ports;

/// <summary>Where conversations are kept. Implementations are durable: what <see cref="CommitAsync"/> has returned survives a crash.</summary>
public interface IConversationStore
{
    /// <summary>The stored conversation, or null when it is unknown.</summary>
    Task<StoredConversation?> LoadAsync(string conversationId, CancellationToken cancellation);

    /// <summary>Where a conversation stands, for whoever needs no state; null when it is unknown.</summary>
    Task<ConversationHead?> FindAsync(string conversationId, CancellationToken cancellation);

    /// <summary>
    /// Stores one turn in one transaction: activities, state, effects, outbox. Changes nothing and says so when the activity id
    /// is already stored (<see cref="CommitOutcome.Duplicate"/>) or another turn came first (<see cref="CommitOutcome.Conflict"/>).
    /// </summary>
    Task<CommitOutcome> CommitAsync(TurnCommit turn, CancellationToken cancellation);

    /// <summary>Stored activities with a sequence number above <paramref name="after"/>, oldest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StoredActivity>> ReadActivitiesAsync(string conversationId, long after, int limit, CancellationToken cancellation);
}

/// <summary>A conversation as stored.</summary>
/// <param name="ConversationId">Its id.</param>
/// <param name="Version">Grows by one with every commit; a commit names the version it was computed from.</param>
/// <param name="State">The turn's state.</param>
/// <param name="LastSequence">Sequence number of the newest activity, 0 when there is none.</param>
/// <param name="Ended">True after endOfConversation.</param>
public sealed record StoredConversation(string ConversationId, long Version, ConversationState State, long LastSequence, bool Ended);

/// <summary>Where a conversation stands.</summary>
/// <param name="LastSequence">Sequence number of the newest activity, 0 when there is none.</param>
/// <param name="Ended">True after endOfConversation.</param>
public sealed record ConversationHead(long LastSequence, bool Ended);

/// <summary>An activity in a conversation's history.</summary>
/// <param name="Sequence">1, 2, 3 … within the conversation; never reused, also after erasure.</param>
/// <param name="ActivityId">Unique in the conversation.</param>
/// <param name="FromBot">True for the bot's own.</param>
/// <param name="Json">The activity in wire form.</param>
/// <param name="At">When it was stored, UTC.</param>
public sealed record StoredActivity(long Sequence, string ActivityId, bool FromBot, string Json, DateTimeOffset At);

/// <summary>A new activity to be stored; its sequence number is known in advance from the version it was computed from.</summary>
public sealed record NewActivity(string ActivityId, bool FromBot, string Json);

/// <summary>A message that has to be posted to a Connector.</summary>
/// <param name="ServiceUrl">Base address of the channel's Connector.</param>
/// <param name="Path">Path below it, ids already encoded.</param>
/// <param name="Json">Body.</param>
public sealed record NewDelivery(string ServiceUrl, string Path, string Json);

/// <summary>Everything one turn changes.</summary>
public sealed record TurnCommit
{
    public required string ConversationId { get; init; }

    public required string ChannelId { get; init; }

    /// <summary>0 for a conversation that is not stored yet.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The incoming activity (null when the turn has none) and the replies, in order.</summary>
    public required IReadOnlyList<NewActivity> Activities { get; init; }

    /// <summary>The id that makes a repeated delivery a duplicate; null for turns that nobody delivers twice.</summary>
    public string? DeduplicationId { get; init; }

    public required ConversationState State { get; init; }

    public IReadOnlyList<Effect> Effects { get; init; } = [];

    public IReadOnlyList<NewDelivery> Deliveries { get; init; } = [];

    /// <summary>Conversation reference for proactive messages, in wire form; null leaves the stored one.</summary>
    public string? ReferenceJson { get; init; }

    public bool EndsConversation { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What a commit came to.</summary>
public abstract record CommitOutcome
{
    private CommitOutcome()
    {
    }

    /// <summary>Stored; the activities with their sequence numbers.</summary>
    public sealed record Stored(IReadOnlyList<StoredActivity> Activities) : CommitOutcome;

    /// <summary>This delivery was stored before; the activities of that first turn.</summary>
    public sealed record Duplicate(IReadOnlyList<StoredActivity> Activities) : CommitOutcome;

    /// <summary>The conversation has moved on: load again and repeat the turn.</summary>
    public sealed record Conflict : CommitOutcome;
}
