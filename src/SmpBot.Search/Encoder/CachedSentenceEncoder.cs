using SmpBot.Text;

namespace SmpBot.Search.Encoder;

/// <summary>Remembers the vectors of recent texts, so that a question asked again costs nothing. Thread-safe.</summary>
public sealed class CachedSentenceEncoder(ISentenceEncoder inner, int capacity) : ISentenceEncoder
{
    private readonly RecentValues<string, float[]> _vectors = new(inner.Encode, capacity, StringComparer.Ordinal);

    public int Dimensions => inner.Dimensions;

    public float[] Encode(string text) => _vectors.Get(text);
}
