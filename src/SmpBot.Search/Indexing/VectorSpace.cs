using System.Runtime.InteropServices;
using SmpBot.Knowledge.Fitting;

namespace SmpBot.Search.Indexing;

/// <summary>One feature of a text: a key within its space, and how much it counts (1 for a word as written).</summary>
internal readonly record struct Feature(ulong Key, float Weight);

/// <summary>
/// TF-IDF vectors of unit length over one kind of feature: the product of a query's and a document's is their cosine. Rarity is
/// counted by entries, not by phrasings: a word that many phrasings of one entry share is what marks that entry. Features that no
/// document has still lengthen the query, so a text about something else scores low.
/// </summary>
internal sealed class VectorSpace
{
    /// <summary>Rarity of a feature that every entry has.</summary>
    private const float LeastRarity = 0.5f;

    private readonly Dictionary<ulong, int> _ids;
    private readonly float[] _rarity;
    private readonly float _unknownRarity;

    private VectorSpace(Dictionary<ulong, int> ids, float[] rarity, float unknownRarity, PostingLists postings, PostingLists background)
    {
        _ids = ids;
        _rarity = rarity;
        _unknownRarity = unknownRarity;
        Postings = postings;
        BackgroundPostings = background;
    }

    public int TermCount => _rarity.Length;

    public PostingLists Postings { get; }

    public PostingLists BackgroundPostings { get; }

    /// <summary>
    /// Builds the space of documents, of which <paramref name="entryOf"/> names the entry, in ascending order. A feature of the background
    /// alone is as rare as one that is not known at all: the documents' cosines are the same with and without background.
    /// </summary>
    public static VectorSpace Build(
        IReadOnlyList<IReadOnlyList<Feature>> documents,
        IReadOnlyList<int> entryOf,
        int entries,
        IReadOnlyList<IReadOnlyList<Feature>> background)
    {
        var ids = new Dictionary<ulong, int>();
        TermWeights[] counted = [.. documents.Select(d => Count(d, ids))];
        TermWeights[] foreign = [.. background.Select(b => Count(b, ids))];
        var frequencies = new int[ids.Count];
        var lastEntry = new int[ids.Count];
        Array.Fill(lastEntry, -1);
        for (int document = 0; document < counted.Length; document++)
        {
            foreach (int term in counted[document].Terms)
            {
                frequencies[term] += lastEntry[term] == entryOf[document] ? 0 : 1;
                lastEntry[term] = entryOf[document];
            }
        }

        float[] rarity = Array.ConvertAll(frequencies, f => Rarity(entries, f));
        foreach (TermWeights document in counted.Concat(foreign))
        {
            Normalize(document, rarity);
        }

        return new VectorSpace(
            ids, rarity, Rarity(entries, 0), PostingLists.Build(ids.Count, counted), PostingLists.Build(ids.Count, foreign));
    }

    /// <summary>A space as <see cref="Write"/> wrote it.</summary>
    public static VectorSpace Read(BinaryReader reader)
    {
        ulong[] keys = reader.ReadArray<ulong>();
        var ids = new Dictionary<ulong, int>(keys.Length);
        for (int id = 0; id < keys.Length; id++)
        {
            ids.Add(keys[id], id);
        }

        return new VectorSpace(ids, reader.ReadArray<float>(), reader.ReadSingle(), PostingLists.Read(reader), PostingLists.Read(reader));
    }

    public void Write(BinaryWriter writer)
    {
        var keys = new ulong[_ids.Count];
        foreach ((ulong key, int id) in _ids)
        {
            keys[id] = key;
        }

        writer.WriteArray<ulong>(keys);
        writer.WriteArray<float>(_rarity);
        writer.Write(_unknownRarity);
        Postings.Write(writer);
        BackgroundPostings.Write(writer);
    }

    /// <summary>The vector of a query: of unit length with its unknown features, which it does not list.</summary>
    public TermWeights Vectorize(IReadOnlyList<Feature> query)
    {
        var terms = new int[query.Count];
        var weights = new float[query.Count];
        int count = 0;
        float norm = 0f;
        foreach (Feature feature in query)
        {
            bool known = _ids.TryGetValue(feature.Key, out int term);
            float value = feature.Weight * (known ? _rarity[term] : _unknownRarity);
            norm += value * value;
            if (known)
            {
                (terms[count], weights[count]) = (term, value);
                count++;
            }
        }

        float scale = norm == 0f ? 0f : 1f / MathF.Sqrt(norm);
        for (int i = 0; i < count; i++)
        {
            weights[i] *= scale;
        }

        return new TermWeights(terms[..count], weights[..count]);
    }

    /// <summary>Smoothed inverse entry frequency.</summary>
    private static float Rarity(int entries, int holding) => LeastRarity + MathF.Log((1f + entries) / (1f + holding));

    /// <summary>The features of a text as terms in ascending order, each once.</summary>
    private static TermWeights Count(IReadOnlyList<Feature> document, Dictionary<ulong, int> ids)
    {
        long[] order = new long[document.Count];
        for (int i = 0; i < order.Length; i++)
        {
            ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, document[i].Key, out bool known);
            id = known ? id : ids.Count - 1;
            order[i] = ((long)id << 32) | (uint)i;
        }

        Array.Sort(order);
        var terms = new int[order.Length];
        var weights = new float[order.Length];
        int count = 0;
        foreach (long place in order)
        {
            int term = (int)(place >> 32);
            count += count == 0 || terms[count - 1] != term ? 1 : 0;
            terms[count - 1] = term;
            weights[count - 1] += document[(int)place].Weight;
        }

        return new TermWeights(terms[..count], weights[..count]);
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
