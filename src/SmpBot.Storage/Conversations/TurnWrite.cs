using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Conversations;

/// <summary>Writes one turn inside the writer's transaction. May run more than once.</summary>
internal sealed class TurnWrite(TurnCommit turn)
{
    private readonly bool _forgets = turn.Effects.Any(e => e is Effect.ForgetVisitor);

    public CommitOutcome Run(SqliteSession session)
    {
        ConversationRow? row = ConversationRow.Find(session, turn.ConversationId);
        if (row is not null && turn.DeduplicationId is { } id && FindFirstTurn(session, row.Key, id) is { } first)
        {
            return new CommitOutcome.Duplicate(ActivityRows.ReadRange(session, row.Key, first.From, first.To));
        }

        if ((row?.Version ?? 0) != turn.ExpectedVersion)
        {
            return new CommitOutcome.Conflict();
        }

        long lastSequence = row?.LastSequence ?? 0;
        List<StoredActivity> activities = Number(lastSequence);
        long key = row is null ? InsertConversation(session, activities.Count) : UpdateConversation(session, row, activities.Count);
        EffectWrite.Apply(session, key, turn);
        WriteActivities(session, key, activities);
        RememberTurn(session, key, lastSequence, activities.Count);
        WriteDeliveries(session, key);
        return new CommitOutcome.Stored(activities);
    }

    private static TurnRange? FindFirstTurn(SqliteSession session, long conversation, string deduplication) => session.First(
        "SELECT first_sequence, last_sequence FROM turns WHERE conversation = $conversation AND deduplication = $deduplication",
        row => new TurnRange(row.GetInt64(0), row.GetInt64(1)),
        ("$conversation", conversation),
        ("$deduplication", deduplication));

    /// <summary>As they will be read again: times to the millisecond.</summary>
    private List<StoredActivity> Number(long lastSequence)
    {
        DateTimeOffset at = DateTimeOffset.FromUnixTimeMilliseconds(turn.At.ToColumn());
        return [.. turn.Activities.Select((a, i) => new StoredActivity(lastSequence + i + 1, a.ActivityId, a.FromBot, a.Json, at))];
    }

    private long InsertConversation(SqliteSession session, int activities) => session.Number(
        """
        INSERT INTO conversations (id, channel, version, last_sequence, state, reference, ended, created_at, updated_at)
        VALUES ($id, $channel, 1, $activities, $state, $reference, $ended, $at, $at)
        RETURNING key
        """,
        ("$id", turn.ConversationId),
        ("$channel", turn.ChannelId),
        ("$activities", activities),
        ("$state", StateJson.Write(turn.State)),
        ("$reference", _forgets ? null : turn.ReferenceJson),
        ("$ended", turn.EndsConversation ? 1 : 0),
        ("$at", turn.At.ToColumn()))!.Value;

    private long UpdateConversation(SqliteSession session, ConversationRow row, int activities)
    {
        session.Execute(
            """
            UPDATE conversations SET version = version + 1, last_sequence = last_sequence + $activities, state = $state,
                reference = CASE WHEN $forgets THEN NULL ELSE COALESCE($reference, reference) END,
                ended = MAX(ended, $ended), updated_at = $at
            WHERE key = $key
            """,
            ("$activities", activities),
            ("$state", StateJson.Write(turn.State)),
            ("$forgets", _forgets ? 1 : 0),
            ("$reference", turn.ReferenceJson),
            ("$ended", turn.EndsConversation ? 1 : 0),
            ("$at", turn.At.ToColumn()),
            ("$key", row.Key));
        return row.Key;
    }

    /// <summary>Of a turn that forgets the visitor only the bot's words are kept; the visitor's take their sequence numbers with them.</summary>
    private void WriteActivities(SqliteSession session, long key, List<StoredActivity> activities)
    {
        foreach (StoredActivity activity in activities.Where(a => a.FromBot || !_forgets))
        {
            ActivityRows.Insert(session, key, activity);
        }
    }

    private void RememberTurn(SqliteSession session, long key, long lastSequence, int activities)
    {
        if (turn.DeduplicationId is { } id)
        {
            session.Execute(
                "INSERT INTO turns (conversation, deduplication, first_sequence, last_sequence, at) VALUES ($conversation, $deduplication, $first, $last, $at)",
                ("$conversation", key),
                ("$deduplication", id),
                ("$first", lastSequence + 1),
                ("$last", lastSequence + activities),
                ("$at", turn.At.ToColumn()));
        }
    }

    private void WriteDeliveries(SqliteSession session, long key)
    {
        foreach (NewDelivery delivery in turn.Deliveries)
        {
            session.Execute(
                """
                INSERT INTO deliveries (conversation, service_url, path, json, state, attempts, next_at, created_at)
                VALUES ($conversation, $serviceUrl, $path, $json, 'pending', 0, $at, $at)
                """,
                ("$conversation", key),
                ("$serviceUrl", delivery.ServiceUrl),
                ("$path", delivery.Path),
                ("$json", delivery.Json),
                ("$at", turn.At.ToColumn()));
        }
    }

    private sealed record TurnRange(long From, long To);
}
