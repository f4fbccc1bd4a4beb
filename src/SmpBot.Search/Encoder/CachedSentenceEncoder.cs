using System.Collections.Concurrent;

namespace SmpBot.Search.Encoder;

/// <summary>
/// Remembers the vectors of recent texts, so that a question asked again costs nothing. When the cache is full its older half is
/// dropped. Thread-safe; the same text always has the same vector, so it does not matter which thread computed it.
/// </summary>
public sealed class CachedSentenceEncoder(ISentenceEncoder inner, int capacity) : ISentenceEncoder
{
    private volatile ConcurrentDictionary<string, float[]> _current = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, float[]> _old = new(StringComparer.Ordinal);

    public int Dimensions => inner.Dimensions;

    public float[] Encode(string text)
    {
        if (_current.TryGetValue(text, out float[]? vector))
        {
            return vector;
        }

        if (!_old.TryGetValue(text, out vector))
        {
            vector = inner.Encode(text);
        }

        if (_current.Count >= capacity / 2)
        {
            (_old, _current) = (_current, new ConcurrentDictionary<string, float[]>(StringComparer.Ordinal));
        }

        _current[text] = vector;
        return vector;
    }
}
