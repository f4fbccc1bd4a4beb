using System.Collections.Immutable;
using System.Globalization;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Understanding;

namespace SmpBot.Dialogs.Screening;

/// <summary>
/// A few yes-or-no questions before booking. Ends with one of: book, ask the practitioner first, ask your doctor first; never with a
/// verdict. A visitor who is not sure is sent to the practitioner at least.
/// </summary>
internal sealed class ScreeningDialog : IDialog
{
    public const string DialogName = "screening";

    private const string Yes = "yes";
    private const string Unsure = "unsure";

    public string Name => DialogName;

    public bool AsksForCautions => true;

    public static Outcome Start(TurnContext turn)
    {
        ImmutableArray<DialogFrame> others = [.. turn.State.Stack.Where(frame => frame.Dialog != DialogName)];
        TurnContext fresh = turn with { State = turn.State with { Stack = others } };
        DialogFrame first = new(DialogName, "0", DialogFrame.NoValues);
        Reply ask = Ask(fresh, 0, turn.Texts["screening.start"]);
        return fresh.Reply(TurnAction.Command, ask) with { State = fresh.State.Push(first) };
    }

    public Outcome? Continue(TurnContext turn, DialogFrame frame)
    {
        int number = Number(frame);
        MessageReading reading = turn.Reading;
        if (reading.Means(Intent.Cancel))
        {
            return turn.Reply(TurnAction.Command, turn.Say(turn.Texts["screening.cancelled"])) with { State = turn.State.Pop() };
        }

        string? answer = reading.Means(Intent.NotSure | Intent.Skip) ? Unsure : YesOrNo(reading);
        if (answer is null)
        {
            return reading.Meaning != Intent.None || Questions.QuestionSplitter.Split(reading.Question).Any(part => part.IsQuestion)
                ? null
                : turn.Reply(TurnAction.Prompt, Ask(turn, number, turn.Texts["screening.bad-answer"])) with { State = turn.State.Replace(frame) };
        }

        DialogFrame next = frame with
        {
            Step = (number + 1).ToString(CultureInfo.InvariantCulture),
            Values = answer == "no" ? frame.Values : frame.Values.SetItem(ScreeningQuestion.All[number].Text, answer),
        };
        return number + 1 < ScreeningQuestion.All.Length
            ? turn.Reply(TurnAction.Prompt, Ask(turn, number + 1, null)) with { State = turn.State.Replace(next) }
            : Finish(turn, next);
    }

    public Reply? Resume(TurnContext turn, DialogFrame frame) => Ask(turn, Number(frame), null);

    private static Outcome Finish(TurnContext turn, DialogFrame frame)
    {
        ScreeningQuestion[] cautions = [.. ScreeningQuestion.All.Where(question => frame.Values.ContainsKey(question.Text))];
        ScreeningAdvice advice = cautions
            .Select(question => frame.Values[question.Text] == Unsure ? ScreeningAdvice.Practitioner : question.Advice)
            .DefaultIfEmpty(ScreeningAdvice.Book)
            .Max();
        string id = ReferenceNumber.Of("S", turn.Message.ConversationId, turn.Message.ActivityId);
        CaseDraft draft = new()
        {
            Id = id,
            Reason = CaseReason.Screening,
            Language = turn.Language,
            Topic = advice.ToString(),
            Level = advice == ScreeningAdvice.Book ? "none" : "contact",
            Rules = [.. cautions.SelectMany(question => question.Rules)],
        };
        string text = turn.Texts[advice switch
        {
            ScreeningAdvice.Doctor => "screening.doctor",
            ScreeningAdvice.Practitioner => "screening.practitioner",
            _ => "screening.book",
        }];
        string kept = turn.Texts.Format("screening.kept", ("case", id));
        return turn.Reply(TurnAction.Command, turn.Say($"{text}\n\n{kept}", turn.Texts["suggest.details"])) with
        {
            State = turn.State.Pop() with { Cases = turn.State.Cases.Add(id) },
            Effects = [new Effect.OpenCase(draft)],
        };
    }

    private static Reply Ask(TurnContext turn, int number, string? before)
    {
        string progress = turn.Texts.Format(
            "screening.progress",
            ("number", (number + 1).ToString(CultureInfo.InvariantCulture)),
            ("count", ScreeningQuestion.All.Length.ToString(CultureInfo.InvariantCulture)));
        string question = $"{progress} {turn.Texts[ScreeningQuestion.All[number].Text]}";
        return turn.Say(
            before is null ? question : $"{before}\n\n{question}",
            turn.Texts["suggest.yes"],
            turn.Texts["suggest.no"],
            turn.Texts["suggest.not-sure"]);
    }

    /// <summary>"yes", "no", or a sentence that begins so ("yes, warfarin").</summary>
    private static string? YesOrNo(MessageReading reading)
    {
        if (reading.Means(Intent.Yes) != reading.Means(Intent.No))
        {
            return reading.Means(Intent.Yes) ? Yes : "no";
        }

        return reading.Words.IsEmpty ? null : reading.Words[0].Text switch
        {
            "yes" or "yeah" or "yep" or "si" or "claro" => Yes,
            "no" or "nope" or "nah" or "never" or "nunca" => "no",
            _ => null,
        };
    }

    private static int Number(DialogFrame frame) =>
        int.TryParse(frame.Step, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? Math.Min(number, ScreeningQuestion.All.Length - 1)
            : 0;
}
