namespace SmpBot.Search.Encoder;

/// <summary>Turns a sentence into a vector whose cosine with another says how near the two are in meaning.</summary>
public interface ISentenceEncoder
{
    /// <summary>Length of every vector.</summary>
    int Dimensions { get; }

    /// <summary>The vector of length one for a text; any text is accepted, also an empty one.</summary>
    float[] Encode(string text);
}
