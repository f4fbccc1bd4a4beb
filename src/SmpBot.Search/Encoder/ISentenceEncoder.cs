namespace SmpBot.Search.Encoder;

/// <summary>Turns a sentence into a vector whose direction is its meaning.</summary>
public interface ISentenceEncoder
{
    /// <summary>Length of the vectors.</summary>
    int Dimensions { get; }

    /// <summary>The vector of a text, of unit length. Thread safe; the caller does not change the array.</summary>
    float[] Encode(string text);
}
