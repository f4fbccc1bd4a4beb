using System.Buffers;

namespace SmpBot.Triage.Matching;

/// <summary>
/// Finds every reported symbol in a message, bottom-up: the words from last to first, so that all that stands to the right of a word is
/// known when the sequences that begin with it are tried. Gaps, lengths and alternatives are bounded, so the work grows linearly with the
/// number of words.
/// </summary>
internal sealed class ChartMatcher : IDisposable
{
    // Ends kept for one symbol at one word: enough for "swollen" inside "swollen shut", and a bound on repeated words.
    private const int EndsPerSymbol = 3;

    private readonly Grammar _grammar;
    private readonly Message _message;
    private readonly List<Span>[] _at;
    private readonly ulong[] _present;
    private readonly int _blocks;
    private long _steps;

    private ChartMatcher(Grammar grammar, Message message)
    {
        _grammar = grammar;
        _message = message;
        _at = new List<Span>[message.Words.Length];
        _blocks = (message.Words.Length + 63) / 64;
        int size = grammar.SymbolCount * _blocks;
        _present = ArrayPool<ulong>.Shared.Rent(size);
        _present.AsSpan(0, size).Clear();
    }

    public static Chart Match(Grammar grammar, Message message, int presentYear)
    {
        using var matcher = new ChartMatcher(grammar, message);
        List<int> symbols = [];
        for (int i = message.Words.Length - 1; i >= 0; i--)
        {
            matcher._at[i] = [];
            symbols.Clear();
            grammar.Words.Find(message.Words[i], presentYear, symbols);
            foreach (int symbol in symbols)
            {
                matcher.Add(new Span(symbol, i, i + 1, 1));
            }

            matcher.Close(i);
        }

        List<Span> reported = [];
        foreach (List<Span> spans in matcher._at)
        {
            reported.AddRange(spans.Where(span => grammar.ReportedBySymbol[span.Symbol] >= 0));
        }

        return new Chart(reported, matcher._steps);
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(_present);

    /// <summary>Tries every sequence that begins with what was found at a word, until nothing new comes of it.</summary>
    private void Close(int start)
    {
        List<Span> found = _at[start];
        for (int i = 0; i < found.Count; i++)
        {
            Span first = found[i];
            foreach (Production production in _grammar.StartingWith(first.Symbol))
            {
                Extend(production, 1, first.Start, first.End, first.Literals);
            }
        }

        if (_message.SentenceOf(start).Start == start)
        {
            foreach (Production production in _grammar.AtSentenceStart)
            {
                Extend(production, 1, start, start, 0);
            }

            CloseNew(found);
        }
    }

    /// <summary>Sequences anchored at the beginning may have added symbols that begin further sequences.</summary>
    private void CloseNew(List<Span> found)
    {
        for (int i = 0; i < found.Count; i++)
        {
            foreach (Production production in _grammar.StartingWith(found[i].Symbol))
            {
                Extend(production, 1, found[i].Start, found[i].End, found[i].Literals);
            }
        }
    }

    private void Extend(in Production production, int step, int start, int end, ulong literals)
    {
        _steps++;
        if (step == production.Length)
        {
            Add(new Span(production.Symbol, start, end, literals));
            return;
        }

        (int symbol, int maxGap) = _grammar.StepOf(production, step);
        int sentenceEnd = _message.SentenceOf(start).End;
        if (symbol == Grammar.SentenceEnd)
        {
            if (end == sentenceEnd)
            {
                Extend(production, step + 1, start, end, literals);
            }

            return;
        }

        int last = Math.Min(Math.Min(end + maxGap, sentenceEnd - 1), start + Span.Longest - 1);
        for (int at = end; at <= last; at++)
        {
            _steps++;
            if (at > start && !production.CrossesBreaks && _message.Words[at].AfterBreak)
            {
                return;
            }

            if (!IsPresent(symbol, at))
            {
                continue;
            }

            List<Span> spans = _at[at];
            for (int i = 0; i < spans.Count; i++)
            {
                if (spans[i].Symbol == symbol && spans[i].End - start <= Span.Longest)
                {
                    Extend(production, step + 1, start, spans[i].End, literals | (spans[i].Literals << (at - start)));
                }
            }
        }
    }

    private void Add(Span span)
    {
        int sameSymbol = 0;
        if (IsPresent(span.Symbol, span.Start))
        {
            foreach (Span known in _at[span.Start])
            {
                if (known.Symbol == span.Symbol && (known.End == span.End || ++sameSymbol == EndsPerSymbol))
                {
                    return;
                }
            }
        }

        _present[(span.Symbol * _blocks) + (span.Start >> 6)] |= 1UL << (span.Start & 63);
        _at[span.Start].Add(span);
    }

    private bool IsPresent(int symbol, int at) => (_present[(symbol * _blocks) + (at >> 6)] >> (at & 63) & 1) == 1;
}
