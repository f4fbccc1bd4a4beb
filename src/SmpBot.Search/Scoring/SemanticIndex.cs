using System.Numerics.Tensors;
using SmpBot.Search.Analysis;
using SmpBot.Search.Encoder;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>
/// The semantic stage: sentence vectors of the phrasings, centred on their mean (which all sentences of one field share and which tells
/// none of them apart) and of unit length.
/// </summary>
internal sealed class SemanticIndex
{
    private readonly EntryIndex _index;
    private readonly ISentenceEncoder _encoder;
    private readonly float[] _mean;
    private readonly float[] _vectors;

    public SemanticIndex(EntryIndex index, ISentenceEncoder encoder)
    {
        _index = index;
        _encoder = encoder;
        float[][] raw = [.. index.PhrasingWords.Select(Encode)];
        _mean = new float[encoder.Dimensions];
        foreach (float[] vector in raw)
        {
            TensorPrimitives.Add(_mean, vector, _mean);
        }

        TensorPrimitives.Divide(_mean, Math.Max(1, raw.Length), _mean);
        _vectors = [.. raw.SelectMany(Centre)];
    }

    public int Dimensions => _mean.Length;

    /// <summary>The vector of a phrasing.</summary>
    public ReadOnlySpan<float> Vector(int phrasing) => _vectors.AsSpan(phrasing * Dimensions, Dimensions);

    /// <summary>The vector of a query.</summary>
    public float[] Vectorize(WordSequence query) => Centre(Encode(query));

    /// <summary>Fills the cosine, −1..1, of every phrasing.</summary>
    public void Score(ReadOnlySpan<float> query, Span<float> scores)
    {
        for (int phrasing = 0; phrasing < scores.Length; phrasing++)
        {
            scores[phrasing] = TensorPrimitives.Dot(query, Vector(phrasing));
        }
    }

    private float[] Encode(WordSequence text) => _encoder.Encode(EncoderText.Of(text, _index.Lexicon, _index.Extractor));

    private float[] Centre(float[] vector)
    {
        var centred = new float[vector.Length];
        TensorPrimitives.Subtract(vector, _mean, centred);
        float norm = TensorPrimitives.Norm<float>(centred);
        TensorPrimitives.Divide(centred, norm == 0f ? 1f : norm, centred);
        return centred;
    }
}
