using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SmpBot.Search.Encoder;

/// <summary>Vectors as whole numbers −127..127 with one scale each: a quarter of the memory to hold and to read, a cosine to about 0.001.</summary>
internal static class SignedBytes
{
    private const int Width = 16;
    private const int Half = Width / 2;

    /// <summary>Vectors of smaller numbers count as nothing.</summary>
    private const float Least = 1e-30f;

    /// <summary>Writes a vector to <paramref name="target"/> and returns what its numbers are to be multiplied by.</summary>
    public static float Round(ReadOnlySpan<float> vector, Span<sbyte> target)
    {
        float scale = Scale(vector, sbyte.MaxValue);
        for (int i = 0; i < vector.Length; i++)
        {
            target[i] = (sbyte)MathF.Round(vector[i] / scale);
        }

        return scale;
    }

    /// <summary>The same in two bytes a number, −<paramref name="most"/>..<paramref name="most"/>.</summary>
    public static float Round(ReadOnlySpan<float> vector, Span<short> target, int most = short.MaxValue)
    {
        float scale = Scale(vector, most);
        var by = Vector256.Create(1f / scale);
        int at = 0;
        for (; at <= vector.Length - Width; at += Width)
        {
            Vector256.Narrow(Nearest(vector[at..], by), Nearest(vector[(at + Half)..], by)).CopyTo(target[at..]);
        }

        for (; at < vector.Length; at++)
        {
            target[at] = (short)MathF.Round(vector[at] * by[0]);
        }

        return scale;
    }

    /// <summary>The product of two rounded vectors of at most 512 numbers, not scaled yet. Whole numbers, so it is exact.</summary>
    public static int Dot(ReadOnlySpan<sbyte> rounded, ReadOnlySpan<short> other)
    {
        ref sbyte a = ref MemoryMarshal.GetReference(rounded);
        ref short b = ref MemoryMarshal.GetReference(other[..rounded.Length]);
        Vector256<int> sums = Vector256<int>.Zero;
        int at = 0;
        for (; at <= rounded.Length - Width; at += Width)
        {
            Vector128<sbyte> left = Vector128.LoadUnsafe(ref a, (nuint)at);
            sums += Products(Vector256.WidenLower(left.ToVector256Unsafe()), Vector256.LoadUnsafe(ref b, (nuint)at));
        }

        int sum = Vector256.Sum(sums);
        for (; at < rounded.Length; at++)
        {
            sum += rounded[at] * other[at];
        }

        return sum;
    }

    /// <summary>Adds <paramref name="factor"/> times a rounded vector to <paramref name="target"/>.</summary>
    public static void MultiplyAdd(ReadOnlySpan<sbyte> rounded, float factor, Span<float> target)
    {
        ref sbyte a = ref MemoryMarshal.GetReference(rounded);
        ref float sum = ref MemoryMarshal.GetReference(target[..rounded.Length]);
        var by = Vector256.Create(factor);
        int at = 0;
        for (; at <= rounded.Length - Width; at += Width)
        {
            Vector256<short> numbers = Vector256.WidenLower(Vector128.LoadUnsafe(ref a, (nuint)at).ToVector256Unsafe());
            (Vector256<int> lower, Vector256<int> upper) = Vector256.Widen(numbers);
            Add(lower, by, ref sum, at);
            Add(upper, by, ref sum, at + Half);
        }

        for (; at < rounded.Length; at++)
        {
            target[at] += factor * rounded[at];
        }
    }

    private static Vector256<int> Nearest(ReadOnlySpan<float> values, Vector256<float> by) =>
        Vector256.ConvertToInt32(Vector256.Round(Vector256.Create(values) * by));

    private static float Scale(ReadOnlySpan<float> vector, int most)
    {
        float largest = vector.IsEmpty ? 0f : MathF.Abs(TensorPrimitives.MaxMagnitude(vector));
        return largest < Least ? 1f : largest / most;
    }

    /// <summary>The products of neighbours, two and two added.</summary>
    public static Vector256<int> Products(Vector256<short> left, Vector256<short> right)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(left, right);
        }

        (Vector256<int> a, Vector256<int> b) = Vector256.Widen(left);
        (Vector256<int> c, Vector256<int> d) = Vector256.Widen(right);
        return (a * c) + (b * d);
    }

    private static void Add(Vector256<int> numbers, Vector256<float> by, ref float sum, int at) =>
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(numbers), by, Vector256.LoadUnsafe(ref sum, (nuint)at)).StoreUnsafe(ref sum, (nuint)at);
}
