using System.Buffers;
using System.Numerics.Tensors;
using SmpBot.Knowledge.Fitting;
using SmpBot.Search.Analysis;
using SmpBot.Search.Encoder;
using SmpBot.Search.Glosses;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>
/// The semantic stage: sentence vectors of the phrasings (and of the same entries' phrasings in the other language), centred on their
/// mean (which all sentences of one field share and which tells none of them apart) and of unit length. They are kept in whole numbers: every
/// question reads all of them.
/// </summary>
internal sealed class SemanticIndex
{
    /// <summary>Vectors of an entry that are multiplied with a query near to it.</summary>
    private const int MostMultiplied = 16;

    /// <summary>The same for an entry that is far from the query: such a one decides nothing.</summary>
    private const int FewestMultiplied = 4;

    /// <summary>How many signs more than in the nearest vector may differ in the nearest one of an entry that counts as near.</summary>
    private const int NearBy = 48;

    private readonly EncoderText _writer;
    private readonly ISentenceEncoder _encoder;
    private readonly int[] _starts;
    private readonly float[] _mean;
    private readonly sbyte[] _vectors;
    private readonly float[] _scales;
    private readonly SignSketches _sketches;

    /// <param name="index">The entries.</param>
    /// <param name="writer">Writes what the encoder reads.</param>
    /// <param name="further">For each entry, and last for the background, further texts, as the encoder reads them.</param>
    /// <param name="encoder">The encoder.</param>
    public SemanticIndex(
        EntryIndex index,
        EncoderText writer,
        IReadOnlyList<IReadOnlyList<string>> further,
        ISentenceEncoder encoder)
    {
        _writer = writer;
        _encoder = encoder;
        _starts = new int[index.Entries.Count + 2];
        var raw = new List<float[]>();
        for (int entry = 0; entry < index.Entries.Count; entry++)
        {
            (int from, int to) = index.PhrasingsOf(entry);
            raw.AddRange(Enumerable.Range(from, to - from).Select(p => encoder.Encode(writer.Write(index.Reader.Read(index.Phrasings[p])))));
            raw.AddRange(further[entry].Select(encoder.Encode));
            _starts[entry + 1] = raw.Count;
        }

        _mean = Mean(raw, encoder.Dimensions);
        _scales = new float[raw.Count + index.Background.Count + further[^1].Count];
        _vectors = new sbyte[_scales.Length * encoder.Dimensions];
        _sketches = new SignSketches(encoder.Dimensions, _scales.Length);
        raw.ForEach(vector => Add(Centre(vector)));
        foreach (string sentence in index.Background)
        {
            Add(Vectorize(index.Reader.Read(sentence)));
        }

        foreach (string text in further[^1])
        {
            Add(Centre(encoder.Encode(text)));
        }
    }

    public int Dimensions => _mean.Length;

    /// <summary>Number of vectors.</summary>
    public int Count => _starts[^1];

    /// <summary>
    /// The vectors <c>[From, To)</c> of an entry: first those of its own phrasings, in their order. Those of the background stand
    /// behind the last entry, as if it were one more.
    /// </summary>
    public (int From, int To) VectorsOf(int entry) => (_starts[entry], _starts[entry + 1]);

    /// <summary>Writes a vector to <paramref name="target"/> (length <see cref="Dimensions"/>).</summary>
    public void CopyTo(int index, Span<float> target)
    {
        ReadOnlySpan<sbyte> vector = Vector(index);
        for (int i = 0; i < vector.Length; i++)
        {
            target[i] = _scales[index] * vector[i];
        }
    }

    /// <summary>Adds all to a digest.</summary>
    public void AddTo(FittedTo inputs) => inputs.Add<int>(_starts).Add<sbyte>(_vectors).Add<float>(_scales);

    /// <summary>The vector of a query.</summary>
    public float[] Vectorize(WordSequence query) => Centre(_encoder.Encode(_writer.Write(query)));

