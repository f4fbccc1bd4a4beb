using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;
using SmpBot.Search.Scoring;

namespace SmpBot.Search.Calibration;

/// <summary>What speaks for and against the best entry being the answer; the inputs of <see cref="ConfidenceModel"/>.</summary>
internal static class Evidence
{
    /// <summary>Names in the order of the values.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["score", "margin", "lexical", "semantic", "classified", "entry words", "unknown words", "covered words", "content words", "background", "background nearness"];

    /// <summary>The values for a ranking that is not empty.</summary>
    public static float[] Of(EntryIndex index, QueryVectors query, RankedEntry[] ranking)
    {
        RankedEntry best = ranking[0];
        (float unknown, float covered, int content) = Coverage(index, query, best);
        return
        [
            best.Score,
            best.Score - (ranking.Length > 1 ? ranking[1].Score : 0f),
            best.Lexical,
            best.Semantic,
            best.Classified,
            best.EntryWords,
            unknown,
            covered,
            MathF.Log(1f + content),
            best.Background,
            best.BackgroundNearness,
        ];
    }

    /// <summary>Shares of the content words, by rarity: in no phrasing at all, and in a phrasing of the best entry; and how many there are.</summary>
    private static (float Unknown, float Covered, int Content) Coverage(EntryIndex index, QueryVectors query, RankedEntry best)
    {
        (int from, int to) = index.PhrasingsOf(best.Entry);
        (float unknown, float covered, float all) = (0f, 0f, 0f);
        int content = 0;
        foreach (Word word in query.Words.Words)
        {
            if (word.IsStopWord)
            {
                continue;
            }

            float rarity = index.EntryWords.InverseDocumentFrequency(word.Stem);
            all += rarity;
            unknown += index.Vocabulary.HasStem(word.Stem) ? 0f : rarity;
            covered += index.Vocabulary.IsIn(word.Stem, from, to) ? rarity : 0f;
            content++;
        }

        return all == 0f ? (0f, 0f, content) : (unknown / all, covered / all, content);
    }
}
