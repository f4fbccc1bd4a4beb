using System.Buffers;
using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>An entry with the scores of every stage, each 0..1.</summary>
internal readonly record struct RankedEntry(int Entry, int BestPhrasing)
{
    /// <summary>The sum by which entries are ranked.</summary>
    public float Score { get; init; }

    /// <summary>Best three phrasings by their vectors.</summary>
    public float Vectors { get; init; }

    /// <summary>BM25F over the whole entry, as a share of the most that the query could reach.</summary>
    public float EntryWords { get; init; }

    /// <summary>Cosine of the best phrasing.</summary>
    public float BestCosine { get; init; }
}

/// <summary>Scores every entry for a query and gives the best.</summary>
internal sealed class EntryRanker(EntryIndex index)
{
    /// <summary>How many entries a ranking holds at most.</summary>
    public const int Depth = 10;

    private const float VectorsWeight = 0.8f;
    private const float EntryWordsWeight = 0.2f;

    private readonly PhrasingScorer _phrasings = new(index);

    public RankedEntry[] Rank(PreparedQuery query, LeftOut left)
    {
        int phrasings = index.Phrasings.Count;
        int entries = index.Entries.Count;
        float[] pool = ArrayPool<float>.Shared.Rent(phrasings + entries + entries);
        int[] best = ArrayPool<int>.Shared.Rent(entries);
        Span<float> all = pool.AsSpan(0, phrasings + entries + entries);
        all.Clear();
        Span<float> phrasingScores = all[..phrasings];
        Span<float> vectors = all.Slice(phrasings, entries);
        Span<float> words = all[(phrasings + entries)..];
        _phrasings.AddScores(query.Features, left, phrasingScores);
        EntryAggregation.Aggregate(index, phrasingScores, left, vectors, best);
        index.EntryWords.AddScores(query.Terms, words);
        float scale = 1f / Math.Max(1e-6f, MostReachable(query));
        var ranking = new TopEntries(Depth);
        for (int entry = 0; entry < entries; entry++)
        {
            ranking.Offer(new RankedEntry(entry, best[entry])
            {
                Score = (VectorsWeight * vectors[entry]) + (EntryWordsWeight * words[entry] * scale),
                Vectors = vectors[entry],
                EntryWords = words[entry] * scale,
                BestCosine = phrasings == 0 ? 0f : phrasingScores[best[entry]],
            });
        }

        ArrayPool<float>.Shared.Return(pool);
        ArrayPool<int>.Shared.Return(best);
        return ranking.ToArray();
    }

    private float MostReachable(PreparedQuery query)
    {
        float sum = 0f;
        foreach (WeightedTerm term in query.Terms)
        {
            sum += term.Weight * index.EntryWords.InverseDocumentFrequency(term.Term);
        }

        return sum * (1f + new Bm25F().K1);
    }
}
