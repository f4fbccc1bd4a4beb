namespace SmpBot.Knowledge.Fitting;

/// <summary>What files were read to, in an <see cref="IWeightStore"/>.</summary>
internal static class KeptRecords
{
    /// <summary>The record that was kept of these inputs, or null.</summary>
    public static T? OpenRecord<T>(this IWeightStore store, string name, ReadOnlySpan<byte> inputs, Func<RecordReader, T> read)
        where T : class
    {
        using Stream? kept = store.Open(name, inputs);
        if (kept is null)
        {
            return null;
        }

        using var reader = new RecordReader(kept);
        return read(reader);
    }

    /// <summary>Keeps the record of these inputs.</summary>
    public static void KeepRecord<T>(this IWeightStore store, string name, ReadOnlySpan<byte> inputs, T record, Action<RecordWriter, T> write)
        where T : class =>
        store.Keep(name, inputs, target =>
        {
            using var writer = new RecordWriter(target);
            write(writer, record);
        });
}
