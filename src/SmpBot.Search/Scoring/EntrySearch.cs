using SmpBot.Search.Analysis;
using SmpBot.Search.Calibration;
using SmpBot.Search.Encoder;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>A ranking with its confidence.</summary>
internal sealed record CalibratedRanking(WordSequence Words, RankedEntry[] Entries, float[] Evidence, double Answerable, double[] Confidences);

/// <summary>All stages over the entries of one language: read, score, rank, calibrate.</summary>
internal sealed class EntrySearch(EntryIndex index, WordReader reader, EntryRanker ranker)
{
    public EntryIndex Index { get; } = index;

    public EntryRanker Ranker { get; } = ranker;

    /// <param name="text">The visitor's words.</param>
    /// <param name="leftOut">A phrasing that is to count as not written, or null.</param>
    public CalibratedRanking Search(string text, int? leftOut = null)
    {
        QueryVectors query = Ranker.Vectorize(reader.Read(text));
        RankedEntry[] ranking = query.Words.Words.Count == 0 ? [] : Ranker.Rank(query, leftOut);
        if (ranking.Length == 0)
        {
            return new CalibratedRanking(query.Words, ranking, [], 0, []);
        }

        float[] evidence = Evidence.Of(Index, query, ranking);
        var model = ConfidenceModel.For(Ranker.IsSemantic);
        double answerable = model.Answerable(evidence);
        double[] confidences = model.Shares(Array.ConvertAll(ranking, r => r.Score));
        for (int i = 0; i < confidences.Length; i++)
        {
            confidences[i] *= answerable;
        }

        return new CalibratedRanking(query.Words, ranking, evidence, answerable, confidences);
    }
}
