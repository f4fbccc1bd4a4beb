using System.Globalization;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;

namespace SmpBot.Triage.Tests.Evaluation;

/// <summary>So many of so many.</summary>
internal readonly record struct Share(int Count, int Of)
{
    /// <summary>0..1; 1 of nothing.</summary>
    public double Rate => Of == 0 ? 1 : (double)Count / Of;

    /// <summary>
    /// Upper 95 % bound of the rate of what is missing: 3/n when nothing is missing (the rule of three), else the upper end of the
    /// Wilson interval.
    /// </summary>
    public double UpperBoundOfMisses
    {
        get
        {
            if (Of == 0 || Count == Of)
            {
                return Of == 0 ? 1 : Math.Min(1, 3.0 / Of);
            }

            const double z = 1.96;
            double missing = (double)(Of - Count) / Of;
            double centre = missing + (z * z / (2 * Of));
            double spread = z * Math.Sqrt((missing * (1 - missing) / Of) + (z * z / (4.0 * Of * Of)));
            return Math.Min(1, (centre + spread) / (1 + (z * z / Of)));
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count}/{Of} = {Rate:P1}");
}

/// <summary>A message whose level was not accepted; turn 0 for a single message.</summary>
internal sealed record Miss(LabelledMessage Message, int Turn, SafetyLevel Level, IReadOnlyList<string> Rules);

/// <summary>Figures for one language, or for all (null).</summary>
internal sealed record TriageScores
{
    public required Language? Language { get; init; }

    public required IReadOnlyDictionary<SafetyLevel, Share> Accepted { get; init; }

    /// <summary>Emergency and urgent messages found at urgent or higher, or at an accepted level.</summary>
    public required Share RedFlags { get; init; }

    /// <summary>Messages of level none answered at urgent or higher.</summary>
    public required Share FalseAlarms { get; init; }

    /// <summary>Emergencies answered as none.</summary>
    public required int SevereMisses { get; init; }

    public required Share Turns { get; init; }
}

/// <summary>What an evaluation came to: all languages first, then each; and every message that was not accepted.</summary>
internal sealed record TriageReport(IReadOnlyList<TriageScores> Scores, IReadOnlyList<Miss> Misses)
{
    public IReadOnlyList<string> Failures => [.. Scores.SelectMany(TriageBounds.Check)];
}
