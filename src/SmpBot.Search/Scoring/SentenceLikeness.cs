using System.Buffers;
using System.Numerics.Tensors;
using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>
/// How like a query is to single sentences, by words, pairs, characters and sentence vectors together: to the phrasing that an entry was
/// found by, and to the nearest of the background.
/// </summary>
internal sealed class SentenceLikeness(EntryIndex index, SemanticIndex? semantic)
{
    /// <summary>Share of the sentence vectors beside the words, which count 1.</summary>
    private const float Semantic = 0.5f;

    private static readonly FeatureSpace[] s_spaces = Enum.GetValues<FeatureSpace>();

    /// <summary>The likeness to a sentence whose products with the query are these.</summary>
    public static float Of(float meanings, float pairs, float characters, float cosine) =>
        (ScoringWeights.FeatureShares[(int)FeatureSpace.Meanings] * meanings)
        + (ScoringWeights.FeatureShares[(int)FeatureSpace.Pairs] * pairs)
        + (ScoringWeights.FeatureShares[(int)FeatureSpace.Characters] * characters)
        + (Semantic * cosine);

    /// <summary>The likeness to the background sentence that is most alike; 0 when there is none.</summary>
    public float ToBackground(QueryVectors query)
    {
        int count = index.Background.Count;
        float[] rented = ArrayPool<float>.Shared.Rent(2 * count);
        Span<float> likenesses = rented.AsSpan(0, count);
        Span<float> cosines = rented.AsSpan(count, count);
        likenesses.Clear();
        foreach (FeatureSpace space in s_spaces)
        {
            PostingLists postings = index.Space(space).BackgroundPostings;
            TermWeights vector = query.Spaces[(int)space];
            for (int i = 0; i < vector.Terms.Length; i++)
            {
                postings.Accumulate(vector.Terms[i], ScoringWeights.FeatureShares[(int)space] * vector.Weights[i], likenesses);
            }
        }

        if (semantic is not null && query.Semantic is not null)
        {
            semantic.ScoreBackground(query.Semantic, cosines);
            TensorPrimitives.MultiplyAdd(cosines, Semantic, likenesses, likenesses);
        }

        float nearest = count == 0 ? 0f : TensorPrimitives.Max<float>(likenesses);
        ArrayPool<float>.Shared.Return(rented);
        return nearest;
    }
}
