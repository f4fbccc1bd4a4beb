using SmpBot.Knowledge.Fitting;

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

    /// <summary>Lists as <see cref="Write"/> wrote them.</summary>
    public static PostingLists Read(BinaryReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<int>(), reader.ReadArray<float>());

    public void Write(BinaryWriter writer)
    {
        writer.WriteArray<int>(_starts);
        writer.WriteArray<int>(_documents);
        writer.WriteArray<float>(_weights);
    }

    /// <summary>The documents that <see cref="Build"/> was given: their terms ascending. Made anew at each call.</summary>
    public TermWeights[] ToDocuments(int count)
    {
        var lengths = new int[count];
        foreach (int document in _documents)
        {
            lengths[document]++;
        }

        TermWeights[] documents = Array.ConvertAll(lengths, length => new TermWeights(new int[length], new float[length]));
        Array.Clear(lengths);
        for (int term = 0; term < TermCount; term++)
        {
            for (int i = _starts[term]; i < _starts[term + 1]; i++)
            {
                int at = lengths[_documents[i]]++;
                (documents[_documents[i]].Terms[at], documents[_documents[i]].Weights[at]) = (term, _weights[i]);
            }
        }

        return documents;
    }

    /// <summary>The weight of a term in a document; 0 where the document does not hold it.</summary>
    public float WeightOf(int term, int document)
    {
        int at = Array.BinarySearch(_documents, _starts[term], Frequency(term), document);
        return at < 0 ? 0f : _weights[at];
    }

    /// <summary>Adds all to a digest.</summary>
    public void AddTo(FittedTo inputs) => inputs.Add<int>(_starts).Add<int>(_documents).Add<float>(_weights);

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
