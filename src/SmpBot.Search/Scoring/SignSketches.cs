using System.Numerics;

namespace SmpBot.Search.Scoring;

/// <summary>
/// The signs of each vector's numbers, one bit each. The share of signs in which two vectors differ grows with the angle between them
/// (Charikar 2002, doi:10.1145/509907.509965), so they tell which few of many vectors are worth a product, at an eighth of the bytes.
/// </summary>
internal sealed class SignSketches(int dimensions, int count)
{
    private const int WordBits = 64;

    private readonly int _words = Words(dimensions);
    private readonly ulong[] _bits = new ulong[count * Words(dimensions)];

    /// <summary>Length of a sketch.</summary>
    public static int Words(int dimensions) => (dimensions + WordBits - 1) / WordBits;

    /// <summary>Writes a vector's signs.</summary>
    public static void Write(ReadOnlySpan<float> vector, Span<ulong> signs)
    {
        signs.Clear();
        for (int i = 0; i < vector.Length; i++)
        {
            signs[i / WordBits] |= float.IsNegative(vector[i]) ? 1UL << (i % WordBits) : 0UL;
        }
    }

    /// <summary>Keeps the signs of a vector.</summary>
    public void Set(int index, ReadOnlySpan<float> vector) => Write(vector, _bits.AsSpan(index * _words, _words));

    /// <summary>Writes in how many signs each vector differs from the query.</summary>
    /// <param name="signs">Those of the query.</param>
    /// <param name="from">The first vector.</param>
    /// <param name="distances">Receives one number a vector.</param>
    public void Distances(ReadOnlySpan<ulong> signs, int from, Span<ushort> distances)
    {
        for (int i = 0; i < distances.Length; i++)
        {
            distances[i] = Differing(signs, _bits.AsSpan((from + i) * _words, _words));
        }
    }

    /// <summary>Writes the places of the smallest distances, in their order; of equal ones the first.</summary>
    /// <param name="distances">From <see cref="Distances"/>, of some vectors.</param>
    /// <param name="nearest">Receives as many as it is long, or all there are.</param>
    /// <returns>How many were written.</returns>
    public int Nearest(ReadOnlySpan<ushort> distances, Span<int> nearest)
    {
        Span<int> counts = stackalloc int[dimensions + 1];
        counts.Clear();
        foreach (ushort distance in distances)
        {
            counts[distance]++;
        }

        int limit = 0;
        int left = nearest.Length;
        while (limit < counts.Length && counts[limit] <= left)
        {
            left -= counts[limit++];
        }

        int written = 0;
        for (int i = 0; i < distances.Length; i++)
        {
            if (distances[i] < limit || (distances[i] == limit && left-- > 0))
            {
                nearest[written++] = i;
            }
        }

        return written;
    }

    private static ushort Differing(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        int differing = 0;
        for (int i = 0; i < left.Length; i++)
        {
            differing += BitOperations.PopCount(left[i] ^ right[i]);
        }

        return (ushort)differing;
    }
}
