using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmpBot.Search.Scoring;

/// <summary>
/// The signs of each vector's numbers, one bit each. The share of signs in which two vectors differ grows with the angle between them
/// (Charikar 2002, doi:10.1145/509907.509965), so they tell which few of many vectors are worth a product, at an eighth of the bytes.
/// </summary>
internal sealed class SignSketches(int dimensions, int count)
{
    private const int WordBits = 64;

    /// <summary>Words are read so many at a time; a sketch is a multiple of them long.</summary>
    private const int Step = 4;

    private readonly int _words = Words(dimensions);
    private readonly ulong[] _bits = new ulong[count * Words(dimensions)];

    /// <summary>Length of a sketch.</summary>
    public static int Words(int dimensions) => (dimensions + (Step * WordBits) - 1) / (Step * WordBits) * Step;

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
        ref ulong query = ref MemoryMarshal.GetReference(signs[.._words]);
        ref ulong vector = ref MemoryMarshal.GetReference(_bits.AsSpan(from * _words, distances.Length * _words));
        for (int i = 0; i < distances.Length; i++)
        {
            int differing = 0;
            for (nint word = 0; word < _words; word += Step)
            {
                differing += Differing(ref query, ref vector, word) + Differing(ref query, ref vector, word + 1)
                    + Differing(ref query, ref vector, word + 2) + Differing(ref query, ref vector, word + 3);
            }

            distances[i] = (ushort)differing;
            vector = ref Unsafe.Add(ref vector, _words);
        }
    }

    /// <summary>Finds the smallest distances; of equal ones the first.</summary>
    /// <param name="distances">From <see cref="Distances"/>, of some vectors.</param>
    /// <param name="nearest">Receives their places, as many as it is long, or all there are, the nearest first.</param>
    /// <returns>How many were written.</returns>
    public static int Nearest(ReadOnlySpan<ushort> distances, Span<int> nearest)
    {
        int found = 0;
        int farthest = int.MaxValue;
        for (int place = 0; place < distances.Length; place++)
        {
            int distance = distances[place];
            if (distance >= farthest)
            {
                continue;
            }

            int at = found < nearest.Length ? found++ : found - 1;
            for (; at > 0 && distances[nearest[at - 1]] > distance; at--)
            {
                nearest[at] = nearest[at - 1];
            }

            nearest[at] = place;
            farthest = found < nearest.Length ? int.MaxValue : distances[nearest[^1]];
        }

        return found;
    }

    private static int Differing(ref ulong left, ref ulong right, nint word) => BitOperations.PopCount(Unsafe.Add(ref left, word) ^ Unsafe.Add(ref right, word));
}
