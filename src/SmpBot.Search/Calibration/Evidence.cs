using SmpBot.Search.Indexing;
using SmpBot.Search.Scoring;

namespace SmpBot.Search.Calibration;

/// <summary>What speaks for and against the best entry being the answer; the inputs of <see cref="ConfidenceModel"/>.</summary>
internal static class Evidence
{
    /// <summary>
    /// A lead of this much score makes an entry e times as likely as the next: the inverse of the score's weight in a multinomial fit on the fitting
    /// half of <c>knowledge/evals</c> and training sentences of HINT3, rounded; <c>check --calibrate</c> does not repeat it.
    /// </summary>
    public const float Temperature = 0.19f;

    /// <summary>Keeps the logarithm of a probability from running away: less than one in a thousand is not told apart.</summary>
    private const float LeastProbability = 1e-3f;

    /// <summary>Names in the order of the values.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["score", "topic classified", "background", "background nearness", "pointers", "topic share"];

    /// <summary>
    /// The values for a ranking that is not empty: the best entry's score; the logarithm of the classifier's probability of its topic, and of the
    /// background; the nearness of the background; the share of the ranking's weight that lies on pointers when the best is none; and the
    /// logarithm of the share on the best entry's topic, for entries of one topic speak for each other.
    /// </summary>
    public static float[] Of(EntryIndex index, RankedEntry[] ranking)
    {
        IndexedEntry best = index.Entries[ranking[0].Entry];
        (float all, float topic, float pointers, float classified) = (0f, 0f, 0f, 0f);
        foreach (RankedEntry ranked in ranking)
        {
            IndexedEntry entry = index.Entries[ranked.Entry];
            bool same = string.Equals(entry.Topic, best.Topic, StringComparison.Ordinal);
            float weight = MathF.Exp((ranked.Score - ranking[0].Score) / Temperature);
            all += weight;
            topic += same ? weight : 0f;
            pointers += entry.IsPointer && !best.IsPointer ? weight : 0f;
            classified += same ? ranked.Classified : 0f;
        }

        return
        [
            ranking[0].Score,
            MathF.Log(classified + LeastProbability),
            MathF.Log(ranking[0].Background + LeastProbability),
            ranking[0].BackgroundNearness,
            pointers / all,
            MathF.Log(topic / all),
        ];
    }
}
