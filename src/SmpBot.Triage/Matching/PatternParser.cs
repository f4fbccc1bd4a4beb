using System.Globalization;

namespace SmpBot.Triage.Matching;

/// <summary>A pattern that cannot be read; the message says what to write instead.</summary>
internal sealed class PatternException(string message) : Exception(message);

/// <summary>Reads patterns; their form is described at the head of <c>concepts.en.yaml</c>.</summary>
internal sealed class PatternParser
{
    private const int DefaultGap = 3;
    private const int DefaultSwapGap = 4;
    private const int LargestGap = 12;
    private const string Delimiters = "()|<>^$?~ ";

    private readonly string _text;
    private int _at;

    private PatternParser(string text) => _text = text;

    /// <summary>The sequences, any of which matches.</summary>
    /// <exception cref="PatternException">The pattern cannot be read.</exception>
    public static AlternativesNode Parse(string text)
    {
        var parser = new PatternParser(text);
        AlternativesNode node = parser.ReadAlternatives();
        return parser._at == text.Length ? node : throw new PatternException($"')' without '(' in '{text}': take it away.");
    }

    private AlternativesNode ReadAlternatives()
    {
        List<IReadOnlyList<PatternItem>> sequences = [ReadSequence()];
        while (_at < _text.Length && _text[_at] == '|')
        {
            _at++;
            sequences.Add(ReadSequence());
        }

        return new AlternativesNode(sequences);
    }

    private List<PatternItem> ReadSequence()
    {
        List<PatternItem> items = [];
        int gap = 0;
        bool swaps = false;
        while (true)
        {
            SkipBlanks();
            if (_at == _text.Length || _text[_at] is ')' or '|')
            {
                return Finish(items, gap);
            }

            if (TryReadGap(out int size, out bool unordered))
            {
                gap = size;
                swaps = unordered;
                continue;
            }

            PatternNode node = ReadNode();
            bool optional = _at < _text.Length && _text[_at] == '?';
            _at += optional ? 1 : 0;
            items.Add(new PatternItem(node, items.Count == 0 ? 0 : gap, optional, swaps && items.Count > 0));
            gap = 0;
            swaps = false;
        }
    }

    private List<PatternItem> Finish(List<PatternItem> items, int gap)
    {
        if (items.Count == 0)
        {
            throw new PatternException($"A side of '|' is empty in '{_text}': write a word there.");
        }

        bool idle = gap > 0 || items[^1] is { IsOptional: true, MaxGap: > 0 };
        return idle ? throw new PatternException($"A gap or a word that may be missing at the end of '{_text}' means nothing: take it away.") : items;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }

    private bool TryReadGap(out int size, out bool unordered)
    {
        unordered = _text[_at] == '~';
        bool gap = unordered || string.CompareOrdinal(_text, _at, "..", 0, 2) == 0;
        size = unordered ? DefaultSwapGap : DefaultGap;
        if (!gap)
        {
            return false;
        }

        _at += unordered ? 1 : 2;
        int digits = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        if (_at > digits)
        {
            size = int.Parse(_text.AsSpan(digits, _at - digits), CultureInfo.InvariantCulture);
        }

        return size <= LargestGap ? true : throw new PatternException($"A gap of {size} words in '{_text}' is too wide: write at most ..{LargestGap}.");
    }

    private PatternNode ReadNode()
    {
        switch (_text[_at])
        {
            case '(':
                _at++;
                AlternativesNode inner = ReadAlternatives();
                return Expect(')', inner);
            case '<':
                _at++;
                return Expect('>', ReadReference());
            case '^' or '$':
                return new AnchorNode(_text[_at++] == '^');
            case '?':
                throw new PatternException($"'?' stands alone in '{_text}': write it directly after the word that may be missing.");
            default:
                return ReadWord();
        }
    }

    private T Expect<T>(char close, T node)
    {
        if (_at >= _text.Length || _text[_at] != close)
        {
            throw new PatternException($"'{close}' is missing in '{_text}': add it.");
        }

        _at++;
        return node;
    }

    private PatternNode ReadReference()
    {
        int end = _text.IndexOf('>', _at);
        string name = end < 0 ? _text[_at..] : _text[_at..end];
        _at = end < 0 ? _text.Length : end;
        if (name == "past-year")
        {
            return new PastYearNode();
        }

        if (name == "number")
        {
            return new NumberNode(double.MinValue, double.MaxValue);
        }

        return name.StartsWith("number:", StringComparison.Ordinal) ? ReadRange(name) : new ReferenceNode(name);
    }

    private NumberNode ReadRange(string name)
    {
        string[] sides = name["number:".Length..].Split('-');
        if (sides.Length == 2
            && double.TryParse(sides[0], NumberStyles.Number, CultureInfo.InvariantCulture, out double min)
            && double.TryParse(sides[1], NumberStyles.Number, CultureInfo.InvariantCulture, out double max))
        {
            return new NumberNode(min, max);
        }

        throw new PatternException($"'<{name}>' in '{_text}' is no range: write it as <number:40-60>.");
    }

    private WordNode ReadWord()
    {
        int start = _at;
        while (_at < _text.Length && !Delimiters.Contains(_text[_at], StringComparison.Ordinal)
            && string.CompareOrdinal(_text, _at, "..", 0, 2) != 0)
        {
            _at++;
        }

        string word = _text[start.._at];
        if (word.StartsWith('=') && word.Length > 1)
        {
            return new WordNode(word[1..], WordMatch.Exact);
        }

        if (word.EndsWith('*') && word.Length > 2)
        {
            return new WordNode(word[..^1], WordMatch.Prefix);
        }

        return word.Contains('*', StringComparison.Ordinal) || word.Contains('=', StringComparison.Ordinal)
            ? throw new PatternException($"'{word}' in '{_text}': write =word for exactly this word, or at least two letters and * for a beginning.")
            : new WordNode(word, WordMatch.Stem);
    }
}
