using SmpBot.Text;

namespace SmpBot.Triage.Matching;

/// <summary>Finds the symbols of a word by its form, its stem in either language, its beginning, or for an unknown word by a form one typing slip away or of the same sound.</summary>
internal sealed class WordIndex
{
    private const int ShortestBeginning = 5;
    private const int LongestBeginning = 10;

    // "Throbbing" may be a slip of a word that begins with "throb"; "thrombocytopenia" is not.
    private const int LongestEnding = 6;

    private readonly Dictionary<string, int[]> _exact;
    private readonly Dictionary<string, int[]> _englishStems;
    private readonly Dictionary<string, int[]> _spanishStems;
    private readonly Dictionary<string, int[]> _prefixes;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _prefixLookup;
    private readonly int[] _prefixLengths;
    private readonly (int Symbol, double Min, double Max)[] _numbers;
    private readonly int _pastYear;
    private readonly TypoIndex _typos;
    private readonly TypoIndex _prefixTypos;
    private readonly SpanishSound _sounds;

    public WordIndex(WordIndexSource source)
    {
        _exact = ToArrays(source.Exact);
        _englishStems = ToArrays(source.EnglishStems);
        _spanishStems = ToArrays(source.SpanishStems);
        _prefixes = ToArrays(source.Prefixes);
        _prefixLookup = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixLengths = [.. source.Prefixes.Keys.Select(key => key.Length).Distinct().Order()];
        _numbers = [.. source.Numbers];
        _pastYear = source.PastYearSymbol;
        _typos = new TypoIndex(_exact.Keys);
        _prefixTypos = new TypoIndex(_prefixes.Keys);
        _sounds = new SpanishSound(_exact.Keys, _prefixes.Keys);
    }

    /// <summary>Adds the symbols of a word to <paramref name="symbols"/>.</summary>
    public void Find(in MessageWord word, int presentYear, List<int> symbols)
    {
        FindWord(word.Folded, word.EnglishStem, word.SpanishStem, symbols);
        bool isKnown = symbols.Count > 0;
        FindPrefixes(word.Folded, symbols);
        if (word.Number is { } number)
        {
            FindNumber(number, presentYear, symbols);
        }
        else if (!isKnown && word.IsUnknown)
        {
            FindMeant(word.Folded, symbols);
        }
    }

    /// <summary>Adds the symbols of the words, and beginnings of words, that an unknown word may have been meant to be.</summary>
    private void FindMeant(string word, List<int> symbols)
    {
        IReadOnlyList<string> near = _typos.Near(word);
        IReadOnlyList<string> alike = near.Count > 0 ? [] : _typos.SoundAlikes(word);
        foreach (string meant in near.Concat(alike).Concat(_sounds.Words(word)))
        {
            FindWord(meant, TextAnalyzer.Stem(meant, Language.English), TextAnalyzer.Stem(meant, Language.Spanish), symbols);
        }

        if (alike.Count > 0)
        {
            return;
        }

        int shortest = Math.Max(ShortestBeginning, word.Length - LongestEnding);
        for (int length = shortest; length <= Math.Min(word.Length, LongestBeginning); length++)
        {
            foreach (string beginning in _prefixTypos.Near(word[..length]))
            {
                AddNew(_prefixes[beginning], symbols);
            }
        }

        foreach (string beginning in _sounds.Beginnings(word))
        {
            AddNew(_prefixes[beginning], symbols);
        }
    }

    private void FindWord(string folded, string englishStem, string spanishStem, List<int> symbols)
    {
        Add(_exact, folded, symbols);
        Add(_englishStems, englishStem, symbols);
        Add(_spanishStems, spanishStem, symbols);
    }

    private void FindPrefixes(string folded, List<int> symbols)
    {
        foreach (int length in _prefixLengths)
        {
            if (length > folded.Length)
            {
                break;
            }

            if (_prefixLookup.TryGetValue(folded.AsSpan(0, length), out int[]? found))
            {
                AddNew(found, symbols);
            }
        }
    }

    private void FindNumber(double number, int presentYear, List<int> symbols)
    {
        foreach ((int symbol, double min, double max) in _numbers)
        {
            if (number >= min && number <= max)
            {
                symbols.Add(symbol);
            }
        }

        if (_pastYear >= 0 && number is >= 1930 && number < presentYear && number == Math.Floor(number))
        {
            symbols.Add(_pastYear);
        }
    }

    private static void Add(Dictionary<string, int[]> index, string key, List<int> symbols)
    {
        if (index.TryGetValue(key, out int[]? found))
        {
            AddNew(found, symbols);
        }
    }

    private static void AddNew(int[] found, List<int> symbols)
    {
        foreach (int symbol in found)
        {
            if (!symbols.Contains(symbol))
            {
                symbols.Add(symbol);
            }
        }
    }

    private static Dictionary<string, int[]> ToArrays(Dictionary<string, List<int>> index) =>
        index.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
}
