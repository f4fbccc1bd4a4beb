using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Conversations;

/// <summary>What a commit needs of a row of the table <c>conversations</c>.</summary>
internal sealed record ConversationRow(long Key, long Version, long LastSequence)
{
    public static ConversationRow? Find(SqliteSession session, string id) => session.First(
        "SELECT key, version, last_sequence FROM conversations WHERE id = $id",
        row => new ConversationRow(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
        ("$id", id));
}
