using System.Runtime.InteropServices;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Text.Normalizing;

namespace SmpBot.Triage.Matching;

/// <summary>Compiles patterns into a grammar and reports every pattern that cannot be compiled.</summary>
internal sealed class GrammarBuilder
{
    private const int MostVariants = 64;

    // Shorter stems are shared by words that have nothing to do with each other ("solo", "sol"; "caro", "cara").
    private const int ShortestEnglishStem = 4;
    private const int ShortestSpanishStem = 5;

    private readonly Dictionary<string, int> _symbols = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
    private readonly List<Production> _productions = [];
    private readonly List<Step> _steps = [];
    private readonly HashSet<int[]> _known = new(StepsComparer.Instance);
    private readonly Dictionary<(WordNode Word, Language Language, bool Inflects), List<int>> _symbolsOfWords = [];
    private readonly WordIndexSource _words = new();
    private readonly List<KnowledgeIssue> _issues = [];
    private Language _language;
    private bool _inflects;

    public IReadOnlyList<KnowledgeIssue> Issues => _issues;

    /// <summary>Names the groups of words before patterns refer to them.</summary>
    public void Declare(string name) => _groups.Add(name);

    /// <summary>Adds the patterns of a group of words, a concept or a context group.</summary>
    /// <param name="symbolName">Its symbol.</param>
    /// <param name="patterns">The patterns.</param>
    /// <param name="language">The language of the patterns.</param>
    /// <param name="inflects">For concepts: a word stands for all its inflections, and a gap may hold a comma. Else a word stands for itself.</param>
    public void Add(string symbolName, IEnumerable<LocatedText> patterns, Language language, bool inflects)
    {
        _language = language;
        _inflects = inflects;
        int symbol = Symbol(symbolName);
        foreach (LocatedText pattern in patterns)
        {
            try
            {
                AddAlternatives(symbol, PatternParser.Parse(pattern.Text));
            }
            catch (PatternException e)
            {
                _issues.Add(new KnowledgeIssue(IssueSeverity.Error, pattern.File, pattern.Line, "pattern", e.Message));
            }
        }
    }

    /// <summary>What the patterns are compiled to; <paramref name="reported"/> are the symbol names whose spans matter, in the order of their indexes.</summary>
    public CompiledPatterns Build(IReadOnlyList<string> reported)
    {
        int[] reportedBySymbol = new int[_symbols.Count + reported.Count];
        Array.Fill(reportedBySymbol, -1);
        for (int i = 0; i < reported.Count; i++)
        {
            reportedBySymbol[Symbol(reported[i])] = i;
        }

        return new CompiledPatterns([.. _productions], [.. _steps], _symbols.Count, reportedBySymbol[.._symbols.Count], _words);
    }

    private int Symbol(string name)
    {
        if (!_symbols.TryGetValue(name, out int symbol))
        {
            symbol = _symbols.Count;
            _symbols.Add(name, symbol);
        }

        return symbol;
    }

    private void AddAlternatives(int symbol, AlternativesNode node)
    {
        foreach (IReadOnlyList<PatternItem> sequence in node.Sequences)
        {
            List<Variant> variants = [new Variant([], -1)];
            foreach (PatternItem item in sequence)
            {
                variants = Append(variants, item);
            }

            foreach (Variant variant in variants)
            {
                AddProduction(symbol, variant.Steps);
                AddSwapped(symbol, variant);
            }
        }
    }

    private List<Variant> Append(List<Variant> variants, PatternItem item)
    {
        List<Step> added = Steps(item);
        List<Variant> result = item.IsOptional ? [.. variants] : [];
        result.AddRange(variants.Select(v => new Variant([.. v.Steps, .. added], item.SwapsBefore ? v.Steps.Count : v.SwapAt)));
        return result.Count <= MostVariants
            ? result
            : throw new PatternException("The pattern has too many words that may be missing: split it into two patterns.");
    }

    private List<Step> Steps(PatternItem item)
    {
        switch (item.Node)
        {
            case AnchorNode anchor:
                return [new Step(anchor.IsStart ? Grammar.SentenceStart : Grammar.SentenceEnd, 0)];
            case ReferenceNode reference when !_groups.Contains(reference.Name):
                throw new PatternException($"There is no group of words '{reference.Name}': add it under 'words:', or name one that is there.");
            case ReferenceNode reference:
                return [new Step(Symbol($"<{reference.Name}>"), item.MaxGap)];
            case NumberNode number:
                return [new Step(NumberSymbol(number), item.MaxGap)];
            case PastYearNode:
                _words.PastYearSymbol = Symbol("<past-year>");
                return [new Step(_words.PastYearSymbol, item.MaxGap)];
            case AlternativesNode inner:
                return [new Step(InnerSymbol(inner), item.MaxGap)];
            default:
                return [.. SymbolsOf((WordNode)item.Node).Select((symbol, i) => new Step(symbol, i == 0 ? item.MaxGap : 0))];
        }
    }

