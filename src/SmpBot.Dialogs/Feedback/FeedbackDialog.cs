using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Texts;
using SmpBot.Dialogs.Understanding;

namespace SmpBot.Dialogs.Feedback;

/// <summary>Keeps a thumb up or down on the last answer; after a thumb down it asks once what was missing.</summary>
internal sealed class FeedbackDialog : IDialog
{
    public const string DialogName = "feedback";

    private const string Entry = "entry";
    private const string Question = "question";
    private const int KeptReason = 500;

    public string Name => DialogName;

    public static Outcome Up(TurnContext turn) => turn.State.LastAnswer is not { } last
        ? NothingToJudge(turn)
        : turn.Reply(TurnAction.Command, turn.Say(turn.Texts["feedback.thanks-up"])) with
        {
            Effects = [new Effect.RecordFeedback(last.EntryId, true, null, last.Question, turn.Language)],
        };

    /// <summary>Keeps the thumb at once, because many visitors give no reason; a reason is kept as a second record.</summary>
    public static Outcome Down(TurnContext turn)
    {
        if (turn.State.LastAnswer is not { } last)
        {
            return NothingToJudge(turn);
        }

        DialogFrame frame = new(DialogName, "reason", DialogFrame.NoValues.Add(Entry, last.EntryId).Add(Question, last.Question));
        Reply ask = turn.Say(turn.Texts["feedback.ask-why"], turn.Texts["suggest.skip"], turn.Texts["suggest.details"]);
        return turn.Reply(TurnAction.Command, ask) with
        {
            State = turn.State.Push(frame),
            Effects = [new Effect.RecordFeedback(last.EntryId, false, null, last.Question, turn.Language)],
        };
    }

    public Outcome? Continue(TurnContext turn, DialogFrame frame)
    {
        MessageReading reading = turn.Reading;
        TurnContext after = turn with { State = turn.State.Pop() };
        if (reading.Means(Intent.Skip | Intent.No | Intent.Cancel | Intent.NoneOfThese))
        {
            return after.Reply(TurnAction.Command, after.Say(after.Texts["feedback.skipped"]));
        }

        if (reading.Meaning != Intent.None || reading.Words.IsEmpty || IsNewQuestion(after))
        {
            return null;
        }

        Effect reason = new Effect.RecordFeedback(
            frame.Values.GetValueOrDefault(Entry, ""),
            false,
            Markdown.Cut(reading.Text, KeptReason),
            frame.Values.GetValueOrDefault(Question),
            turn.Language);
        return after.Reply(TurnAction.Command, after.Say(after.Texts["feedback.thanks-why"], after.Texts["suggest.details"])) with
        {
            Effects = [reason],
        };
    }

    public Reply? Resume(TurnContext turn, DialogFrame frame) => null;

    private static bool IsNewQuestion(TurnContext turn) =>
        turn.Content.EntryByQuestion(turn.Reading.Question) is not null
        || QuestionSplitter.Split(turn.Reading.Question).Any(part => part.IsQuestion);

    private static Outcome NothingToJudge(TurnContext turn) =>
        turn.Reply(TurnAction.Command, turn.Say(turn.Texts["feedback.nothing-to-judge"]));
}
