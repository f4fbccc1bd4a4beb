using SmpBot.Knowledge.Fitting;

namespace SmpBot.Search.Indexing;

/// <summary>The postings of up to 65,536 documents; weights count in a unit that whoever holds the block knows.</summary>
internal sealed class PostingBlock
{
    /// <summary>Most documents of a block.</summary>
    public const int Capacity = ushort.MaxValue + 1;

    private readonly int[] _starts;
    private readonly ushort[] _documents;
    private readonly ushort[] _weights;

    private PostingBlock(int[] starts, ushort[] documents, ushort[] weights)
    {
        _starts = starts;
        _documents = documents;
        _weights = weights;
    }

    /// <summary>Turns documents into postings.</summary>
    public static PostingBlock Build(int termCount, IReadOnlyList<TermWeights> documents, float unit)
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
        var ids = new ushort[starts[termCount]];
        var weights = new ushort[starts[termCount]];
        for (int document = 0; document < documents.Count; document++)
        {
            TermWeights entry = documents[document];
            for (int i = 0; i < entry.Terms.Length; i++)
            {
                int at = next[entry.Terms[i]]++;
                ids[at] = (ushort)document;
                weights[at] = (ushort)MathF.Round(entry.Weights[i] / unit);
            }
        }

        return new PostingBlock(starts, ids, weights);
    }

    public static PostingBlock Read(BinaryReader reader) => new(reader.ReadArray<int>(), reader.ReadArray<ushort>(), reader.ReadArray<ushort>());

    public void Write(BinaryWriter writer)
    {
        writer.WriteArray<int>(_starts);
        writer.WriteArray<ushort>(_documents);
        writer.WriteArray<ushort>(_weights);
    }

    public void AddTo(FittedTo inputs) => inputs.Add<int>(_starts).Add<ushort>(_documents).Add<ushort>(_weights);

    public int Frequency(int term) => _starts[term + 1] - _starts[term];

    /// <summary>The documents: their terms ascending.</summary>
    public TermWeights[] ToDocuments(int count, float unit)
    {
        var lengths = new int[count];
        foreach (ushort document in _documents)
        {
            lengths[document]++;
        }

        TermWeights[] documents = Array.ConvertAll(lengths, length => new TermWeights(new int[length], new float[length]));
        Array.Clear(lengths);
        for (int term = 0; term < _starts.Length - 1; term++)
        {
            for (int i = _starts[term]; i < _starts[term + 1]; i++)
            {
                int at = lengths[_documents[i]]++;
                (documents[_documents[i]].Terms[at], documents[_documents[i]].Weights[at]) = (term, unit * _weights[i]);
            }
        }

        return documents;
    }

    public int WeightOf(int term, int document)
    {
        int at = Array.BinarySearch(_documents, _starts[term], Frequency(term), (ushort)document);
        return at < 0 ? 0 : _weights[at];
    }

    public void Accumulate(int term, float factor, Span<float> scores)
    {
        int start = _starts[term];
        int length = _starts[term + 1] - start;
        ReadOnlySpan<ushort> documents = _documents.AsSpan(start, length);
        ReadOnlySpan<ushort> weights = _weights.AsSpan(start, length);
        for (int i = 0; i < documents.Length; i++)
        {
            scores[documents[i]] += factor * weights[i];
        }
    }
}
