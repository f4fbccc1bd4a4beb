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
internal sealed class EntrySearch(EntryIndex index, WordReader reader, EntryRanker ranker)
{
    public EntryIndex Index { get; } = index;

    public EntryRanker Ranker { get; } = ranker;

    /// <summary>Ranks the entries for a text.</summary>
    public CalibratedRanking Search(string text) => Rank(reader.Read(text));

    /// <summary>Ranks the entries for a text that may continue from an entry answered before.</summary>
    public CalibratedRanking Search(string text, string? contextEntryId)
    {
        WordSequence words = reader.Read(text);
        CalibratedRanking direct = Rank(words);
        int context = contextEntryId is null ? -1 : Index.Find(contextEntryId);
        if (context < 0 || !FollowUpContext.IsFragment(words))
        {
            return direct;
        }

        CalibratedRanking joined = Rank(reader.Read(FollowUpContext.Join(Index.Entries[context], text)));
        return FollowUpContext.Choose(Index, context, direct, joined);
    }

    /// <summary>Ranks the entries for one of the phrasings as if it were not written.</summary>
    public CalibratedRanking SearchWithout(int phrasing) => Rank(reader.Read(Index.Phrasings[phrasing]), phrasing);

    private CalibratedRanking Rank(WordSequence words, int? leftOut = null)
    {
        QueryVectors query = Ranker.Vectorize(words);
        RankedEntry[] ranking = words.Words.Count == 0 ? [] : Ranker.Rank(query, leftOut);
        if (ranking.Length == 0)
        {
            return new CalibratedRanking(words, ranking, [], []);
        }

        float[] evidence = Evidence.Of(Index, query, ranking);
        var model = ConfidenceModel.For(Ranker.IsSemantic);
        double[] confidences = model.Confidences(Array.ConvertAll(ranking, r => r.Score), model.Answerable(evidence));
        return new CalibratedRanking(words, ranking, evidence, confidences);
    }
}
