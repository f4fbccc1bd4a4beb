namespace SmpBot.Search.Scoring;

/// <summary>
/// The score of an entry from those of its phrasings: the best three count, so that a chance likeness to one phrasing weighs less
/// than agreement with several. An entry with fewer phrasings is scored on those it has.
/// </summary>
internal static class EntryAggregation
{
    /// <summary>The weighted mean of the best three scores, all finite; 0 of none. Without branches, which scores in no order would make slow.</summary>
    public static float BestThree(this ScoringWeights weights, ReadOnlySpan<float> scores)
    {
        (float first, float second, float third) = (float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity);
        foreach (float score in scores)
        {
            third = float.MaxNative(third, float.MinNative(second, score));
            second = float.MaxNative(second, float.MinNative(first, score));
            first = float.MaxNative(first, score);
        }

        return scores.Length switch
        {
            0 => 0f,
            1 => first,
            2 => ((weights.First * first) + (weights.Second * second)) / (weights.First + weights.Second),
            _ => (weights.First * first) + (weights.Second * second) + (weights.Third * third),
        };
    }
}
