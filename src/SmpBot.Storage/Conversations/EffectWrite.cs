using System.Text.Json;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;
using SmpBot.Storage.Sqlite;
using SmpBot.Text;

namespace SmpBot.Storage.Conversations;

/// <summary>Writes what a turn asks for besides its replies, in the turn's transaction.</summary>
internal static class EffectWrite
{
    private const string HighestLevel = "emergency";

    public static void Apply(SqliteSession session, long conversation, TurnCommit turn)
    {
        foreach (Effect effect in turn.Effects)
        {
            switch (effect)
            {
                case Effect.OpenCase open:
                    OpenCase(session, conversation, open.Draft, turn.At);
                    break;
                case Effect.RecordFeedback feedback:
                    RecordFeedback(session, conversation, feedback, turn.At);
                    break;
                case Effect.RecordUnanswered unanswered:
                    RecordUnanswered(session, conversation, unanswered, turn.At);
                    break;
                case Effect.ForgetVisitor forget:
                    VisitorErasure.Apply(session, conversation, turn.ConversationId, forget.Receipt, turn.At);
                    break;
                default:
                    throw new NotSupportedException($"The store has no place for the effect {effect.GetType().Name}.");
            }
        }
    }

    /// <summary>
    /// The draft's id is derived from what it is about: a repeated turn finds its case already there and leaves it. A red flag whose level
    /// rises carries the id of its episode: the case is raised, and open again if staff had resolved it.
    /// </summary>
    private static void OpenCase(SqliteSession session, long conversation, CaseDraft draft, DateTimeOffset at)
    {
        long? number = session.Number(
            """
            INSERT INTO cases (id, conversation, reason, language, topic, level, rules, opened_at)
            VALUES ($id, $conversation, $reason, $language, $topic, $level, $rules, $at)
            ON CONFLICT (id) DO UPDATE SET level = excluded.level, rules = excluded.rules, resolved_at = NULL, resolved_by = NULL
                WHERE excluded.level = $highest AND cases.level IS NOT $highest
            RETURNING number
            """,
            ("$id", draft.Id),
            ("$conversation", conversation),
            ("$reason", draft.Reason.ToString()),
            ("$language", draft.Language.Code()),
            ("$topic", draft.Topic),
            ("$level", draft.Level),
            ("$highest", HighestLevel),
            ("$rules", JsonSerializer.Serialize(draft.Rules)),
            ("$at", at.ToColumn()));
        bool hasDetails = (draft.Name ?? draft.Phone ?? draft.Email ?? draft.GoodTime ?? draft.ConsentText) is not null;
        if (number is null || !hasDetails)
        {
            return;
        }

        session.Execute(
            """
            INSERT INTO case_contacts (case_number, name, phone, email, good_time, consent_text, at)
            VALUES ($number, $name, $phone, $email, $goodTime, $consentText, $at)
            """,
            ("$number", number),
            ("$name", draft.Name),
            ("$phone", draft.Phone),
            ("$email", draft.Email),
            ("$goodTime", draft.GoodTime),
            ("$consentText", draft.ConsentText),
            ("$at", at.ToColumn()));
    }

    private static void RecordFeedback(SqliteSession session, long conversation, Effect.RecordFeedback feedback, DateTimeOffset at) => session.Execute(
        """
        INSERT INTO feedback (conversation, entry, helpful, reason, question, language, at)
        VALUES ($conversation, $entry, $helpful, $reason, $question, $language, $at)
        """,
        ("$conversation", conversation),
        ("$entry", feedback.EntryId),
        ("$helpful", feedback.Helpful ? 1 : 0),
        ("$reason", feedback.Reason),
        ("$question", feedback.Question),
        ("$language", feedback.Language.Code()),
        ("$at", at.ToColumn()));

    private static void RecordUnanswered(SqliteSession session, long conversation, Effect.RecordUnanswered unanswered, DateTimeOffset at) => session.Execute(
        """
        INSERT INTO unanswered (conversation, question, language, nearest_entry, confidence, at)
        VALUES ($conversation, $question, $language, $nearest, $confidence, $at)
        """,
        ("$conversation", conversation),
        ("$question", unanswered.Question),
        ("$language", unanswered.Language.Code()),
        ("$nearest", unanswered.NearestEntryId),
        ("$confidence", unanswered.Confidence),
        ("$at", at.ToColumn()));
}
