namespace SmpBot.Search.Indexing;

/// <summary>
/// Postings of every term as two flat arrays (documents ascending within a term, and the weight of the term in each), the layout in
/// which a scan touches memory once and in order.
/// </summary>
internal sealed class PostingLists
{
    private readonly int[] _starts;
    private readonly int[] _documents;
    private readonly float[] _weights;

    private PostingLists(int[] starts, int[] documents, float[] weights)
    {
        _starts = starts;
        _documents = documents;
        _weights = weights;
    }

    public int TermCount => _starts.Length - 1;

    /// <summary>Number of documents that hold the term.</summary>
    public int Frequency(int term) => _starts[term + 1] - _starts[term];

    /// <summary>Turns documents (distinct terms with their weights) into postings.</summary>
    public static PostingLists Build(int termCount, IReadOnlyList<TermWeights> documents)
    {
        var starts = new int[termCount + 1];
        foreach (TermWeights document in documents)
        {
            foreach (int term in document.Terms)
            {
                starts[term + 1]++;
            }
        }

        for (int term = 0; term < termCount; term++)
        {
            starts[term + 1] += starts[term];
        }

        int[] next = starts[..termCount];
        var ids = new int[starts[termCount]];
        var weights = new float[starts[termCount]];
        for (int document = 0; document < documents.Count; document++)
        {
            TermWeights entry = documents[document];
            for (int i = 0; i < entry.Terms.Length; i++)
            {
                int at = next[entry.Terms[i]]++;
                ids[at] = document;
                weights[at] = entry.Weights[i];
            }
        }

        return new PostingLists(starts, ids, weights);
    }

    /// <summary>Adds <paramref name="factor"/> times the term's weight to the score of each document that holds it.</summary>
    public void Accumulate(int term, float factor, Span<float> scores)
    {
        int start = _starts[term];
        int length = _starts[term + 1] - start;
        ReadOnlySpan<int> documents = _documents.AsSpan(start, length);
        ReadOnlySpan<float> weights = _weights.AsSpan(start, length);
        for (int i = 0; i < documents.Length; i++)
        {
            scores[documents[i]] += factor * weights[i];
        }
    }
}

/// <summary>Distinct terms of one document with a weight each.</summary>
internal readonly record struct TermWeights(int[] Terms, float[] Weights);
