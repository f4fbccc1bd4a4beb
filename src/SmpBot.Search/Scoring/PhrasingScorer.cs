using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>The lexical stage: one score 0..1 a phrasing, a weighted mean of its cosines with the query in each feature space.</summary>
internal sealed class PhrasingScorer(EntryIndex index)
{
    private const float MeaningsWeight = 0.45f;
    private const float PairsWeight = 0.15f;
    private const float CharactersWeight = 0.40f;

    public void AddScores(TextFeatures query, LeftOut left, Span<float> scores)
    {
        index.Space(FeatureSpace.Meanings).Accumulate(query[FeatureSpace.Meanings], MeaningsWeight, left, scores);
        index.Space(FeatureSpace.Pairs).Accumulate(query[FeatureSpace.Pairs], PairsWeight, left, scores);
        index.Space(FeatureSpace.Characters).Accumulate(query[FeatureSpace.Characters], CharactersWeight, left, scores);
    }
}
