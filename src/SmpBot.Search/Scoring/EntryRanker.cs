using System.Buffers;
using SmpBot.Knowledge.Fitting;
using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>An entry with what every stage says of it.</summary>
internal readonly record struct RankedEntry(int Entry, float Score)
{
    /// <summary>Best three phrasings by their pairs of words and characters, 0..1.</summary>
    public float Lexical { get; init; }

    /// <summary>Best three phrasings by their sentence vectors, −1..1; 0 without the encoder.</summary>
    public float Semantic { get; init; }

    /// <summary>Probability by the classifier.</summary>
    public float Classified { get; init; }

    /// <summary>BM25F over the whole entry, as a share of the most that the query could reach.</summary>
    public float EntryWords { get; init; }

    /// <summary>Share of the query's words of substance that the entry has, 0..1.</summary>
    public float Covered { get; init; }

    /// <summary>Probability by the classifier that the query is about something else.</summary>
    public float Background { get; init; }

    /// <summary>The phrasing that matched best.</summary>
    public int BestPhrasing { get; init; }

    /// <summary>How like the query is to that phrasing, by <see cref="SentenceLikeness"/>.</summary>
    public float Likeness { get; init; }
}

/// <summary>Scores every entry for a query in every stage and ranks them by the weighted sum.</summary>
internal sealed class EntryRanker
{
    /// <summary>How many entries a ranking holds at most.</summary>
    public const int Depth = 10;

    /// <summary>Of the classifier's probabilities, less is not told apart.</summary>
    private const float LeastProbability = 1e-4f;

    /// <summary>How many entries, the best by words and by the classifier, are compared by their sentence vectors: the others decide nothing.</summary>
    private const int Contenders = 24;

    private static readonly FeatureSpace[] s_spaces = Enum.GetValues<FeatureSpace>();

    private readonly EntryIndex _index;
    private readonly ScoringWeights _weights;
    private readonly SemanticIndex? _semantic;
    private readonly EntryClassifier? _classifier;

    public EntryRanker(EntryIndex index, ScoringWeights weights, SemanticIndex? semantic, IWeightStore? store = null)
    {
        _index = index;
        _weights = weights;
        _semantic = semantic;
        _classifier = EntryClassifier.Fit(index, semantic, weights, store);
    }

    /// <summary>True when sentence vectors take part.</summary>
    public bool IsSemantic => _semantic is not null;

    /// <summary>True when the classifier takes part.</summary>
    public bool IsClassified => _classifier is not null;

    public QueryVectors Vectorize(WordSequence query)
    {
        TextFeatures features = _index.Extractor.Extract(query.Words);
        return new QueryVectors(
            query, Array.ConvertAll(s_spaces, s => _index.Space(s).Vectorize(features[s])), _semantic?.Vectorize(query));
    }

    /// <summary>The best entries, best first.</summary>
    /// <param name="query">What is searched for.</param>
    /// <param name="leftOut">A phrasing that is to count as not written; the classifier, which has learned from it, then takes no part.</param>
    public RankedEntry[] Rank(QueryVectors query, int? leftOut = null)
    {
        int phrasings = _index.Phrasings.Count;
        int vectors = _semantic?.VectorsOf(_index.Entries.Count).From ?? 0;
        int entries = _index.Entries.Count;
        int length = StageScores.Length(phrasings, vectors, entries);
        float[] rented = ArrayPool<float>.Shared.Rent(length);
        Span<float> scratch = rented.AsSpan(0, length);
        scratch.Clear();
        var scores = new StageScores(scratch, phrasings, vectors, entries);
        Accumulate(query, FeatureSpace.Pairs, scores.Pairs);
        Accumulate(query, FeatureSpace.Characters, scores.Characters);
        if (leftOut is { } absent)
        {
            (scores.Pairs[absent], scores.Characters[absent]) = (0f, 0f);
        }

        EntryClassifier? classifier = leftOut is null ? _classifier : null;
        ScoreEntries(query, scores, classifier);
        if (_semantic is not null && query.Semantic is not null)
        {
            int[] contenders = classifier is null ? [.. Enumerable.Range(0, entries)] : Best(Contenders, scores);
            ScoreVectors(_semantic, query.Semantic, scores, contenders, leftOut);
        }

        RankedEntry[] ranking = Best(query, scores);
        ArrayPool<float>.Shared.Return(rented);
        return leftOut is null ? ByCoverage(ranking, query) : ranking;
    }

