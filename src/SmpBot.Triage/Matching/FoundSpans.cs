using System.Buffers;
using System.Runtime.CompilerServices;

namespace SmpBot.Triage.Matching;

/// <summary>
/// The spans found so far, those of later words first. Those of one symbol are linked, so that a step of a sequence looks at nothing else;
/// a bit for each symbol tells without a look into far memory that it was not found at all, which is true of nearly all of them.
/// </summary>
internal sealed class FoundSpans : IDisposable
{
    /// <summary>No span.</summary>
    public const int None = -1;

    // Ends kept for one symbol at one word: enough for "swollen" inside "swollen shut", and a bound on repeated words.
    private const int EndsPerSymbol = 3;
    private const int SpansPerWord = 96;

    private readonly SymbolSet _isFound;
    private readonly int[] _first;
    private Span[] _spans;
    private int[] _next;
    private int _room;

    public FoundSpans(int symbols, int words)
    {
        _isFound = SymbolSet.Rent(symbols);
        _first = ArrayPool<int>.Shared.Rent(symbols);
        _spans = ArrayPool<Span>.Shared.Rent(SpansPerWord * words);
        _next = ArrayPool<int>.Shared.Rent(_spans.Length);
        _room = Math.Min(_spans.Length, _next.Length);
    }

    public int Count { get; private set; }

    public ref readonly Span this[int index] => ref _spans[index];

    public bool IsFound(int symbol) => _isFound.Contains(symbol);

    /// <summary>The span of a symbol that begins first; <see cref="None"/> where there is none.</summary>
    public int First(int symbol) => IsFound(symbol) ? _first[symbol] : None;

    /// <summary>The next span of the same symbol, which begins at the same word or at a later one; <see cref="None"/> behind the last.</summary>
    public int Next(int index) => _next[index];

    /// <summary>Adds a span that begins at or before all others, unless it is known or its symbol has ends enough at that word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Span span)
    {
        int first = First(span.Symbol);
        if (first == None || _spans[first].Start != span.Start || IsFurtherEnd(first, span))
        {
            Append(span, first);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Append(in Span span, int next)
    {
        if (Count == _room)
        {
            Grow();
        }

        _spans[Count] = span;
        _next[Count] = next;
        _first[span.Symbol] = Count++;
        _isFound.Add(span.Symbol);
    }

    private bool IsFurtherEnd(int first, in Span span)
    {
        int ends = 0;
        for (int i = first; i != None && _spans[i].Start == span.Start; i = _next[i])
        {
            if (_spans[i].End == span.End || ++ends == EndsPerSymbol)
            {
                return false;
            }
        }

        return true;
    }

    private void Grow()
    {
        _spans = Grown(_spans);
        _next = Grown(_next);
        _room = Math.Min(_spans.Length, _next.Length);
    }

    public void Dispose()
    {
        _isFound.Return();
        ArrayPool<int>.Shared.Return(_first);
        ArrayPool<Span>.Shared.Return(_spans);
        ArrayPool<int>.Shared.Return(_next);
    }

    private static T[] Grown<T>(T[] full)
    {
        T[] grown = ArrayPool<T>.Shared.Rent(2 * full.Length);
        full.CopyTo(grown, 0);
        ArrayPool<T>.Shared.Return(full);
        return grown;
    }
}
