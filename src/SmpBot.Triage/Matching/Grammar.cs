namespace SmpBot.Triage.Matching;

/// <summary>One step of a production.</summary>
/// <param name="Symbol">What must follow; <see cref="Grammar.SentenceStart"/> and <see cref="Grammar.SentenceEnd"/> take up no word.</param>
/// <param name="MaxGap">At most so many other words before it.</param>
internal readonly record struct Step(int Symbol, int MaxGap);

/// <summary>A symbol and one way to write it.</summary>
/// <param name="Symbol">What is found when all steps are.</param>
/// <param name="FirstStep">Where its steps, which must follow each other, begin among all.</param>
/// <param name="Length">Number of steps.</param>
/// <param name="CrossesBreaks">False: gaps end at a comma.</param>
internal readonly record struct Production(int Symbol, int FirstStep, int Length, bool CrossesBreaks);

/// <summary>All patterns, compiled: words give symbols, sequences of symbols give further symbols.</summary>
internal sealed class Grammar
{
    /// <summary>The step that holds only at the beginning of a sentence.</summary>
    public const int SentenceStart = -1;

    /// <summary>The step that holds only at the end of a sentence.</summary>
    public const int SentenceEnd = -2;

    private readonly Step[] _steps;
    private readonly Production[] _longer;
    private readonly int[] _seconds;
    private readonly int[] _derived;
    private readonly int[] _derivedStarts;
    private readonly int[] _longerStarts;
    private readonly SymbolSet _leads;
    private readonly SymbolSet _isReported;

    /// <summary>The grammar of compiled patterns.</summary>
    public Grammar(CompiledPatterns patterns)
    {
        Words = new WordIndex(patterns.Words);
        SymbolCount = patterns.SymbolCount;
        ReportedBySymbol = patterns.ReportedBySymbol;
        _steps = patterns.Steps;
        AtSentenceStart = Array.FindAll(patterns.Productions, production => FirstSymbol(production) == SentenceStart);
        (Production[] single, _derivedStarts) = ByFirstSymbol(Array.FindAll(patterns.Productions, production => production.Length == 1));
        (_longer, _longerStarts) = ByFirstSymbol(Array.FindAll(patterns.Productions, production => production.Length > 1));
        _derived = Array.ConvertAll(single, production => production.Symbol);
        _seconds = Array.ConvertAll(_longer, production => StepOf(production, 1).Symbol);
        _leads = SymbolSet.Of(SymbolCount, symbol => !DerivedFrom(symbol).IsEmpty || !StartingWith(symbol).IsEmpty);
        _isReported = SymbolSet.Of(SymbolCount, symbol => ReportedBySymbol[symbol] >= 0);
    }

    public WordIndex Words { get; }

    public int SymbolCount { get; }

    /// <summary>Productions whose first step is the beginning of a sentence.</summary>
    public Production[] AtSentenceStart { get; }

    /// <summary>Index among the reported names (concepts, then context groups), or -1, by symbol.</summary>
    public int[] ReportedBySymbol { get; }

    /// <summary>True for a symbol whose spans matter.</summary>
    public bool IsReported(int symbol) => _isReported.Contains(symbol);

    /// <summary>True for a symbol that a production begins with: of the others nothing comes, which a bit tells sooner than their empty lists.</summary>
    public bool Leads(int symbol) => _leads.Contains(symbol);

    /// <summary>The symbols that are found wherever this one is, in the order of the files.</summary>
    public ReadOnlySpan<int> DerivedFrom(int symbol) => _derived.AsSpan(_derivedStarts[symbol].._derivedStarts[symbol + 1]);

    /// <summary>Productions of two steps and more by the symbol of their first step, in the order of the files.</summary>
    public ReadOnlySpan<Production> StartingWith(int symbol) => _longer.AsSpan(_longerStarts[symbol].._longerStarts[symbol + 1]);

    /// <summary>The symbols of the second steps of <see cref="StartingWith"/>: most productions end there.</summary>
    public ReadOnlySpan<int> SecondsAfter(int symbol) => _seconds.AsSpan(_longerStarts[symbol].._longerStarts[symbol + 1]);

    /// <summary>A step of a production.</summary>
    public Step StepOf(in Production production, int step) => _steps[production.FirstStep + step];

    private int FirstSymbol(Production production) => _steps[production.FirstStep].Symbol;

    /// <summary>The productions that begin with a symbol, in its order and then in theirs, and by symbol where those that begin with it start.</summary>
    private (Production[] Ordered, int[] Starts) ByFirstSymbol(Production[] productions)
    {
        int[] starts = new int[SymbolCount + 1];
        foreach (Production production in productions)
        {
            if (FirstSymbol(production) >= 0)
            {
                starts[FirstSymbol(production) + 1]++;
            }
        }

        for (int symbol = 0; symbol < SymbolCount; symbol++)
        {
            starts[symbol + 1] += starts[symbol];
        }

        var ordered = new Production[starts[SymbolCount]];
        int[] next = [.. starts];
        foreach (Production production in productions)
        {
            if (FirstSymbol(production) >= 0)
            {
                ordered[next[FirstSymbol(production)]++] = production;
            }
        }

        return (ordered, starts);
    }
}
