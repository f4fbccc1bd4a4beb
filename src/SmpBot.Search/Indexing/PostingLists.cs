using SmpBot.Knowledge.Fitting;

namespace SmpBot.Search.Indexing;

/// <summary>
/// Postings of every term (documents ascending, and the weight of the term in each, which is never negative) in the layout in which a
/// scan touches memory once and in order. Documents are numbered within blocks of 65,536 and weights are kept in 65,535ths of the
/// largest, so a posting takes four bytes.
/// </summary>
internal sealed class PostingLists
{
    private readonly PostingBlock[] _blocks;
    private readonly float _unit;

    private PostingLists(int termCount, PostingBlock[] blocks, float unit)
    {
        TermCount = termCount;
        _blocks = blocks;
        _unit = unit;
    }

    public int TermCount { get; }

    /// <summary>Number of documents that hold the term.</summary>
    public int Frequency(int term) => _blocks.Sum(block => block.Frequency(term));

    /// <summary>Turns documents (distinct terms with their weights) into postings.</summary>
    public static PostingLists Build(int termCount, IReadOnlyList<TermWeights> documents)
    {
        float largest = documents.SelectMany(document => document.Weights).DefaultIfEmpty().Max();
        float unit = largest > 0f ? largest / ushort.MaxValue : 1f;
        PostingBlock[] blocks = [.. documents.Chunk(PostingBlock.Capacity).Select(block => PostingBlock.Build(termCount, block, unit))];
        return new PostingLists(termCount, blocks, unit);
    }

    /// <summary>Lists as <see cref="Write"/> wrote them.</summary>
    public static PostingLists Read(BinaryReader reader)
    {
        (int termCount, float unit) = (reader.ReadInt32(), reader.ReadSingle());
        var blocks = new PostingBlock[reader.ReadInt32()];
        for (int i = 0; i < blocks.Length; i++)
        {
            blocks[i] = PostingBlock.Read(reader);
        }

        return new PostingLists(termCount, blocks, unit);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(TermCount);
        writer.Write(_unit);
        writer.Write(_blocks.Length);
        foreach (PostingBlock block in _blocks)
        {
            block.Write(writer);
        }
    }

    /// <summary>The documents that <see cref="Build"/> was given: their terms ascending. Made anew at each call.</summary>
    public TermWeights[] ToDocuments(int count)
    {
        int blocks = _blocks.Length;
        return [.. _blocks.SelectMany((block, i) => block.ToDocuments(i < blocks - 1 ? PostingBlock.Capacity : count - (i * PostingBlock.Capacity), _unit))];
    }

    /// <summary>The weight of a term in a document; 0 where the document does not hold it.</summary>
    public float WeightOf(int term, int document) =>
        _unit * _blocks[document / PostingBlock.Capacity].WeightOf(term, document % PostingBlock.Capacity);

    /// <summary>Adds all to a digest.</summary>
    public void AddTo(FittedTo inputs)
    {
        inputs.Add<float>([_unit]);
        foreach (PostingBlock block in _blocks)
        {
            block.AddTo(inputs);
        }
    }

    /// <summary>Adds <paramref name="factor"/> times the term's weight to the score of each document that holds it.</summary>
    public void Accumulate(int term, float factor, Span<float> scores)
    {
        for (int i = 0; i < _blocks.Length; i++)
        {
            _blocks[i].Accumulate(term, factor * _unit, scores[(i * PostingBlock.Capacity)..]);
        }
    }
}

/// <summary>Distinct terms of one document with a weight each.</summary>
internal readonly record struct TermWeights(int[] Terms, float[] Weights);
