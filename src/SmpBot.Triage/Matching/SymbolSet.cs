using System.Buffers;

namespace SmpBot.Triage.Matching;

/// <summary>A set of symbols, one bit each, so that tens of thousands of them stay near.</summary>
internal readonly struct SymbolSet
{
    private const int BitsPerBlock = 64;
    private const int BlockShift = 6;

    private readonly ulong[] _blocks;

    private SymbolSet(ulong[] blocks) => _blocks = blocks;

    /// <summary>The symbols below <paramref name="count"/> of which <paramref name="isIn"/> is true.</summary>
    public static SymbolSet Of(int count, Func<int, bool> isIn)
    {
        var set = new SymbolSet(new ulong[Blocks(count)]);
        foreach (int symbol in Enumerable.Range(0, count).Where(isIn))
        {
            set.Add(symbol);
        }

        return set;
    }

    /// <summary>An empty set that is given back with <see cref="Return"/>.</summary>
    public static SymbolSet Rent(int count)
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(Blocks(count));
        rented.AsSpan(0, Blocks(count)).Clear();
        return new SymbolSet(rented);
    }

    public bool Contains(int symbol) => (_blocks[symbol >> BlockShift] >> symbol & 1) == 1;

    public void Add(int symbol) => _blocks[symbol >> BlockShift] |= 1UL << symbol;

    public void Return() => ArrayPool<ulong>.Shared.Return(_blocks);

    private static int Blocks(int count) => (count + BitsPerBlock - 1) / BitsPerBlock;
}