    /// <summary>
    /// Writes the cosines, −1..1, with vectors of some entries, each at its place. Of each entry those vectors are multiplied that are nearest
    /// by their signs, fewer where all are far; the others, which the best of an entry are not among, stay as they are.
    /// </summary>
    public void Score(ReadOnlySpan<float> query, Span<float> cosines, ReadOnlySpan<int> entries)
    {
        Query read = new(query, stackalloc ulong[SignSketches.Words(Dimensions)], stackalloc short[Dimensions]);
        ushort[] rented = ArrayPool<ushort>.Shared.Rent(cosines.Length);
        int least = ushort.MaxValue;
        foreach (int entry in entries)
        {
            Span<ushort> distances = rented.AsSpan(_starts[entry].._starts[entry + 1]);
            _sketches.Distances(read.Signs, _starts[entry], distances);
            least = distances.IsEmpty ? least : Math.Min(least, TensorPrimitives.Min<ushort>(distances));
        }

        foreach (int entry in entries)
        {
            Range own = _starts[entry].._starts[entry + 1];
            Multiply(read, _starts[entry], rented.AsSpan(own), least + NearBy, cosines[own]);
        }

        ArrayPool<ushort>.Shared.Return(rented);
    }

    /// <summary>Fills the cosines with the first vectors of the background.</summary>
    public void ScoreBackground(ReadOnlySpan<float> query, Span<float> cosines)
    {
        Query read = new(query, stackalloc ulong[SignSketches.Words(Dimensions)], stackalloc short[Dimensions]);
        ushort[] rented = ArrayPool<ushort>.Shared.Rent(cosines.Length);
        Span<ushort> distances = rented.AsSpan(0, cosines.Length);
        _sketches.Distances(read.Signs, _starts[^2], distances);
        cosines.Clear();
        Multiply(read, _starts[^2], distances, ushort.MaxValue, cosines);
        ArrayPool<ushort>.Shared.Return(rented);
    }

    private void Multiply(Query read, int first, ReadOnlySpan<ushort> distances, int nearBy, Span<float> cosines)
    {
        Span<int> nearest = stackalloc int[MostMultiplied];
        int found = SignSketches.Nearest(distances, nearest[..FewestMultiplied]);
        if (found == FewestMultiplied && distances[nearest[0]] <= nearBy)
        {
            found = SignSketches.Nearest(distances, nearest);
        }

        foreach (int place in nearest[..found])
        {
            cosines[place] = read.Scale * _scales[first + place] * SignedBytes.Dot(Vector(first + place), read.Rounded);
        }
    }

    private void Add(float[] vector)
    {
        _sketches.Set(Count, vector);
        _scales[Count] = SignedBytes.Round(vector, _vectors.AsSpan(Count * Dimensions, Dimensions));
        _starts[^1]++;
    }

    private ReadOnlySpan<sbyte> Vector(int index) => _vectors.AsSpan(index * Dimensions, Dimensions);

    private static float[] Mean(List<float[]> vectors, int dimensions)
    {
        var mean = new float[dimensions];
        foreach (float[] vector in vectors)
        {
            TensorPrimitives.Add(mean, vector, mean);
        }

        TensorPrimitives.Divide(mean, Math.Max(1, vectors.Count), mean);
        return mean;
    }

    private float[] Centre(float[] vector)
    {
        var centred = new float[vector.Length];
        TensorPrimitives.Subtract(vector, _mean, centred);
        float norm = TensorPrimitives.Norm<float>(centred);
        TensorPrimitives.Divide(centred, norm == 0f ? 1f : norm, centred);
        return centred;
    }

    /// <summary>A query as the vectors are compared with it.</summary>
    private readonly ref struct Query
    {
        public Query(ReadOnlySpan<float> query, Span<ulong> signs, Span<short> rounded)
        {
            SignSketches.Write(query, signs);
            Signs = signs;
            Rounded = rounded;
            Scale = SignedBytes.Round(query, rounded);
        }

        public ReadOnlySpan<ulong> Signs { get; }

        public ReadOnlySpan<short> Rounded { get; }

        public float Scale { get; }
    }
}