    /// <summary>The same entries with what they have of the query's substance counted in.</summary>
    private RankedEntry[] ByCoverage(RankedEntry[] ranking, QueryVectors query)
    {
        IReadOnlyList<SubstantialWord> substance = _index.Coverage.Substance(query.Words.Words);
        for (int i = 0; i < ranking.Length; i++)
        {
            float covered = _index.Coverage.Share(ranking[i].Entry, substance);
            ranking[i] = ranking[i] with { Covered = covered, Score = ranking[i].Score + (_weights.Coverage * covered) };
        }

        return [.. ranking.OrderByDescending(entry => entry.Score)];
    }

    private void Accumulate(QueryVectors query, FeatureSpace space, Span<float> scores)
    {
        PostingLists postings = _index.Space(space).Postings;
        TermWeights vector = query.Spaces[(int)space];
        for (int i = 0; i < vector.Terms.Length; i++)
        {
            postings.Accumulate(vector.Terms[i], vector.Weights[i], scores);
        }
    }

    private void ScoreVectors(SemanticIndex semantic, float[] query, StageScores scores, int[] contenders, int? leftOut)
    {
        semantic.Score(query, scores.Vectors, contenders);
        if (leftOut is { } absent)
        {
            scores.Vectors[PlaceOf(absent, semantic)] = 0f;
        }

        foreach (int entry in contenders)
        {
            (int from, int to) = semantic.VectorsOf(entry);
            scores.Semantic[entry] = _weights.BestThree(scores.Vectors[from..to]);
        }
    }

    private void ScoreEntries(QueryVectors query, StageScores scores, EntryClassifier? classifier)
    {
        for (int entry = 0; entry < scores.Lexical.Length; entry++)
        {
            (int from, int to) = _index.PhrasingsOf(entry);
            scores.Lexical[entry] = Lexical(_weights.BestThree(scores.Pairs[from..to]), _weights.BestThree(scores.Characters[from..to]));
        }

        classifier?.Score(query, scores.Classified[..classifier.Classes]);
        WeightedTerm[] terms = [.. query.Words.Words.Select(w => new WeightedTerm(w.Stem, w.IsStopWord ? _weights.StopWord : 1f))];
        _index.EntryWords.AddScores(terms, scores.EntryWords);
        float reachable = terms.Sum(t => t.Weight * _index.EntryWords.InverseDocumentFrequency(t.Term)) * (1f + Bm25F.Default.K1);
        System.Numerics.Tensors.TensorPrimitives.Divide(scores.EntryWords, Math.Max(1e-6f, reachable), scores.EntryWords);
    }

    /// <summary>The likeness in words, 0..1.</summary>
    private float Lexical(float pairs, float characters) =>
        ((_weights.Pairs * pairs) + (_weights.Characters * characters)) / (_weights.Pairs + _weights.Characters);

    /// <summary>The sum that entries are ranked by: 0 where no stage speaks for the entry.</summary>
    private float Score(StageScores scores, int entry) =>
        ((_weights.Pairs + _weights.Characters) * scores.Lexical[entry])
        + (_weights.Semantic * scores.Semantic[entry])
        + (_weights.Classifier * MathF.Log(1f + (scores.Classified[entry] / LeastProbability)))
        + (_weights.EntryWords * scores.EntryWords[entry]);

