using SmpBot.Search.Analysis;
using SmpBot.Search.Calibration;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>A ranking with its confidence.</summary>
internal sealed record CalibratedRanking(PreparedQuery Query, RankedEntry[] Entries, float[] Evidence, double Answerable, double[] Confidences);

/// <summary>All stages over the entries of one language: read, score, rank, calibrate.</summary>
internal sealed class EntrySearch(EntryIndex index)
{
    private readonly QueryReader _reader = new(index);
    private readonly EntryRanker _ranker = new(index);

    public EntryIndex Index { get; } = index;

    public CalibratedRanking Search(string text, LeftOut left = default)
    {
        PreparedQuery query = _reader.Read(text);
        RankedEntry[] ranking = _ranker.Rank(query, left);
        if (ranking.Length == 0)
        {
            return new CalibratedRanking(query, ranking, [], 0, []);
        }

        float[] evidence = Evidence.Of(Index, query, ranking, left);
        double answerable = ConfidenceModel.Answerable(evidence);
        double[] confidences = ConfidenceModel.Shares(Array.ConvertAll(ranking, r => r.Score));
        for (int i = 0; i < confidences.Length; i++)
        {
            confidences[i] *= answerable;
        }

        return new CalibratedRanking(query, ranking, evidence, answerable, confidences);
    }
}
