using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Cases;

/// <summary>What staff do with cases. A case is named by its number or by its id.</summary>
public sealed class CaseStore(SqliteDatabase database)
{
    private const string Select = """
        SELECT c.number, c.id, v.id, c.reason, c.language, c.topic, c.level, c.rules, c.opened_at, c.resolved_at, c.resolved_by, c.erased_at,
               d.case_number, d.name, d.phone, d.email, d.good_time, d.consent_text
        FROM cases c
        LEFT JOIN conversations v ON v.key = c.conversation
        LEFT JOIN case_contacts d ON d.case_number = c.number
        """;

    /// <summary>Newest first.</summary>
    /// <param name="includeResolved">False: only those that wait for somebody.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Ends the query.</param>
    public Task<IReadOnlyList<CaseRecord>> ListAsync(bool includeResolved, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<CaseRecord>>(
            session => session.Query(
                Select + " WHERE $all OR c.resolved_at IS NULL ORDER BY c.number DESC LIMIT $limit",
                Read,
                ("$all", includeResolved ? 1 : 0),
                ("$limit", limit)),
            cancellation);

    public Task<CaseRecord?> FindAsync(string numberOrId, CancellationToken cancellation) => database.ReadAsync(
        session => session.First(Select + " WHERE c.number = $number OR c.id = $id", Read, ("$number", NumberOf(numberOrId)), ("$id", numberOrId)),
        cancellation);

    /// <param name="numberOrId">The case.</param>
    /// <param name="by">Who resolved it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<CaseResolution> ResolveAsync(string numberOrId, string by, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        session => Resolve(session, numberOrId, by, at),
        cancellation);

    private static CaseResolution Resolve(SqliteSession session, string numberOrId, string by, DateTimeOffset at)
    {
        int changed = session.Execute(
            "UPDATE cases SET resolved_at = $at, resolved_by = $by WHERE (number = $number OR id = $id) AND resolved_at IS NULL",
            ("$at", at.ToColumn()),
            ("$by", by),
            ("$number", NumberOf(numberOrId)),
            ("$id", numberOrId));
        if (changed > 0)
        {
            return CaseResolution.Resolved;
        }

        long? known = session.Number("SELECT number FROM cases WHERE number = $number OR id = $id", ("$number", NumberOf(numberOrId)), ("$id", numberOrId));
        return known is null ? CaseResolution.NotFound : CaseResolution.AlreadyResolved;
    }

    private static long? NumberOf(string numberOrId) =>
        long.TryParse(numberOrId, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static CaseRecord Read(SqliteDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Id = row.GetString(1),
        ConversationId = row.OptionalText(2),
        Reason = row.GetString(3),
        Language = row.GetString(4),
        Topic = row.OptionalText(5),
        Level = row.OptionalText(6),
        Rules = row.OptionalText(7) is { } rules ? JsonSerializer.Deserialize<string[]>(rules)! : [],
        OpenedAt = row.Time(8),
        ResolvedAt = row.OptionalTime(9),
        ResolvedBy = row.OptionalText(10),
        ErasedAt = row.OptionalTime(11),
        Contact = row.IsDBNull(12)
            ? null
            : new ContactDetails(row.OptionalText(13), row.OptionalText(14), row.OptionalText(15), row.OptionalText(16), row.OptionalText(17)),
    };
}
