using SmpBot.Search.Analysis;
using SmpBot.Search.Calibration;
using SmpBot.Search.Encoder;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>A ranking with its confidence.</summary>
internal sealed record CalibratedRanking(WordSequence Words, RankedEntry[] Entries, float[] Evidence, double[] Confidences)
{
    /// <summary>Confidence of the best entry; 0 without one.</summary>
    public double Best => Confidences.Length == 0 ? 0 : Confidences[0];
}

/// <summary>All stages over the entries of one language: read, score, rank, calibrate.</summary>
internal sealed class EntrySearch(EntryIndex index, WordReader reader, EntryRanker ranker, Evidence evidence)
{
    public EntryIndex Index { get; } = index;

    public EntryRanker Ranker { get; } = ranker;

    /// <summary>Ranks the entries for a text.</summary>
    /// <param name="text">The visitor's words.</param>
    /// <param name="leftOut">A phrasing that is to count as not written, or null.</param>
    public CalibratedRanking Search(string text, int? leftOut = null) => Rank(reader.Read(text), leftOut);

    /// <summary>Ranks the entries for a text that may continue from an entry answered before.</summary>
    public CalibratedRanking SearchAfter(string text, string? contextEntryId)
    {
        WordSequence words = reader.Read(text);
        CalibratedRanking direct = Rank(words, null);
        int context = contextEntryId is null ? -1 : Index.Find(contextEntryId);
        if (context < 0 || !FollowUpContext.IsFragment(words))
        {
            return direct;
        }

        CalibratedRanking joined = Rank(reader.Read(FollowUpContext.Join(Index.Entries[context], text)), null);
        return FollowUpContext.Choose(Index, context, direct, joined);
    }

    private CalibratedRanking Rank(WordSequence words, int? leftOut)
    {
        QueryVectors query = Ranker.Vectorize(words);
        RankedEntry[] ranking = words.Words.Count == 0 ? [] : Ranker.Rank(query, leftOut);
        if (ranking.Length == 0)
        {
            return new CalibratedRanking(words, ranking, [], []);
        }

        float[] values = evidence.Of(query, ranking, leftOut);
        var model = ConfidenceModel.For(Ranker.IsSemantic);
        double[] confidences = ConfidenceModel.Confidences(Array.ConvertAll(ranking, r => r.Score), model.Answerable(values));
        return new CalibratedRanking(words, ranking, values, confidences);
    }
}