    private int NumberSymbol(NumberNode number)
    {
        string name = FormattableString.Invariant($"<number:{number.Min}-{number.Max}>");
        bool isNew = !_symbols.ContainsKey(name);
        int symbol = Symbol(name);
        if (isNew)
        {
            _words.Numbers.Add((symbol, number.Min, number.Max));
        }

        return symbol;
    }

    private int InnerSymbol(AlternativesNode node)
    {
        string name = $"({_language}:{_inflects}:{node})";
        bool isNew = !_symbols.ContainsKey(name);
        int symbol = Symbol(name);
        if (isNew)
        {
            AddAlternatives(symbol, node);
        }

        return symbol;
    }

    /// <summary>The symbols of the words of a node: most words stand in many patterns.</summary>
    private List<int> SymbolsOf(WordNode word)
    {
        if (!_symbolsOfWords.TryGetValue((word, _language, _inflects), out List<int>? symbols))
        {
            _symbolsOfWords[(word, _language, _inflects)] = symbols = WordSymbols(word);
        }

        return symbols;
    }

    private List<int> WordSymbols(WordNode word)
    {
        if (word.Match == WordMatch.Prefix)
        {
            string prefix = AccentFolding.Fold(word.Text);
            return [Register($"{prefix}*", prefix, _words.Prefixes)];
        }

        Message message = Message.Read(word.Text, _language);
        return message.Words.Length > 0
            ? [.. message.Words.Select(w => WordSymbol(w, word.Match))]
            : throw new PatternException($"'{word.Text}' is no word: take it away.");
    }

    private int WordSymbol(MessageWord word, WordMatch match)
    {
        string stem = _language == Language.English ? word.EnglishStem : word.SpanishStem;
        bool byStem = _inflects && match == WordMatch.Stem && stem.Length >= (_language == Language.English ? ShortestEnglishStem : ShortestSpanishStem);
        int symbol = Register(byStem ? $"{word.Folded}:{_language}" : $"={word.Folded}", word.Folded, _words.Exact);
        if (byStem)
        {
            Register($"{word.Folded}:{_language}", stem, _language == Language.English ? _words.EnglishStems : _words.SpanishStems);
        }

        return symbol;
    }

    private int Register(string name, string form, Dictionary<string, List<int>> index)
    {
        int symbol = Symbol(name);
        if (!index.TryGetValue(form, out List<int>? symbols))
        {
            index[form] = symbols = [];
        }

        if (!symbols.Contains(symbol))
        {
            symbols.Add(symbol);
        }

        return symbol;
    }

    private void AddProduction(int symbol, IReadOnlyList<Step> steps)
    {
        bool onlyAnchors = steps.All(step => step.Symbol < 0);
        if (onlyAnchors)
        {
            throw new PatternException("Nothing in the pattern must be there: make at least one word not optional.");
        }

        // A gap before the first word means nothing.
        steps = [steps[0] with { MaxGap = 0 }, .. steps.Skip(1)];
        int[] key = [symbol, .. steps.SelectMany(s => new[] { s.MaxGap, s.Symbol })];
        if (_known.Add(key))
        {
            _productions.Add(new Production(symbol, _steps.Count, steps.Count, CrossesBreaks: _inflects));
            _steps.AddRange(steps);
        }
    }

    private void AddSwapped(int symbol, Variant variant)
    {
        (IReadOnlyList<Step> steps, int swapAt) = variant;
        if (swapAt <= 0 || swapAt >= steps.Count || steps.Any(step => step.Symbol < 0))
        {
            return;
        }

        int gap = steps[swapAt].MaxGap;
        AddProduction(symbol, [.. steps.Skip(swapAt), steps[0] with { MaxGap = gap }, .. steps.Take(swapAt).Skip(1)]);
    }

    private sealed class StepsComparer : IEqualityComparer<int[]>
    {
        public static StepsComparer Instance { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes<int>(obj));
            return hash.ToHashCode();
        }
    }

    /// <summary>One reading of a sequence, with or without what may be missing.</summary>
    /// <param name="Steps">What must follow each other.</param>
    /// <param name="SwapAt">Where the two parts meet that may stand in any order; -1 where none may.</param>
    private sealed record Variant(IReadOnlyList<Step> Steps, int SwapAt);
}
