using System.Text;

namespace SmpBot.Knowledge.Fitting;

/// <summary>
/// Writes records for an <see cref="IWeightStore"/>, member after member and each text once. A start reads them back with a
/// <see cref="RecordReader"/>: a deserializer's parts would be compiled first, which takes longer than the reading.
/// </summary>
internal sealed class RecordWriter(Stream target) : IDisposable
{
    private readonly BinaryWriter _writer = new(target, Encoding.UTF8, leaveOpen: true);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public void Dispose() => _writer.Dispose();

    public void Int(int value) => _writer.Write7BitEncodedInt(value);

    public void Double(double value) => _writer.Write(value);

    public void Bool(bool value) => _writer.Write(value);

    /// <summary>A text or null: a number that says whether it is null, new or one written before.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Int(RecordReader.Null);
        }
        else if (_texts.TryGetValue(value, out int known))
        {
            Int(known);
        }
        else
        {
            Int(RecordReader.New);
            _writer.Write(value);
            _texts.Add(value, RecordReader.FirstKnown + _texts.Count);
        }
    }

    public void Date(DateOnly value) => Int(value.DayNumber);

    /// <summary>A value that may be absent.</summary>
    public void Optional<T>(T? value, Action<RecordWriter, T> write)
        where T : class
    {
        Bool(value is not null);
        if (value is not null)
        {
            write(this, value);
        }
    }

    public void Texts(IReadOnlyCollection<string> values) => List(values, static (writer, value) => writer.Text(value));

    public void List<T>(IReadOnlyCollection<T> values, Action<RecordWriter, T> write)
    {
        Int(values.Count);
        foreach (T value in values)
        {
            write(this, value);
        }
    }

    /// <summary>Values by key, in their order.</summary>
    public void Map<T>(IReadOnlyDictionary<string, T> values, Action<RecordWriter, T> write)
    {
        Int(values.Count);
        foreach ((string key, T value) in values)
        {
            Text(key);
            write(this, value);
        }
    }
}
