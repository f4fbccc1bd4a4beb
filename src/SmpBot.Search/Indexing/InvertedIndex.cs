using System.Runtime.InteropServices;
using SmpBot.Knowledge.Fitting;

namespace SmpBot.Search.Indexing;

/// <summary>The lexical index in memory: BM25F with the score of each term in each document computed when it is built.</summary>
internal sealed class InvertedIndex : ILexicalIndex
{
    private static readonly LexicalField[] s_fields = Enum.GetValues<LexicalField>();

    private readonly Dictionary<string, int> _terms;
    private readonly PostingLists _postings;

    private InvertedIndex(Dictionary<string, int> terms, PostingLists postings, int documentCount)
    {
        _terms = terms;
        _postings = postings;
        DocumentCount = documentCount;
    }

    public int DocumentCount { get; }

    public static InvertedIndex Build(IReadOnlyList<LexicalDocument> documents) => Build(documents, Bm25F.Default);

    public static InvertedIndex Build(IReadOnlyList<LexicalDocument> documents, Bm25F formula)
    {
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        Dictionary<LexicalField, float> averages = s_fields.ToDictionary(f => f, f => AverageLength(documents, f));
        var weighted = new List<TermWeights>(documents.Count);
        foreach (LexicalDocument document in documents)
        {
            weighted.Add(Weigh(document, formula, averages, terms));
        }

        var frequencies = new int[terms.Count];
        foreach (int term in weighted.SelectMany(d => d.Terms))
        {
            frequencies[term]++;
        }

        foreach (TermWeights document in weighted)
        {
            for (int i = 0; i < document.Terms.Length; i++)
            {
                document.Weights[i] *= Bm25F.InverseDocumentFrequency(documents.Count, frequencies[document.Terms[i]]);
            }
        }

        return new InvertedIndex(terms, PostingLists.Build(terms.Count, weighted), documents.Count);
    }

    /// <summary>An index as <see cref="Write"/> wrote it.</summary>
    public static InvertedIndex Read(BinaryReader reader)
    {
        string[] terms = reader.ReadStrings();
        var ids = new Dictionary<string, int>(terms.Length, StringComparer.Ordinal);
        for (int id = 0; id < terms.Length; id++)
        {
            ids.Add(terms[id], id);
        }

        return new InvertedIndex(ids, PostingLists.Read(reader), reader.ReadInt32());
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteStrings([.. _terms.OrderBy(term => term.Value).Select(term => term.Key)]);
        _postings.Write(writer);
        writer.Write(DocumentCount);
    }

    public void AddScores(ReadOnlySpan<WeightedTerm> query, Span<float> scores)
    {
        foreach (WeightedTerm term in query)
        {
            if (_terms.TryGetValue(term.Term, out int id))
            {
                _postings.Accumulate(id, term.Weight, scores);
            }
        }
    }

    public float InverseDocumentFrequency(string term) => Bm25F.InverseDocumentFrequency(
        DocumentCount, _terms.TryGetValue(term, out int id) ? _postings.Frequency(id) : 0);

    private static TermWeights Weigh(
        LexicalDocument document, Bm25F formula, Dictionary<LexicalField, float> averages, Dictionary<string, int> terms)
    {
        var frequencies = new SortedDictionary<int, float>();
        foreach (LexicalField field in s_fields)
        {
            IReadOnlyList<string> words = Words(document, field);
            float one = words.Count == 0 ? 0f : formula.FieldFrequency(field, 1, words.Count, averages[field]);
            foreach (string word in words)
            {
                ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, word, out bool known);
                id = known ? id : terms.Count - 1;
                frequencies[id] = frequencies.GetValueOrDefault(id) + one;
            }
        }

        return new TermWeights([.. frequencies.Keys], [.. frequencies.Values.Select(formula.Saturate)]);
    }

    private static float AverageLength(IReadOnlyList<LexicalDocument> documents, LexicalField field)
    {
        long total = documents.Sum(d => (long)Words(d, field).Count);
        return total == 0 ? 1f : total / (float)documents.Count;
    }

    private static IReadOnlyList<string> Words(LexicalDocument document, LexicalField field) =>
        document.Fields.GetValueOrDefault(field) ?? [];
}
