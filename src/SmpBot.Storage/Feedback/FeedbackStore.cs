using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Feedback;

/// <summary>A visitor's judgement of an answer.</summary>
/// <param name="EntryId">The answer.</param>
/// <param name="Helpful">Thumb up or down.</param>
/// <param name="Reason">The visitor's words; null when none were given, or they are erased.</param>
/// <param name="Question">What had been asked; null when erased.</param>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="At">UTC.</param>
public sealed record FeedbackRecord(string EntryId, bool Helpful, string? Reason, string? Question, string Language, DateTimeOffset At);

/// <summary>A question that the bot declined.</summary>
/// <param name="Question">The visitor's words.</param>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="NearestEntryId">The entry that came nearest, if any.</param>
/// <param name="Confidence">0..1.</param>
/// <param name="At">UTC.</param>
public sealed record UnansweredQuestion(string Question, string Language, string? NearestEntryId, double Confidence, DateTimeOffset At);

/// <summary>What visitors missed: the material of <c>gaps</c>.</summary>
public sealed class FeedbackStore(SqliteDatabase database)
{
    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<FeedbackRecord>> ListFeedbackAsync(DateTimeOffset since, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<FeedbackRecord>>(
            session => session.Query(
                "SELECT entry, helpful, reason, question, language, at FROM feedback WHERE at >= $since ORDER BY at DESC, id DESC LIMIT $limit",
                row => new FeedbackRecord(row.GetString(0), row.Flag(1), row.OptionalText(2), row.OptionalText(3), row.GetString(4), row.Time(5)),
                ("$since", since.ToColumn()),
                ("$limit", limit)),
            cancellation);

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<UnansweredQuestion>> ListUnansweredAsync(DateTimeOffset since, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<UnansweredQuestion>>(
            session => session.Query(
                "SELECT question, language, nearest_entry, confidence, at FROM unanswered WHERE at >= $since ORDER BY at DESC, id DESC LIMIT $limit",
                row => new UnansweredQuestion(row.GetString(0), row.GetString(1), row.OptionalText(2), row.GetDouble(3), row.Time(4)),
                ("$since", since.ToColumn()),
                ("$limit", limit)),
            cancellation);
}
