using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Conversations;

/// <summary>Conversations in the bot's database file.</summary>
public sealed class SqliteConversationStore(SqliteDatabase database) : IConversationStore
{
    public Task<StoredConversation?> LoadAsync(string conversationId, CancellationToken cancellation) => database.ReadAsync(
        session => session.First(
            "SELECT version, state, last_sequence, ended FROM conversations WHERE id = $id",
            row => new StoredConversation(
                conversationId, row.GetInt64(0), StateJson.Read(row.OptionalText(1), conversationId), row.GetInt64(2), row.Flag(3)),
            ("$id", conversationId)),
        cancellation);

    public Task<ConversationHead?> FindAsync(string conversationId, CancellationToken cancellation) => database.ReadAsync(
        session => session.First(
            "SELECT last_sequence, ended FROM conversations WHERE id = $id",
            row => new ConversationHead(row.GetInt64(0), row.Flag(1)),
            ("$id", conversationId)),
        cancellation);

    public async Task<CommitOutcome> CommitAsync(TurnCommit turn, CancellationToken cancellation)
    {
        CommitOutcome outcome = await database.WriteAsync(new TurnWrite(turn).Run, cancellation);
        if (outcome is CommitOutcome.Stored && turn.Effects.Any(effect => effect is Effect.ForgetVisitor))
        {
            // The erased words leave the log too; where a reader is in the way, the next sweep does it.
            await database.CompactLogAsync(CancellationToken.None);
        }

        return outcome;
    }

    public Task<IReadOnlyList<StoredActivity>> ReadActivitiesAsync(string conversationId, long after, int limit, CancellationToken cancellation) =>
        database.ReadAsync<IReadOnlyList<StoredActivity>>(
            session => session.Query(
                """
                SELECT a.sequence, a.activity, a.from_bot, a.json, a.at
                FROM conversations c JOIN activities a ON a.conversation = c.key
                WHERE c.id = $id AND a.sequence > $after
                ORDER BY a.sequence LIMIT $limit
                """,
                ActivityRows.Read,
                ("$id", conversationId),
                ("$after", after),
                ("$limit", limit)),
            cancellation);

    /// <summary>The conversation reference for proactive messages in wire form; null when none is stored, or it was erased.</summary>
    public Task<string?> ReadReferenceAsync(string conversationId, CancellationToken cancellation) => database.ReadAsync(
        session => session.Text("SELECT reference FROM conversations WHERE id = $id", ("$id", conversationId)),
        cancellation);
}