    /// <summary>The best entries by what is scored so far.</summary>
    private int[] Best(int most, StageScores scores)
    {
        var top = new TopEntries(most);
        for (int entry = 0; entry < scores.Lexical.Length; entry++)
        {
            top.Offer(new RankedEntry(entry, Score(scores, entry)));
        }

        return Array.ConvertAll(top.ToArray(), ranked => ranked.Entry);
    }

    private RankedEntry[] Best(QueryVectors query, StageScores scores)
    {
        var top = new TopEntries(Depth);
        for (int entry = 0; entry < scores.Lexical.Length; entry++)
        {
            top.Offer(new RankedEntry(entry, Score(scores, entry))
            {
                Lexical = scores.Lexical[entry],
                Semantic = scores.Semantic[entry],
                Classified = scores.Classified[entry],
                EntryWords = scores.EntryWords[entry],
                Background = scores.Classified[^1],
            });
        }

        RankedEntry[] best = top.ToArray();
        for (int i = 0; i < best.Length; i++)
        {
            int phrasing = BestPhrasing(best[i].Entry, scores);
            best[i] = best[i] with { BestPhrasing = phrasing, Likeness = Likeness(query, phrasing, scores) };
        }

        return best;
    }

    private int BestPhrasing(int entry, StageScores scores)
    {
        (int from, int to) = _index.PhrasingsOf(entry);
        int best = from;
        float bestScore = float.NegativeInfinity;
        for (int i = from; i < to; i++)
        {
            float score = (_weights.Pairs * scores.Pairs[i]) + (_weights.Characters * scores.Characters[i]) + (_weights.Semantic * Cosine(i, scores));
            (best, bestScore) = score > bestScore ? (i, score) : (best, bestScore);
        }

        return best;
    }

    /// <summary>Meanings alone are looked up: no stage has scored them.</summary>
    private float Likeness(QueryVectors query, int phrasing, StageScores scores)
    {
        TermWeights meanings = query.Spaces[(int)FeatureSpace.Meanings];
        PostingLists postings = _index.Space(FeatureSpace.Meanings).Postings;
        float product = 0f;
        for (int i = 0; i < meanings.Terms.Length; i++)
        {
            product += meanings.Weights[i] * postings.WeightOf(meanings.Terms[i], phrasing);
        }

        return SentenceLikeness.Of(product, scores.Pairs[phrasing], scores.Characters[phrasing], Cosine(phrasing, scores));
    }

    private float Cosine(int phrasing, StageScores scores) => _semantic is null ? 0f : scores.Vectors[PlaceOf(phrasing, _semantic)];

    private int PlaceOf(int phrasing, SemanticIndex semantic)
    {
        int entry = _index.EntryOf[phrasing];
        return semantic.VectorsOf(entry).From + phrasing - _index.PhrasingsOf(entry).From;
    }

    /// <summary>Scratch space of one ranking.</summary>
    private readonly ref struct StageScores(Span<float> scratch, int phrasings, int vectors, int entries)
    {
        public Span<float> Pairs { get; } = scratch[..phrasings];

        public Span<float> Characters { get; } = scratch.Slice(phrasings, phrasings);

        public Span<float> Vectors { get; } = scratch.Slice(2 * phrasings, vectors);

        public Span<float> Lexical { get; } = scratch.Slice((2 * phrasings) + vectors, entries);

        public Span<float> Semantic { get; } = scratch.Slice((2 * phrasings) + vectors + entries, entries);

        public Span<float> EntryWords { get; } = scratch.Slice((2 * phrasings) + vectors + (2 * entries), entries);

        /// <summary>One longer than the entries: the last is the background.</summary>
        public Span<float> Classified { get; } = scratch.Slice((2 * phrasings) + vectors + (3 * entries), entries + 1);

        public static int Length(int phrasings, int vectors, int entries) => (2 * phrasings) + vectors + (4 * entries) + 1;
    }
}
