using Microsoft.Data.Sqlite;
using SmpBot.BotFramework.Ports;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Outbox;

/// <summary>Deliveries in the bot's database file.</summary>
public sealed class OutboxStore(SqliteDatabase database) : IOutbox
{
    /// <summary>The error of a delivery whose last claim ended without a word: the process was killed between sending and recording.</summary>
    public const string Interrupted = "An earlier attempt was interrupted; the message may have been sent.";

    public Task<IReadOnlyList<PendingDelivery>> ClaimDueAsync(DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellation) =>
        database.WriteAsync<IReadOnlyList<PendingDelivery>>(session => Claim(session, now, leaseUntil, limit), cancellation);

    public Task RecordSentAsync(long deliveryId, string? channelActivityId, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute(
            """
            UPDATE deliveries SET state = 'sent', json = '', sent_as = $sentAs, claimed_until = NULL, last_error = NULL, finished_at = $at
            WHERE id = $id AND state = 'pending'
            """,
            ("$sentAs", channelActivityId),
            ("$at", at.ToColumn()),
            ("$id", deliveryId)),
        cancellation);

    public Task RescheduleAsync(long deliveryId, DateTimeOffset dueAt, string reason, CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute(
            "UPDATE deliveries SET next_at = $dueAt, claimed_until = NULL, last_error = $error WHERE id = $id AND state = 'pending'",
            ("$dueAt", dueAt.ToColumn()),
            ("$error", reason),
            ("$id", deliveryId)),
        cancellation);

    public Task BuryAsync(long deliveryId, string reason, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute(
            "UPDATE deliveries SET state = 'dead', claimed_until = NULL, last_error = $error, finished_at = $at WHERE id = $id AND state = 'pending'",
            ("$error", reason),
            ("$at", at.ToColumn()),
            ("$id", deliveryId)),
        cancellation);

    /// <summary>Counts a claimed delivery as due when its claim ends.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation) => database.ReadAsync<DateTimeOffset?>(
        session => session.Number(
            """
            SELECT MIN(MAX(next_at, COALESCE(claimed_until, 0))) FROM deliveries d
            WHERE state = 'pending' AND id = (SELECT MIN(id) FROM deliveries e WHERE e.conversation = d.conversation AND e.state = 'pending')
            """) is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null,
        cancellation);

    /// <summary>Newest first.</summary>
    /// <param name="state">Only these; null for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Ends the query.</param>
    public Task<IReadOnlyList<OutboxEntry>> ListAsync(DeliveryState? state, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<OutboxEntry>>(
            session => session.Query(
                """
                SELECT d.id, c.id, d.service_url, d.state, d.attempts, d.next_at, d.claimed_until, d.last_error, d.created_at
                FROM deliveries d JOIN conversations c ON c.key = d.conversation
                WHERE $state IS NULL OR d.state = $state
                ORDER BY d.id DESC LIMIT $limit
                """,
                ReadEntry,
                ("$state", state?.ToString().ToLowerInvariant()),
                ("$limit", limit)),
            cancellation);

    /// <summary>Makes a delivery that was given up due again; false when there is none of that number.</summary>
    public Task<bool> RetryAsync(long deliveryId, DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute(
            "UPDATE deliveries SET state = 'pending', attempts = 0, next_at = $now, finished_at = NULL WHERE id = $id AND state = 'dead'",
            ("$now", now.ToColumn()),
            ("$id", deliveryId)) > 0,
        cancellation);

    /// <summary>Makes every delivery that was given up due again; gives their number.</summary>
    public Task<int> RetryAllAsync(DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute(
            "UPDATE deliveries SET state = 'pending', attempts = 0, next_at = $now, finished_at = NULL WHERE state = 'dead'",
            ("$now", now.ToColumn())),
        cancellation);

    /// <summary>
    /// Gives up what waits in a conversation whose channel takes nothing more, and forgets its reference. What is being sent
    /// at this moment is left to the answer it gets.
    /// </summary>
    public Task AbandonAsync(string conversationId, string reason, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            session.Execute(
                """
                UPDATE deliveries SET state = 'dead', claimed_until = NULL, last_error = $error, finished_at = $at
                WHERE conversation = (SELECT key FROM conversations WHERE id = $id) AND state = 'pending' AND COALESCE(claimed_until, 0) <= $at
                """,
                ("$error", reason),
                ("$at", at.ToColumn()),
                ("$id", conversationId));
            return session.Execute("UPDATE conversations SET reference = NULL WHERE id = $id", ("$id", conversationId));
        },
        cancellation);

    public Task ReleaseClaimsAsync(CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute(
            "UPDATE deliveries SET claimed_until = 0 WHERE state = 'pending' AND claimed_until IS NOT NULL"),
        cancellation);

    /// <summary>Only the oldest waiting delivery of a conversation can be claimed, so none overtakes another and none is claimed beside it.</summary>
    private static List<PendingDelivery> Claim(SqliteSession session, DateTimeOffset now, DateTimeOffset leaseUntil, int limit)
    {
        List<PendingDelivery> due = session.Query(
            """
            SELECT d.id, c.id, d.service_url, d.path, d.json, d.attempts + 1, d.created_at
            FROM deliveries d JOIN conversations c ON c.key = d.conversation
            WHERE d.state = 'pending' AND d.next_at <= $now AND COALESCE(d.claimed_until, 0) <= $now
              AND NOT EXISTS (SELECT 1 FROM deliveries e WHERE e.conversation = d.conversation AND e.state = 'pending' AND e.id < d.id)
            ORDER BY d.id LIMIT $limit
            """,
            ReadPending,
            ("$now", now.ToColumn()),
            ("$limit", limit));
        foreach (PendingDelivery delivery in due)
        {
            session.Execute(
                """
                UPDATE deliveries SET attempts = $attempts, claimed_until = $until,
                    last_error = CASE WHEN claimed_until IS NULL THEN last_error ELSE $interrupted END
                WHERE id = $id
                """,
                ("$attempts", delivery.Attempts),
                ("$until", leaseUntil.ToColumn()),
                ("$interrupted", Interrupted),
                ("$id", delivery.DeliveryId));
        }

        return due;
    }

    private static PendingDelivery ReadPending(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt32(5), row.Time(6));

    private static OutboxEntry ReadEntry(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        Enum.Parse<DeliveryState>(row.GetString(3), ignoreCase: true),
        row.GetInt32(4),
        row.Time(5),
        row.OptionalTime(6),
        row.OptionalText(7),
        row.Time(8));
}
