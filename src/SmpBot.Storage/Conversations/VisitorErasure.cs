using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Conversations;

/// <summary>
/// Erases what names a visitor or repeats a visitor's words. What stays tells nobody who it was: the conversation's counters, that a case
/// was open and when, thumbs up or down for an answer, the receipt. SQLite overwrites erased content in the file (<c>secure_delete</c>); its log is emptied by the next sweep.
/// </summary>
internal static class VisitorErasure
{
    public static void Apply(SqliteSession session, long conversation, string conversationId, string receipt, DateTimeOffset at)
    {
        session.Execute("DELETE FROM activities WHERE conversation = $conversation", ("$conversation", conversation));
        session.Execute("DELETE FROM unanswered WHERE conversation = $conversation", ("$conversation", conversation));
        session.Execute("DELETE FROM deliveries WHERE conversation = $conversation", ("$conversation", conversation));
        session.Execute("DELETE FROM resume_tokens WHERE conversation = $id", ("$id", conversationId));
        session.Execute(
            "DELETE FROM case_contacts WHERE case_number IN (SELECT number FROM cases WHERE conversation = $conversation)",
            ("$conversation", conversation));
        session.Execute(
            "UPDATE cases SET id = 'erased-' || number, conversation = NULL, topic = NULL, level = NULL, rules = NULL, erased_at = $at WHERE conversation = $conversation",
            ("$at", at.ToColumn()),
            ("$conversation", conversation));
        session.Execute(
            "UPDATE feedback SET conversation = NULL, reason = NULL, question = NULL WHERE conversation = $conversation",
            ("$conversation", conversation));
        session.Execute("UPDATE conversations SET reference = NULL WHERE key = $conversation", ("$conversation", conversation));
        session.Execute(
            "INSERT INTO erasures (receipt, at) VALUES ($receipt, $at) ON CONFLICT (receipt) DO NOTHING",
            ("$receipt", receipt),
            ("$at", at.ToColumn()));
    }
}
