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
}
