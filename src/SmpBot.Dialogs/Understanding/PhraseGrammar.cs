namespace SmpBot.Dialogs.Understanding;

/// <summary>Reads a phrase like <c>(start|begin) [all] over</c> into a graph of words.</summary>
internal sealed class PhraseGrammar
{
    private readonly string _pattern;
    private int _at;

    private PhraseGrammar(string pattern) => _pattern = pattern;

    /// <summary>Adds the phrase behind <paramref name="start"/> and gives the node in which it ends.</summary>
    /// <exception cref="FormatException">A bracket is missing.</exception>
    public static PhraseNode Append(PhraseNode start, string pattern)
    {
        PhraseGrammar grammar = new(pattern);
        PhraseNode end = grammar.Alternatives(start);
        return grammar._at == pattern.Length ? end : throw grammar.Broken();
    }

    private PhraseNode Alternatives(PhraseNode start)
    {
        PhraseNode end = new();
        Sequence(start).Skips.Add(end);
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            Sequence(start).Skips.Add(end);
        }

        return end;
    }

    private PhraseNode Sequence(PhraseNode start)
    {
        PhraseNode current = start;
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')' or ']'))
        {
            char c = _pattern[_at];
            if (c == ' ')
            {
                _at++;
            }
            else
            {
                current = c is '(' or '[' ? Group(current, c == '[') : Word(current);
            }
        }

        return current;
    }

    private PhraseNode Group(PhraseNode start, bool optional)
    {
        _at++;
        PhraseNode end = Alternatives(start);
        if (_at == _pattern.Length || _pattern[_at] != (optional ? ']' : ')'))
        {
            throw Broken();
        }

        _at++;
        if (optional)
        {
            start.Skips.Add(end);
        }

        return end;
    }

    private PhraseNode Word(PhraseNode start)
    {
        int from = _at;
        while (_at < _pattern.Length && _pattern[_at] is not (' ' or '(' or ')' or '[' or ']' or '|'))
        {
            _at++;
        }

        PhraseNode end = new();
        start.Words.Add((_pattern[from.._at], end));
        return end;
    }

    private FormatException Broken() => new($"The phrase \"{_pattern}\" has a bracket without its partner near position {_at}.");
}

/// <summary>A place between two words of phrases.</summary>
internal sealed class PhraseNode
{
    public List<(string Word, PhraseNode Next)> Words { get; } = [];

    /// <summary>Places that are reached without a word.</summary>
    public List<PhraseNode> Skips { get; } = [];

    /// <summary>What a message means that ends here.</summary>
    public Intent Meaning { get; set; }
}
