using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.Tests.Fakes;

/// <summary>Conversations in memory, under the rules of the port: versions, duplicates, sequence numbers, one transaction.</summary>
public sealed class InMemoryStorage(InMemoryOutbox outbox) : IConversationStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Conversation> _conversations = [];

    /// <summary>Set to make every access fail, as a full disk would.</summary>
    public Exception? Failure { get; set; }

    public int Commits { get; private set; }

    /// <summary>Awaited once, between the next look at a conversation and its return; lets a test do something in that moment.</summary>
    public Func<Task>? AfterNextLoad { get; set; }

    public async Task<ConversationHead?> FindAsync(string conversationId, CancellationToken cancellation) =>
        await LoadAsync(conversationId, cancellation) is { } found ? new ConversationHead(found.LastSequence, found.Ended) : null;

    public async Task<StoredConversation?> LoadAsync(string conversationId, CancellationToken cancellation)
    {
        StoredConversation? snapshot;
        lock (_lock)
        {
            ThrowIfBroken();
            snapshot = _conversations.TryGetValue(conversationId, out Conversation? found) ? found.Snapshot(conversationId) : null;
        }

        if (AfterNextLoad is { } after)
        {
            AfterNextLoad = null;
            await after();
        }

        return snapshot;
    }

    public Task<CommitOutcome> CommitAsync(TurnCommit turn, CancellationToken cancellation)
    {
        lock (_lock)
        {
            ThrowIfBroken();
            return Task.FromResult(Commit(turn));
        }
    }

    public Task<IReadOnlyList<StoredActivity>> ReadActivitiesAsync(string conversationId, long after, int limit, CancellationToken cancellation)
    {
        lock (_lock)
        {
            ThrowIfBroken();
            IReadOnlyList<StoredActivity> page = _conversations.TryGetValue(conversationId, out Conversation? found)
                ? [.. found.Activities.Where(activity => activity.Sequence > after).Take(limit)]
                : [];
            return Task.FromResult(page);
        }
    }

    public string? Reference(string conversationId) => _conversations[conversationId].ReferenceJson;

    private CommitOutcome Commit(TurnCommit turn)
    {
        Conversation conversation = _conversations.GetValueOrDefault(turn.ConversationId) ?? new Conversation();
        if (turn.DeduplicationId is { } id && conversation.Turns.TryGetValue(id, out IReadOnlyList<StoredActivity>? first))
        {
            return new CommitOutcome.Duplicate(first);
        }

        if (conversation.Version != turn.ExpectedVersion)
        {
            return new CommitOutcome.Conflict();
        }

        StoredActivity[] stored = [.. turn.Activities.Select((activity, index) =>
            new StoredActivity(conversation.Activities.Count + index + 1, activity.ActivityId, activity.FromBot, activity.Json, turn.At))];
        conversation.Activities.AddRange(stored);
        conversation.Version++;
        conversation.State = turn.State;
        conversation.Ended |= turn.EndsConversation;
        conversation.ReferenceJson = turn.ReferenceJson ?? conversation.ReferenceJson;
        conversation.Turns[turn.DeduplicationId ?? Guid.NewGuid().ToString()] = stored;
        _conversations[turn.ConversationId] = conversation;
        outbox.Add(turn.ConversationId, turn.Deliveries, turn.At);
        Commits++;
        return new CommitOutcome.Stored(stored);
    }

    private void ThrowIfBroken()
    {
        if (Failure is not null)
        {
            throw Failure;
        }
    }

    private sealed class Conversation
    {
        public long Version { get; set; }

        public ConversationState State { get; set; } = new();

        public bool Ended { get; set; }

        public string? ReferenceJson { get; set; }

        public List<StoredActivity> Activities { get; } = [];

        public Dictionary<string, IReadOnlyList<StoredActivity>> Turns { get; } = [];

        public StoredConversation Snapshot(string id) => new(id, Version, State, Activities.Count, Ended);
    }
}
