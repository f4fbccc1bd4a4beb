namespace SmpBot.Search.Encoder;

/// <summary>Floats as their upper halves: half the memory to hold and to read, eight bits of precision.</summary>
internal static class Bfloat16
{
    /// <summary>Round to nearest, ties to even, as IEEE 754 does; the value is finite.</summary>
    public static ushort Round(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return (ushort)((bits + 0x7FFFu + ((bits >> 16) & 1u)) >> 16);
    }
}
