namespace SmpBot.Triage.Matching;

/// <summary>
/// Finds every reported symbol in a message, bottom-up: the words from last to first, so that all that stands to the right of a word is
/// known when the sequences that begin with it are tried. Gaps, lengths and alternatives are bounded, so the work grows linearly with the
/// number of words.
/// </summary>
internal sealed class ChartMatcher : IDisposable
{
    private readonly Grammar _grammar;
    private readonly Message _message;
    private readonly FoundSpans _found;
    private readonly int[] _nextBreak;
    private long _steps;

    // The word whose sequences are tried, and the sentence that holds it.
    private int _start;
    private Sentence _sentence;

    private ChartMatcher(Grammar grammar, Message message)
    {
        _grammar = grammar;
        _message = message;
        _found = new FoundSpans(grammar.SymbolCount, message.Words.Length);
        _nextBreak = NextBreaks(message.Words);
    }

    public static Chart Match(Grammar grammar, Message message, int presentYear)
    {
        using var matcher = new ChartMatcher(grammar, message);
        int[] ends = new int[message.Words.Length + 1];
        List<int> symbols = [];
        for (int i = message.Words.Length - 1; i >= 0; i--)
        {
            (matcher._start, matcher._sentence) = (i, message.SentenceOf(i));
            symbols.Clear();
            grammar.Words.Find(message.Words[i], presentYear, symbols);
            foreach (int symbol in symbols)
            {
                matcher._found.Add(new Span(symbol, i, i + 1, 1));
            }

            matcher.Close(ends[i + 1]);
            ends[i] = matcher._found.Count;
        }

        return new Chart(matcher.Reported(ends), matcher._steps);
    }

    public void Dispose() => _found.Dispose();

    /// <summary>For each word, the first one from it on that stands behind a comma or another break.</summary>
    private static int[] NextBreaks(MessageWord[] words)
    {
        int[] next = new int[words.Length + 1];
        next[words.Length] = words.Length;
        for (int i = words.Length - 1; i >= 0; i--)
        {
            next[i] = words[i].AfterBreak ? i : next[i + 1];
        }

        return next;
    }

    /// <summary>The spans that matter, by the word they begin with; those of word i end before <c>ends[i]</c> and follow those of word i + 1.</summary>
    private List<Span> Reported(int[] ends)
    {
        List<Span> reported = [];
        for (int word = 0; word < _message.Words.Length; word++)
        {
            for (int i = ends[word + 1]; i < ends[word]; i++)
            {
                if (_grammar.IsReported(_found[i].Symbol))
                {
                    reported.Add(_found[i]);
                }
            }
        }

        return reported;
    }

    /// <summary>Tries every sequence that begins with what was found at a word, until nothing new comes of it.</summary>
    private void Close(int first)
    {
        int closed = CloseFrom(first);
        if (_sentence.Start == _start)
        {
            foreach (ref readonly Production production in _grammar.AtSentenceStart.AsSpan())
            {
                Extend(production, 1, _start, 0);
            }

            CloseFrom(closed);
        }
    }

    private int CloseFrom(int index)
    {
        for (; index < _found.Count; index++)
        {
            Span first = _found[index];
            if (!_grammar.Leads(first.Symbol))
            {
                continue;
            }

            foreach (int symbol in _grammar.DerivedFrom(first.Symbol))
            {
                _found.Add(first with { Symbol = symbol });
            }

            TrySequences(first);
        }

        return index;
    }

    private void TrySequences(in Span first)
    {
        ReadOnlySpan<int> seconds = _grammar.SecondsAfter(first.Symbol);
        _steps += seconds.Length;
        for (int i = 0; i < seconds.Length; i++)
        {
            if (seconds[i] == Grammar.SentenceEnd || _found.IsFound(seconds[i]))
            {
                Extend(_grammar.StartingWith(first.Symbol)[i], 1, first.End, first.Literals);
            }
        }
    }

    private void Extend(in Production production, int step, int end, ulong literals)
    {
        _steps++;
        if (step == production.Length)
        {
            _found.Add(new Span(production.Symbol, _start, end, literals));
            return;
        }

        (int symbol, int maxGap) = _grammar.StepOf(production, step);
        if (symbol == Grammar.SentenceEnd)
        {
            if (end == _sentence.End)
            {
                Extend(production, step + 1, end, literals);
            }

            return;
        }

        int until = Math.Min(Math.Min(end + maxGap + 1, _sentence.End), _start + Span.Longest);
        until = production.CrossesBreaks ? until : Math.Min(until, _nextBreak[Math.Max(end, _start + 1)]);
        for (int i = _found.First(symbol); i != FoundSpans.None && _found[i].Start < until; i = _found.Next(i))
        {
            _steps++;
            Span next = _found[i];
            if (next.Start >= end && next.End - _start <= Span.Longest)
            {
                Extend(production, step + 1, next.End, literals | (next.Literals << (next.Start - _start)));
            }
        }
    }
}
