using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;
using SmpBot.Search.Scoring;

namespace SmpBot.Search.Calibration;

/// <summary>What speaks for and against the best entry being the answer; the inputs of <see cref="ConfidenceModel"/>.</summary>
internal static class Evidence
{
    /// <summary>Names in the order of the values.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["score", "margin", "best phrasing", "entry words", "unknown words", "content words", "no content word"];

    /// <summary>The values for a ranking that is not empty.</summary>
    public static float[] Of(EntryIndex index, PreparedQuery query, RankedEntry[] ranking, LeftOut left)
    {
        float second = ranking.Length > 1 ? ranking[1].Score : 0f;
        (float unknown, int content) = UnknownShare(index, query, left);
        return
        [
            ranking[0].Score,
            ranking[0].Score - second,
            ranking[0].BestCosine,
            ranking[0].EntryWords,
            unknown,
            MathF.Log(1f + content),
            content == 0 ? 1f : 0f,
        ];
    }

    /// <summary>The share of the content words, by rarity, that no phrasing has; and how many content words there are.</summary>
    private static (float Unknown, int Content) UnknownShare(EntryIndex index, PreparedQuery query, LeftOut left)
    {
        float unknown = 0f;
        float all = 0f;
        int content = 0;
        foreach (Word word in query.Words.Words)
        {
            if (!word.IsStopWord)
            {
                float rarity = index.EntryWords.InverseDocumentFrequency(word.Stem);
                all += rarity;
                unknown += index.Vocabulary.HasStem(word.Stem, left) ? 0f : rarity;
                content++;
            }
        }

        return (all == 0f ? 0f : unknown / all, content);
    }
}
