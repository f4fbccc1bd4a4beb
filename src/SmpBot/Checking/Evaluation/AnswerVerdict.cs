using SmpBot.Checking.LabelledSets;
using SmpBot.Dialogs.Model;

namespace SmpBot.Checking.Evaluation;

/// <summary>How a turn did against its topics.</summary>
internal enum AnswerVerdict
{
    /// <summary>A right topic was answered, or what is out of scope was refused.</summary>
    Right,

    /// <summary>The bot asked back and a right topic was among the choices.</summary>
    Offered,

    /// <summary>The bot said that it does not know, or asked back without a right choice.</summary>
    Declined,

    /// <summary>Another topic was answered.</summary>
    Wrong,
}

/// <summary>Judges turns by the rules that the labelled sets are scored with.</summary>
internal static class AnswerJudge
{
    public const string OutOfScope = "out-of-scope";

    private const int MostChoices = 3;

    public static bool IsOutOfScope(LabelledTurn label) => label.Topics.Contains(OutOfScope);

    public static AnswerVerdict Judge(LabelledTurn label, TurnReport report)
    {
        if (IsRight(label, report))
        {
            return AnswerVerdict.Right;
        }

        bool rightChoice = report.Candidates.Take(MostChoices).Any(c => label.Topics.Contains(c.Topic));
        return report.Action switch
        {
            TurnAction.Clarify when rightChoice => AnswerVerdict.Offered,
            TurnAction.Decline or TurnAction.Clarify or TurnAction.Prompt or TurnAction.Command => AnswerVerdict.Declined,
            _ => AnswerVerdict.Wrong,
        };
    }

    private static bool IsRight(LabelledTurn label, TurnReport report)
    {
        bool answered = report.Action is TurnAction.Answer or TurnAction.Escalate or TurnAction.Smalltalk or TurnAction.Prompt
            && report.Answers.Select(a => a.Topic).Append(report.Topic).Any(t => t is not null && label.Topics.Contains(t));
        return answered || (IsOutOfScope(label) && Refuses(report));
    }

    private static bool Refuses(TurnReport report) => report.Action switch
    {
        TurnAction.Decline or TurnAction.Smalltalk or TurnAction.Command => true,
        TurnAction.Escalate => report.Level is "urgent" or "emergency",
        _ => false,
    };
}
