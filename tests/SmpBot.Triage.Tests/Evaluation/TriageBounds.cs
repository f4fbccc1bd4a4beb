using SmpBot.Knowledge.Safety;
using SmpBot.Text;

namespace SmpBot.Triage.Tests.Evaluation;

/// <summary>The figures below which triage must not fall on labelled messages.</summary>
internal static class TriageBounds
{
    private const double Emergency = 0.98;
    private const double RedFlags = 0.97;
    private const double Urgent = 0.90;
    private const double Contact = 0.90;
    private const double NoneLeftAlone = 0.92;
    private const double FalseAlarms = 0.03;
    private const double Turns = 0.90;

    // Spanish may stay so far below the bounds.
    private const double LanguageSlack = 0.05;

    /// <summary>One sentence for each figure below its bound.</summary>
    public static IEnumerable<string> Check(TriageScores scores)
    {
        string name = scores.Language is { } language ? language.Code() : "all";
        double slack = scores.Language == Language.Spanish ? LanguageSlack : 0;
        (string Name, Share Share, double Bound)[] figures =
        [
            ("emergency", scores.Accepted[SafetyLevel.Emergency], Emergency),
            ("urgent", scores.Accepted[SafetyLevel.Urgent], Urgent),
            ("contact", scores.Accepted[SafetyLevel.Contact], Contact),
            ("none left alone", scores.Accepted[SafetyLevel.None], NoneLeftAlone),
            ("sensitivity", scores.RedFlags, RedFlags),
            ("turns of conversations", scores.Turns, Turns),
        ];
        foreach ((string figure, Share share, double bound) in figures)
        {
            if (share.Rate < bound - slack)
            {
                yield return FormattableString.Invariant($"{name}: {figure} {share} is below {bound - slack:P0}.");
            }
        }

        if (scores.FalseAlarms.Of > 0 && scores.FalseAlarms.Rate > FalseAlarms)
        {
            yield return FormattableString.Invariant($"{name}: false alarms {scores.FalseAlarms} are above {FalseAlarms:P0}.");
        }

        if (scores.SevereMisses > 0)
        {
            yield return FormattableString.Invariant($"{name}: {scores.SevereMisses} emergencies were answered as none.");
        }
    }
}
