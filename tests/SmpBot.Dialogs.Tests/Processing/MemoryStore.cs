using SmpBot.Dialogs.Ports;

namespace SmpBot.Dialogs.Tests.Processing;

/// <summary>The store's contract in memory.</summary>
internal sealed class MemoryStore : IConversationStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredConversation> _conversations = [];
    private readonly List<(string Conversation, StoredActivity Activity)> _activities = [];
    private readonly Dictionary<(string Conversation, string Delivery), IReadOnlyList<StoredActivity>> _deliveries = [];

    /// <summary>Runs before a commit is looked at: the moment in which another node may come first.</summary>
    public Action<TurnCommit> BeforeCommit { get; set; } = _ => { };

    public int Commits { get; private set; }

    public async Task<ConversationHead?> FindAsync(string conversationId, CancellationToken cancellation) =>
        await LoadAsync(conversationId, cancellation) is { } found ? new ConversationHead(found.LastSequence, found.Ended) : null;

    public Task<StoredConversation?> LoadAsync(string conversationId, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(_conversations.GetValueOrDefault(conversationId));
        }
    }

    public async Task<CommitOutcome> CommitAsync(TurnCommit turn, CancellationToken cancellation)
    {
        BeforeCommit(turn);
        await Task.Yield();
        lock (_lock)
        {
            return Commit(turn);
        }
    }

    public Task<IReadOnlyList<StoredActivity>> ReadActivitiesAsync(string conversationId, long after, int limit, CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<StoredActivity>>(
                [.. _activities.Where(a => a.Conversation == conversationId && a.Activity.Sequence > after).Select(a => a.Activity).Take(limit)]);
        }
    }

    private CommitOutcome Commit(TurnCommit turn)
    {
        if (turn.DeduplicationId is { } id && _deliveries.TryGetValue((turn.ConversationId, id), out IReadOnlyList<StoredActivity>? first))
        {
            return new CommitOutcome.Duplicate(first);
        }

        StoredConversation? before = _conversations.GetValueOrDefault(turn.ConversationId);
        if ((before?.Version ?? 0) != turn.ExpectedVersion)
        {
            return new CommitOutcome.Conflict();
        }

        long last = before?.LastSequence ?? 0;
        StoredActivity[] stored = [.. turn.Activities.Select((a, i) => new StoredActivity(last + i + 1, a.ActivityId, a.FromBot, a.Json, turn.At))];
        _activities.AddRange(stored.Select(activity => (turn.ConversationId, activity)));
        if (turn.DeduplicationId is { } delivery)
        {
            _deliveries.Add((turn.ConversationId, delivery), stored);
        }

        _conversations[turn.ConversationId] = new StoredConversation(
            turn.ConversationId, turn.ExpectedVersion + 1, turn.State, last + stored.Length, turn.EndsConversation);
        Commits++;
        return new CommitOutcome.Stored(stored);
    }
}
