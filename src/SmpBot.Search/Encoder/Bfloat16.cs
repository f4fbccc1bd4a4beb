using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SmpBot.Search.Encoder;

/// <summary>Floats as their upper halves: half the memory to hold and to read, eight bits of precision.</summary>
internal static class Bfloat16
{
    private const int Width = 16;

    /// <summary>Round to nearest, ties to even, as IEEE 754 does; the value is finite.</summary>
    public static ushort Round(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return (ushort)((bits + 0x7FFFu + ((bits >> 16) & 1u)) >> 16);
    }

    public static float ToSingle(ushort half) => BitConverter.UInt32BitsToSingle((uint)half << 16);

    /// <summary>Adds <paramref name="factor"/> times a rounded vector to <paramref name="target"/>.</summary>
    public static void MultiplyAdd(ReadOnlySpan<ushort> rounded, float factor, Span<float> target)
    {
        ref ushort a = ref MemoryMarshal.GetReference(rounded);
        ref float sum = ref MemoryMarshal.GetReference(target[..rounded.Length]);
        var by = Vector256.Create(factor);
        int at = 0;
        for (; at <= rounded.Length - Width; at += Width)
        {
            (Vector256<uint> lower, Vector256<uint> upper) = Vector256.Widen(Vector256.LoadUnsafe(ref a, (nuint)at));
            nuint second = (nuint)at + (Width / 2);
            Vector256.FusedMultiplyAdd((lower << 16).AsSingle(), by, Vector256.LoadUnsafe(ref sum, (nuint)at)).StoreUnsafe(ref sum, (nuint)at);
            Vector256.FusedMultiplyAdd((upper << 16).AsSingle(), by, Vector256.LoadUnsafe(ref sum, second)).StoreUnsafe(ref sum, second);
        }

        for (; at < rounded.Length; at++)
        {
            target[at] += factor * ToSingle(rounded[at]);
        }
    }

    /// <summary>The product of a rounded vector with another; added in the same order on every machine.</summary>
    public static float Dot(ReadOnlySpan<ushort> rounded, ReadOnlySpan<float> other)
    {
        ref ushort a = ref MemoryMarshal.GetReference(rounded);
        ref float b = ref MemoryMarshal.GetReference(other[..rounded.Length]);
        Vector256<float> left = Vector256<float>.Zero, right = Vector256<float>.Zero;
        int at = 0;
        for (; at <= rounded.Length - Width; at += Width)
        {
            (Vector256<uint> lower, Vector256<uint> upper) = Vector256.Widen(Vector256.LoadUnsafe(ref a, (nuint)at));
            left = Vector256.FusedMultiplyAdd((lower << 16).AsSingle(), Vector256.LoadUnsafe(ref b, (nuint)at), left);
            right = Vector256.FusedMultiplyAdd((upper << 16).AsSingle(), Vector256.LoadUnsafe(ref b, (nuint)at + (Width / 2)), right);
        }

        float sum = Vector256.Sum(left + right);
        for (; at < rounded.Length; at++)
        {
            sum += ToSingle(rounded[at]) * other[at];
        }

        return sum;
    }
}
