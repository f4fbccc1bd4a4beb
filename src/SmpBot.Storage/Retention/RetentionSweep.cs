using Microsoft.Extensions.Options;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Retention;

/// <summary>Erases what has been kept for its time.</summary>
public sealed class RetentionSweep(SqliteDatabase database, IOptions<RetentionOptions> options, TimeProvider time, StorageMetrics metrics)
{
    // One transaction erases so many rows at most, so that turns get in between.
    private const int RowsPerTransaction = 2000;

    /// <summary>Erases, and leaves nothing of it in the log file either.</summary>
    public async Task<SweepReport> RunAsync(CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        List<SweepCount> counts = [];
        foreach ((string kind, int days, string sql) in Rules(options.Value))
        {
            long rows = await EraseAsync(sql, now, now.AddDays(-days), cancellation);
            metrics.Swept(kind, rows);
            counts.Add(new SweepCount(kind, rows));
        }

        await database.CompactLogAsync(cancellation);
        return new SweepReport(counts);
    }

    /// <summary>Kind, days and statement; each takes <c>$before</c>, <c>$limit</c> and, where it keeps the moment, <c>$now</c>; none changes a row twice.</summary>
    private static IEnumerable<(string Kind, int Days, string Sql)> Rules(RetentionOptions o) =>
    [
        ("transcripts", o.TranscriptDays,
            "DELETE FROM activities WHERE (conversation, sequence) IN (SELECT conversation, sequence FROM activities WHERE at < $before LIMIT $limit)"),
        ("turns", o.TranscriptDays,
            "DELETE FROM turns WHERE (conversation, deduplication) IN (SELECT conversation, deduplication FROM turns WHERE at < $before LIMIT $limit)"),
        ("states", o.StateDays,
            "UPDATE conversations SET state = NULL, reference = NULL WHERE key IN (SELECT key FROM conversations WHERE updated_at < $before AND state IS NOT NULL LIMIT $limit)"),
        ("contact details", o.ContactDetailsDays,
            "DELETE FROM case_contacts WHERE case_number IN (SELECT case_number FROM case_contacts WHERE at < $before LIMIT $limit)"),
        ("cases", o.CaseDays,
            """
            UPDATE cases SET id = 'erased-' || number, conversation = NULL, topic = NULL, level = NULL, rules = NULL, erased_at = $now
            WHERE number IN (SELECT number FROM cases WHERE opened_at < $before AND erased_at IS NULL LIMIT $limit)
            """),
        ("feedback", o.FeedbackDays,
            """
            UPDATE feedback SET conversation = NULL, reason = NULL, question = NULL
            WHERE id IN (SELECT id FROM feedback WHERE at < $before AND (conversation IS NOT NULL OR reason IS NOT NULL OR question IS NOT NULL) LIMIT $limit)
            """),
        ("unanswered", o.UnansweredDays, "DELETE FROM unanswered WHERE id IN (SELECT id FROM unanswered WHERE at < $before LIMIT $limit)"),
        ("deliveries", o.DeliveryDays, "DELETE FROM deliveries WHERE id IN (SELECT id FROM deliveries WHERE finished_at < $before LIMIT $limit)"),
        ("resume tokens", 0, "DELETE FROM resume_tokens WHERE hash IN (SELECT hash FROM resume_tokens WHERE expires_at < $before LIMIT $limit)"),
        ("receipts", o.ReceiptDays, "DELETE FROM erasures WHERE receipt IN (SELECT receipt FROM erasures WHERE at < $before LIMIT $limit)"),
    ];

    private async Task<long> EraseAsync(string sql, DateTimeOffset now, DateTimeOffset before, CancellationToken cancellation)
    {
        long total = 0;
        int rows;
        do
        {
            rows = await database.WriteAsync(
                session => session.Execute(sql, ("$before", before.ToColumn()), ("$limit", RowsPerTransaction), ("$now", now.ToColumn())),
                cancellation);
            total += rows;
        }
        while (rows == RowsPerTransaction);
        return total;
    }
}
