namespace SmpBot.Triage.Matching;

/// <summary>One step of a production.</summary>
/// <param name="Symbol">What must follow; <see cref="Grammar.SentenceStart"/> and <see cref="Grammar.SentenceEnd"/> take up no word.</param>
/// <param name="MaxGap">At most so many other words before it.</param>
internal readonly record struct Step(int Symbol, int MaxGap);

/// <summary>A symbol and one way to write it.</summary>
/// <param name="Symbol">What is found when all steps are.</param>
/// <param name="Steps">What must follow each other.</param>
/// <param name="CrossesBreaks">False: gaps end at a comma.</param>
internal sealed record Production(int Symbol, Step[] Steps, bool CrossesBreaks);

/// <summary>All patterns, compiled: words give symbols, sequences of symbols give further symbols.</summary>
internal sealed class Grammar
{
    /// <summary>The step that holds only at the beginning of a sentence.</summary>
    public const int SentenceStart = -1;

    /// <summary>The step that holds only at the end of a sentence.</summary>
    public const int SentenceEnd = -2;

    public required WordIndex Words { get; init; }

    public required int SymbolCount { get; init; }

    /// <summary>Productions by the symbol of their first step.</summary>
    public required Production[][] ByFirst { get; init; }

    /// <summary>Productions whose first step is the beginning of a sentence.</summary>
    public required Production[] AtSentenceStart { get; init; }

    /// <summary>Index among the reported names (concepts, then context groups), or -1, by symbol.</summary>
    public required int[] ReportedBySymbol { get; init; }

    /// <summary>The grammar of compiled patterns.</summary>
    public static Grammar Of(CompiledPatterns patterns)
    {
        ILookup<int, Production> byFirst = patterns.Productions.ToLookup(p => p.Steps[0].Symbol);
        return new Grammar
        {
            Words = new WordIndex(patterns.Words),
            SymbolCount = patterns.SymbolCount,
            ByFirst = [.. Enumerable.Range(0, patterns.SymbolCount).Select(symbol => byFirst[symbol].ToArray())],
            AtSentenceStart = [.. byFirst[SentenceStart]],
            ReportedBySymbol = patterns.ReportedBySymbol,
        };
    }
}
