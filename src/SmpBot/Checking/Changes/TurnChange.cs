using SmpBot.Checking.Evaluation;
using SmpBot.Dialogs.Model;

namespace SmpBot.Checking.Changes;

/// <summary>What changes in a turn; the first that applies counts.</summary>
internal enum TurnChangeKind
{
    Level,
    Refusal,
    Answer,
    Wording,
}

/// <summary>What the labels say of a change; in the order in which a reviewer should see it.</summary>
internal enum TurnMerit
{
    Worse,
    Same,
    Better,
}

/// <summary>A labelled message that is taken in another way than before.</summary>
internal sealed record TurnChange(TurnChangeKind Kind, RunTurn Before, RunTurn After)
{
    public TurnMerit Merit => (Worth(After) - Worth(Before)) switch
    {
        > 0 => TurnMerit.Better,
        < 0 => TurnMerit.Worse,
        _ => TurnMerit.Same,
    };

    /// <summary>The change, or null when the visitor reads the same.</summary>
    public static TurnChange? Between(RunTurn before, RunTurn after)
    {
        TurnReport old = before.Report;
        TurnReport current = after.Report;
        TurnChangeKind? kind =
            old.Level != current.Level ? TurnChangeKind.Level
            : IsRefusal(old) != IsRefusal(current) ? TurnChangeKind.Refusal
            : old.Action != current.Action || Given(old) != Given(current) ? TurnChangeKind.Answer
            : before.Text != after.Text ? TurnChangeKind.Wording
            : null;
        return kind is { } changed ? new TurnChange(changed, before, after) : null;
    }

    private static bool IsRefusal(TurnReport report) => report.Action == TurnAction.Decline;

    /// <summary>The entries that the visitor is given, or asked to choose from. What lies near in an escalation is not shown.</summary>
    private static string Given(TurnReport report)
    {
        IEnumerable<Answered> several = report.Action == TurnAction.Clarify ? report.Candidates : report.Answers;
        return report.Action == TurnAction.Escalate ? "" : string.Join(' ', several.Select(a => a.Entry).Prepend(report.Entry ?? report.Topic ?? ""));
    }

    /// <summary>How right a turn is: by its level, its topics and its words, as far as it is labelled with them.</summary>
    private static int Worth(RunTurn turn)
    {
        int level = turn.Label.Levels.Count > 0 && LevelJudge.IsAccepted(turn.Label, turn.Report.Level) ? 3 : 0;
        int words = turn.Label.Words.Count > 0 && EvaluationResult.HoldsWords(turn) ? 3 : 0;
        int answer = turn.Label.Topics.Count == 0 ? 0 : EvaluationResult.Judge(turn) switch
        {
            AnswerVerdict.Right => 3,
            AnswerVerdict.Offered => 2,
            AnswerVerdict.Declined => 1,
            _ => 0,
        };
        return level + words + answer;
    }
}
