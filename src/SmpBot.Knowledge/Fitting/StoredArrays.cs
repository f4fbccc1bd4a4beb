using System.Runtime.InteropServices;

namespace SmpBot.Knowledge.Fitting;

/// <summary>Arrays and strings in a stream, each with its length before it, for an <see cref="IWeightStore"/>.</summary>
public static class StoredArrays
{
    public static void WriteArray<T>(this BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    /// <exception cref="EndOfStreamException">The stream ends before the array does.</exception>
    public static T[] ReadArray<T>(this BinaryReader reader)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(reader);
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public static void WriteStrings(this BinaryWriter writer, IReadOnlyCollection<string> values)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(values);
        writer.Write(values.Count);
        foreach (string value in values)
        {
            writer.Write(value);
        }
    }

    /// <exception cref="EndOfStreamException">The stream ends before the strings do.</exception>
    public static string[] ReadStrings(this BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var values = new string[reader.ReadInt32()];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = reader.ReadString();
        }

        return values;
    }
}
