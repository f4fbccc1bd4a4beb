using System.Text;

namespace SmpBot.Knowledge.Fitting;

/// <summary>Reads what a <see cref="RecordWriter"/> wrote, in the same order.</summary>
/// <exception cref="EndOfStreamException">Of every member: the stream ends before the record does.</exception>
internal sealed class RecordReader(Stream source) : IDisposable
{
    /// <summary>The number of no text, of a text that follows, and of the first text that was written.</summary>
    public const int Null = 0;
    public const int New = 1;
    public const int FirstKnown = 2;

    private readonly BinaryReader _reader = new(source, Encoding.UTF8, leaveOpen: true);
    private readonly List<string> _texts = [];

    public void Dispose() => _reader.Dispose();

    public int Int() => _reader.Read7BitEncodedInt();

    public double Double() => _reader.ReadDouble();

    public bool Bool() => _reader.ReadBoolean();

    public string Text() => OptionalText() ?? throw new InvalidDataException("A text is missing from a kept record.");

    public string? OptionalText()
    {
        int number = Int();
        if (number == Null)
        {
            return null;
        }

        if (number == New)
        {
            _texts.Add(_reader.ReadString());
            return _texts[^1];
        }

        return _texts[number - FirstKnown];
    }

    public DateOnly Date() => DateOnly.FromDayNumber(Int());

    public T? Optional<T>(Func<RecordReader, T> read)
        where T : class => Bool() ? read(this) : null;

    public string[] Texts() => List(static reader => reader.Text());

    public T[] List<T>(Func<RecordReader, T> read)
    {
        var values = new T[Int()];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = read(this);
        }

        return values;
    }

    /// <summary>Values by key, in the order in which they were written.</summary>
    public Dictionary<string, T> Map<T>(Func<RecordReader, T> read)
    {
        int count = Int();
        var values = new Dictionary<string, T>(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            values.Add(Text(), read(this));
        }

        return values;
    }
}
