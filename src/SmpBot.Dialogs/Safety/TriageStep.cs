using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Understanding;
using SmpBot.Knowledge.Safety;
using SmpBot.Triage;
using SmpBot.Triage.State;

namespace SmpBot.Dialogs.Safety;

/// <summary>Shows every message to triage before anybody else reads it.</summary>
internal static class TriageStep
{
    // A sign that the cut between two stretches of a very long message would break stands whole in one of them.
    private const int Overlap = 400;

    public static TurnContext Assess(TurnContext turn)
    {
        TriageState before = turn.State.Triage;
        TriageVerdict verdict = Assess(turn, before);
        return turn with
        {
            State = turn.State with { Triage = verdict.State },
            Safety = SafetyVerdictReader.Read(turn, before, verdict),
        };
    }

    /// <summary>The outcome for a message that was meant for triage alone: an answer to its question, or all-clear; null when more is in it.</summary>
    public static Outcome? Acknowledge(TurnContext turn)
    {
        bool allClear = turn.Safety.HasFallen && turn.Reading.Meaning == Intent.None && !AsksSomething(turn);
        if (!allClear && !AnswersQuestion(turn))
        {
            return null;
        }

        return turn.Safety.Prompt is null || allClear
            ? turn.Reply(TurnAction.Prompt, turn.Say(turn.Texts["safety.eased"]))
            : new Outcome(turn.State, new Decision(TurnAction.Prompt));
    }

    /// <summary>A message that is longer than triage reads at once is read in stretches, each on the state that the one before left.</summary>
    private static TriageVerdict Assess(TurnContext turn, TriageState before)
    {
        string text = Texts.Markdown.Cut(turn.Message.Text, turn.Content.Options.TriageLimit);
        TriageEngine triage = turn.Content.Triage;
        TriageVerdict verdict = triage.Assess(text, before, turn.Language, turn.Now);
        for (int start = TriageEngine.LongestMessage - Overlap; start + Overlap < text.Length; start += TriageEngine.LongestMessage - Overlap)
        {
            TriageVerdict next = triage.Assess(text[start..], verdict.State with { Turn = before.Turn }, turn.Language, turn.Now);
            verdict = next with
            {
                MessageLevel = verdict.MessageLevel > next.MessageLevel ? verdict.MessageLevel : next.MessageLevel,
                HasRisen = next.Level > before.Level,
                HasFallen = next.Level < before.Level,
                OpensCase = verdict.OpensCase || next.OpensCase,
                ShowsPrompt = verdict.ShowsPrompt || next.ShowsPrompt,
            };
        }

        return verdict;
    }

    /// <summary>A tapped choice, yes or no, or words that ask nothing and that the knowledge has no answer to.</summary>
    private static bool AnswersQuestion(TurnContext turn)
    {
        if (!turn.Safety.WasAsked)
        {
            return false;
        }

        string said = QuestionKey.Of(turn.Reading.Text);
        return turn.Safety.OpenChoices.Any(choice => QuestionKey.Of(choice) == said)
            || (turn.Reading.Meaning == Intent.None
                ? !AsksSomething(turn) && QuestionResolver.Resolve(turn, turn.Reading.Question) is not (Resolution.Found or Resolution.Pointer)
                : (turn.Reading.Meaning & ~(Intent.Yes | Intent.No | Intent.NotSure | Intent.Skip | Intent.Acknowledge)) == Intent.None);
    }

    private static bool AsksSomething(TurnContext turn) => QuestionSplitter.Split(turn.Reading.Question).Any(part => part.IsQuestion);
}
