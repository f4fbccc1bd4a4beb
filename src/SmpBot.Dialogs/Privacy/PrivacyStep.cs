using System.Globalization;
using SmpBot.Dialogs.LeaveDetails;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Safety;
using SmpBot.Dialogs.Texts;
using SmpBot.Dialogs.Welcome;
using SmpBot.Knowledge.Safety;

namespace SmpBot.Dialogs.Privacy;

/// <summary>"What do you know about me" and "forget me", for visitors without a name too.</summary>
internal static class PrivacyStep
{
    /// <summary>Erases at once: asking "are you sure" would keep what the visitor wants gone.</summary>
    public static Outcome Forget(TurnContext turn)
    {
        string receipt = ReferenceNumber.Of("F", turn.Message.ConversationId, turn.Message.ActivityId);
        return turn.Reply(TurnAction.Command, turn.Say(turn.Texts.Format("privacy.forgotten", ("receipt", receipt)))) with
        {
            State = new ConversationState(),
            Effects = [new Effect.ForgetVisitor(receipt)],
        };
    }

    public static Outcome Tell(TurnContext turn)
    {
        string list = string.Join('\n', Known(turn));
        string text = string.Join(
            "\n\n",
            turn.Texts["privacy.known-intro"],
            list,
            turn.Texts["privacy.known-stored"],
            WelcomeStep.Privacy(turn, turn.Texts));
        return turn.Reply(TurnAction.Command, turn.Say(text));
    }

    private static IEnumerable<string> Known(TurnContext turn)
    {
        ConversationState state = turn.State;
        string date = (state.FirstSeen ?? turn.Now).UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        yield return turn.Texts.Format(
            "privacy.known-first-seen",
            ("date", date),
            ("count", state.MessageCount.ToString(CultureInfo.InvariantCulture)));
        yield return turn.Texts.Format("privacy.known-language", ("language", turn.Texts["language.name"]));
        if (state.LastAnswer is { } last && turn.Content.Entry(last.EntryId, turn.Language) is { } entry)
        {
            yield return turn.Texts.Format("privacy.known-last", ("question", entry.Question));
        }

        if (turn.Safety.Level != SafetyLevel.None)
        {
            yield return turn.Texts.Format("privacy.known-level", ("level", turn.Safety.Level.Name()));
        }

        if (state.Stack.FirstOrDefault(frame => frame.Dialog == LeaveDetailsDialog.DialogName) is { Values.Count: > 0 } details)
        {
            string fields = string.Join(", ", details.Values.Values.Select(value => Markdown.Quote(value, 100)));
            yield return turn.Texts.Format("privacy.known-details", ("fields", fields));
        }

        if (!state.Cases.IsEmpty)
        {
            yield return turn.Texts.Format("privacy.known-cases", ("cases", string.Join(", ", state.Cases)));
        }
    }
}
