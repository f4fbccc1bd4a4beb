using SmpBot.Search.Indexing;
using SmpBot.Search.Scoring;

namespace SmpBot.Search.Calibration;

/// <summary>
/// What speaks for and against the best entry being the answer; the inputs of <see cref="ConfidenceModel"/>. Pointers, which only say
/// that something is not done here, stand on one side and the entries that answer on the other.
/// </summary>
internal sealed class Evidence(EntryIndex index, SentenceLikeness likeness)
{
    /// <summary>
    /// A lead of this much score makes an entry e times as likely as the next: the scale in which <see cref="ScoringWeights"/> holds the
    /// weights of its multinomial fit; <c>check --calibrate</c> does not repeat it.
    /// </summary>
    public const float Temperature = 0.19f;

    /// <summary>Keeps the logarithm of a probability from running away: less than one in a thousand is not told apart.</summary>
    private const float LeastProbability = 1e-3f;

    /// <summary>More words of substance than this say no more about the scope.</summary>
    private const int MostWords = 8;

    /// <summary>Names in the order of the values.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "classified against background", "pointer", "pointers behind", "topic share", "nearest phrasing", "nearest background", "covered",
        "unknown words", "words",
    ];

    /// <summary>
    /// The values for a ranking that is not empty: the log-odds, by the classifier, of the best entry's side against the background and the
    /// other side; 1 for a pointer; for another entry the share of the ranking's weight that lies on pointers; the logarithm of the share on the
    /// best entry's topic, for entries of one topic speak for each other; the likeness to the nearest phrasing of the side, and to the nearest background sentence; of
    /// the words of substance the share that the best entry has, the share that no phrasing has, and how many there are.
    /// </summary>
    /// <param name="query">What was searched for.</param>
    /// <param name="ranking">The entries found, best first.</param>
    /// <param name="leftOut">A phrasing that counts as not written, or null.</param>
    public float[] Of(QueryVectors query, RankedEntry[] ranking, int? leftOut)
    {
        IndexedEntry best = index.Entries[ranking[0].Entry];
        (float all, float topic, float pointers, float classified, float against, float nearest) = (0f, 0f, 0f, 0f, ranking[0].Background, 0f);
        foreach (RankedEntry ranked in ranking)
        {
            IndexedEntry entry = index.Entries[ranked.Entry];
            bool sameSide = entry.IsPointer == best.IsPointer;
            float weight = MathF.Exp((ranked.Score - ranking[0].Score) / Temperature);
            all += weight;
            topic += string.Equals(entry.Topic, best.Topic, StringComparison.Ordinal) ? weight : 0f;
            pointers += entry.IsPointer && !best.IsPointer ? weight : 0f;
            classified += sameSide ? ranked.Classified : 0f;
            against += sameSide ? 0f : ranked.Classified;
            nearest = sameSide && ranked.BestPhrasing != leftOut ? Math.Max(nearest, ranked.Likeness) : nearest;
        }

        IReadOnlyList<SubstantialWord> substance = index.Coverage.Substance(query.Words.Words);
        return
        [
            MathF.Log((classified + LeastProbability) / (against + LeastProbability)),
            best.IsPointer ? 1f : 0f,
            pointers / all,
            MathF.Log(topic / all),
            nearest,
            likeness.ToBackground(query),
            ranking[0].Covered,
            Unknown(substance),
            Math.Min(MostWords, substance.Count),
        ];
    }

    /// <summary>The share, by rarity, of the words that neither stand in a phrasing nor belong to a group of the lexicon.</summary>
    private float Unknown(IReadOnlyList<SubstantialWord> substance)
    {
        (float unknown, float all) = (0f, 0f);
        foreach (SubstantialWord word in substance)
        {
            all += word.Rarity;
            unknown += word.Concepts.Count > 0 || index.Vocabulary.HasStem(word.Stem) ? 0f : word.Rarity;
        }

        return all == 0f ? 0f : unknown / all;
    }
}
