using System.Numerics;

namespace SmpBot.Triage.Matching;

/// <summary>A symbol found at the words <c>[Start, End)</c>.</summary>
/// <param name="Symbol">The symbol.</param>
/// <param name="Start">First word.</param>
/// <param name="End">Just after the last word.</param>
/// <param name="Literals">Bit i is set when word <c>Start + i</c> was asked for by the pattern; the others stand in gaps.</param>
internal readonly record struct Span(int Symbol, int Start, int End, ulong Literals)
{
    /// <summary>Patterns never reach further.</summary>
    public const int Longest = 60;

    /// <summary>True when the pattern asked for the word at that index of the message.</summary>
    public bool AsksFor(int word) => word >= Start && word < End && (Literals >> (word - Start) & 1) == 1;

    /// <summary>The last word that the pattern asked for.</summary>
    public int LastLiteral => Start + 63 - BitOperations.LeadingZeroCount(Literals);
}

/// <summary>What was found in a message.</summary>
/// <param name="Spans">Every span of a reported symbol.</param>
/// <param name="Steps">How many comparisons it took: the measure of the work.</param>
internal sealed record Chart(List<Span> Spans, long Steps);
