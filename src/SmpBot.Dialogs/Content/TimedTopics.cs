using System.Collections.Frozen;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Content;

/// <summary>The topics of which visitors ask how long something takes or lasts: healing has a duration, a price has none.</summary>
internal static class TimedTopics
{
    // In English 31 of 60 topics lie below, all but three at none; the rest reaches up to a quarter.
    private const double LeastShare = 0.004;

    private static readonly FrozenSet<(string First, string Second)> s_asksTime =
        FrozenSet.Create(("how", "long"), ("how", "soon"), ("cuanto", "tiempo"), ("cuanto", "dura"), ("cuanto", "tarda"), ("cuantos", "dias"), ("cuantas", "semanas"));

    /// <summary>The topics where at least four questions in a thousand ask for a time.</summary>
    public static FrozenSet<string> Of(IEnumerable<(string Topic, int Questions, int Timed)> entries) => entries
        .GroupBy(entry => entry.Topic, StringComparer.Ordinal)
        .Where(topic => topic.Sum(entry => entry.Timed) >= LeastShare * topic.Sum(entry => entry.Questions))
        .Select(topic => topic.Key)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for a question that asks how long or how soon.</summary>
    public static bool AsksTime(IReadOnlyList<Token> tokens) =>
        tokens.Zip(tokens.Skip(1)).Any(pair => s_asksTime.Contains((pair.First.Folded, pair.Second.Folded)));
}
