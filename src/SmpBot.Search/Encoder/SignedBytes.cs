using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SmpBot.Search.Encoder;

/// <summary>Vectors as whole numbers −127..127 with one scale each: a quarter of the memory to hold and to read, a cosine to about 0.001.</summary>
internal static class SignedBytes
{
    private const int Width = 32;
    private const int Quarter = Width / 4;

    /// <summary>Writes a vector to <paramref name="target"/> and returns what its numbers are to be multiplied by.</summary>
    public static float Round(ReadOnlySpan<float> vector, Span<sbyte> target)
    {
        float largest = vector.IsEmpty ? 0f : MathF.Abs(TensorPrimitives.MaxMagnitude(vector));
        float scale = largest == 0f ? 1f : largest / sbyte.MaxValue;
        for (int i = 0; i < vector.Length; i++)
        {
            target[i] = (sbyte)MathF.Round(vector[i] / scale);
        }

        return scale;
    }

    /// <summary>The product of a rounded vector, not scaled yet, with another; added in the same order on every machine.</summary>
    public static float Dot(ReadOnlySpan<sbyte> rounded, ReadOnlySpan<float> other)
    {
        ref sbyte a = ref MemoryMarshal.GetReference(rounded);
        ref float b = ref MemoryMarshal.GetReference(other[..rounded.Length]);
        Vector256<float> left = Vector256<float>.Zero, right = Vector256<float>.Zero;
        int at = 0;
        for (; at <= rounded.Length - Width; at += Width)
        {
            (Vector256<short> lower, Vector256<short> upper) = Vector256.Widen(Vector256.LoadUnsafe(ref a, (nuint)at));
            (Vector256<int> first, Vector256<int> second) = Vector256.Widen(lower);
            (Vector256<int> third, Vector256<int> fourth) = Vector256.Widen(upper);
            left = Add(first, ref b, at, left);
            right = Add(second, ref b, at + Quarter, right);
            left = Add(third, ref b, at + (2 * Quarter), left);
            right = Add(fourth, ref b, at + (3 * Quarter), right);
        }

        float sum = Vector256.Sum(left + right);
        for (; at < rounded.Length; at++)
        {
            sum += rounded[at] * other[at];
        }

        return sum;
    }

    private static Vector256<float> Add(Vector256<int> numbers, ref float other, int at, Vector256<float> sum) =>
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(numbers), Vector256.LoadUnsafe(ref other, (nuint)at), sum);
}
