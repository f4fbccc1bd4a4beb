using System.Runtime.Intrinsics;

namespace SmpBot.Search.Scoring;

/// <summary>
/// The score of an entry from those of its phrasings: the best three count, so that a chance likeness to one phrasing weighs less
/// than agreement with several. An entry with fewer phrasings is scored on those it has.
/// </summary>
internal static class EntryAggregation
{
    private const int Counted = 3;

    /// <summary>The weighted mean of the best three scores, all finite; 0 of none. Without branches, which scores in no order would make slow.</summary>
    public static float BestThree(this ScoringWeights weights, ReadOnlySpan<float> scores)
    {
        (float first, float second, float third) = scores.Length < 2 * Counted * Vector256<float>.Count ? Best(scores) : BestByLane(scores);
        return scores.Length switch
        {
            0 => 0f,
            1 => first,
            2 => ((weights.First * first) + (weights.Second * second)) / (weights.First + weights.Second),
            _ => (weights.First * first) + (weights.Second * second) + (weights.Third * third),
        };
    }

    private static (float First, float Second, float Third) Best(ReadOnlySpan<float> scores)
    {
        (float first, float second, float third) = (float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity);
        foreach (float score in scores)
        {
            third = float.MaxNative(third, float.MinNative(second, score));
            second = float.MaxNative(second, float.MinNative(first, score));
            first = float.MaxNative(first, score);
        }

        return (first, second, third);
    }

    /// <summary>The same for many scores: the best of every eighth side by side, and last the best of those.</summary>
    private static (float First, float Second, float Third) BestByLane(ReadOnlySpan<float> scores)
    {
        Vector256<float> first = Vector256.Create(float.NegativeInfinity);
        (Vector256<float> second, Vector256<float> third) = (first, first);
        int at = 0;
        for (; at <= scores.Length - Vector256<float>.Count; at += Vector256<float>.Count)
        {
            var score = Vector256.Create(scores[at..]);
            third = Vector256.MaxNative(third, Vector256.MinNative(second, score));
            second = Vector256.MaxNative(second, Vector256.MinNative(first, score));
            first = Vector256.MaxNative(first, score);
        }

        Span<float> left = stackalloc float[(Counted + 1) * Vector256<float>.Count];
        first.CopyTo(left);
        second.CopyTo(left[Vector256<float>.Count..]);
        third.CopyTo(left[(2 * Vector256<float>.Count)..]);
        scores[at..].CopyTo(left[(Counted * Vector256<float>.Count)..]);
        return Best(left[..((Counted * Vector256<float>.Count) + scores.Length - at)]);
    }
}
