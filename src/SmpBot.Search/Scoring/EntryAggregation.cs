using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>
/// The score of an entry from those of its phrasings: the best three count, so that a chance likeness to one phrasing weighs less
/// than agreement with several. An entry with fewer phrasings is scored on those it has.
/// </summary>
internal static class EntryAggregation
{
    private const float First = 0.6f;
    private const float Second = 0.25f;
    private const float Third = 0.15f;

    /// <summary>Fills the score and the best phrasing of every entry.</summary>
    public static void Aggregate(EntryIndex index, ReadOnlySpan<float> phrasingScores, LeftOut left, Span<float> scores, Span<int> best)
    {
        for (int entry = 0; entry < scores.Length; entry++)
        {
            (int from, int to) = index.PhrasingsOf(entry);
            (scores[entry], best[entry]) = Aggregate(phrasingScores, from, to, left);
        }
    }

    private static (float Score, int Best) Aggregate(ReadOnlySpan<float> scores, int from, int to, LeftOut left)
    {
        (float first, float second, float third) = (-1f, -1f, -1f);
        int best = from;
        for (int i = from; i < to; i++)
        {
            float score = scores[i];
            if (score <= third || (i >= left.From && i < left.To))
            {
                continue;
            }

            if (score > first)
            {
                (first, second, third) = (score, first, second);
                best = i;
            }
            else if (score > second)
            {
                (second, third) = (score, second);
            }
            else
            {
                third = score;
            }
        }

        return (Mean(first, second, third), best);
    }

    /// <summary>The weighted mean of those that are present (absent: negative); 0 when none is.</summary>
    private static float Mean(float first, float second, float third)
    {
        if (first < 0f)
        {
            return 0f;
        }

        float sum = First * first;
        float weights = First;
        if (second >= 0f)
        {
            sum += Second * second;
            weights += Second;
        }

        if (third >= 0f)
        {
            sum += Third * third;
            weights += Third;
        }

        return sum / weights;
    }
}
