namespace SmpBot.Search.Indexing;

/// <summary>One feature of a text: a key within its space, and how much it counts (1 for a word as written).</summary>
internal readonly record struct Feature(ulong Key, float Weight)
{
    /// <summary>A feature that no indexed text has.</summary>
    public const ulong Unknown = ulong.MaxValue;
}

/// <summary>
/// TF-IDF vectors of unit length over one kind of feature: the accumulated product of a query and a document is their cosine.
/// Features that no document has still lengthen the query, so a text about something else scores low.
/// </summary>
internal sealed class VectorSpace
{
    private readonly Dictionary<ulong, int> _ids;
    private readonly float[] _rarity;
    private readonly float _unknownRarity;
    private readonly PostingLists _postings;

    private VectorSpace(Dictionary<ulong, int> ids, float[] rarity, float unknownRarity, PostingLists postings)
    {
        _ids = ids;
        _rarity = rarity;
        _unknownRarity = unknownRarity;
        _postings = postings;
    }

    public static VectorSpace Build(IReadOnlyList<IReadOnlyList<Feature>> documents)
    {
        var ids = new Dictionary<ulong, int>();
        var counted = new List<TermWeights>(documents.Count);
        foreach (IReadOnlyList<Feature> document in documents)
        {
            counted.Add(Count(document, ids));
        }

        var frequencies = new int[ids.Count];
        foreach (TermWeights document in counted)
        {
            foreach (int term in document.Terms)
            {
                frequencies[term]++;
            }
        }

        float[] rarity = Array.ConvertAll(frequencies, f => Rarity(documents.Count, f));
        foreach (TermWeights document in counted)
        {
            Normalize(document, rarity);
        }

        return new VectorSpace(ids, rarity, Rarity(documents.Count, 0), PostingLists.Build(ids.Count, counted));
    }

    /// <summary>Adds <paramref name="weight"/> times the cosine of the query with each document.</summary>
    /// <param name="query">Features of the query.</param>
    /// <param name="weight">Weight of this space.</param>
    /// <param name="left">Documents taken to be absent, for fitting: a feature that only they have is unknown.</param>
    /// <param name="scores">One score a document.</param>
    public void Accumulate(IReadOnlyList<Feature> query, float weight, LeftOut left, Span<float> scores)
    {
        float norm = 0f;
        var terms = new List<(int Term, float Weight)>(query.Count);
        foreach (Feature feature in query)
        {
            int term = Find(feature.Key, left);
            float value = feature.Weight * (term < 0 ? _unknownRarity : _rarity[term]);
            norm += value * value;
            if (term >= 0)
            {
                terms.Add((term, value));
            }
        }

        if (norm == 0f)
        {
            return;
        }

        float factor = weight / MathF.Sqrt(norm);
        foreach ((int term, float value) in terms)
        {
            _postings.Accumulate(term, factor * value, scores);
        }
    }

    private int Find(ulong key, LeftOut left)
    {
        if (!_ids.TryGetValue(key, out int term))
        {
            return -1;
        }

        return left.IsNone || _postings.OccursOutside(term, left.From, left.To) ? term : -1;
    }

    /// <summary>Rarity of a feature: smoothed inverse document frequency, at least 1.</summary>
    private static float Rarity(int documents, int holding) => 1f + MathF.Log((1f + documents) / (1f + holding));

    private static TermWeights Count(IReadOnlyList<Feature> document, Dictionary<ulong, int> ids)
    {
        var weights = new Dictionary<int, float>(document.Count);
        foreach (Feature feature in document)
        {
            if (!ids.TryGetValue(feature.Key, out int id))
            {
                id = ids.Count;
                ids.Add(feature.Key, id);
            }

            weights[id] = weights.GetValueOrDefault(id) + feature.Weight;
        }

        int[] terms = [.. weights.Keys];
        Array.Sort(terms);
        return new TermWeights(terms, Array.ConvertAll(terms, t => weights[t]));
    }

    private static void Normalize(TermWeights document, float[] rarity)
    {
        float norm = 0f;
        for (int i = 0; i < document.Terms.Length; i++)
        {
            document.Weights[i] *= rarity[document.Terms[i]];
            norm += document.Weights[i] * document.Weights[i];
        }

        float scale = norm == 0f ? 0f : 1f / MathF.Sqrt(norm);
        for (int i = 0; i < document.Weights.Length; i++)
        {
            document.Weights[i] *= scale;
        }
    }
}

/// <summary>A run of documents <c>[From, To)</c> that a fit takes to be absent.</summary>
internal readonly record struct LeftOut(int From, int To)
{
    public static LeftOut None => default;

    public bool IsNone => From == To;
}
