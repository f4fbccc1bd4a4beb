using System.Numerics.Tensors;
using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>
/// Multinomial logistic regression from the features of a phrasing to its entry, fitted on the phrasings when the index is built. Where
/// the nearest phrasings ask "which sentence is like this one", it asks "which words tell these entries apart". Fitted by plain
/// stochastic gradient descent in a fixed order, so that the same phrasings give the same weights.
/// </summary>
internal sealed class EntryClassifier
{
    /// <summary>Most weights: beyond it (some 64 MB) the classifier is left out and the other stages decide.</summary>
    private const long MaxWeights = 16_000_000;

    private const int Epochs = 5;
    private const float LearningRate = 3f;
    private const float BiasRate = 0.1f;

    private readonly EntryIndex _index;
    private readonly SemanticIndex? _semantic;
    private readonly int[][] _columns;
    private readonly int _semanticColumn;
    private readonly float[] _shares;
    private readonly float[] _weights;
    private readonly float[] _bias;

    private EntryClassifier(EntryIndex index, SemanticIndex? semantic, ScoringWeights weights, int[][] columns, int columnCount)
    {
        _index = index;
        _semantic = semantic;
        _columns = columns;
        _semanticColumn = columnCount - (semantic?.Dimensions ?? 0);
        _shares = [MathF.Sqrt(weights.Meanings), MathF.Sqrt(weights.Pairs), MathF.Sqrt(weights.Characters)];
        _weights = new float[columnCount * index.Entries.Count];
        _bias = new float[index.Entries.Count];
    }

    /// <summary>Fits a classifier; null when there are too many entries and words for one.</summary>
    public static EntryClassifier? Fit(EntryIndex index, SemanticIndex? semantic, ScoringWeights weights)
    {
        int next = 0;
        int[][] columns = [.. Enum.GetValues<FeatureSpace>().Select(s => Columns(index.Space(s), ref next))];
        int count = next + (semantic?.Dimensions ?? 0);
        if ((long)count * index.Entries.Count > MaxWeights || index.Entries.Count < 2)
        {
            return null;
        }

        var classifier = new EntryClassifier(index, semantic, weights, columns, count);
        classifier.Fit();
        return classifier;
    }

    /// <summary>Fills the probability of every entry.</summary>
    public void Score(QueryVectors query, Span<float> probabilities)
    {
        _bias.CopyTo(probabilities);
        for (int space = 0; space < query.Spaces.Length; space++)
        {
            AddScores(space, query.Spaces[space], probabilities);
        }

        for (int i = 0; query.Semantic is not null && _semantic is not null && i < query.Semantic.Length; i++)
        {
            TensorPrimitives.MultiplyAdd(Row(_semanticColumn + i), query.Semantic[i], probabilities, probabilities);
        }

        TensorPrimitives.SoftMax(probabilities, probabilities);
    }

    /// <summary>Features of one phrasing alone are the nearest phrasings' business: they get no weight here (column −1).</summary>
    private static int[] Columns(VectorSpace space, ref int next)
    {
        var columns = new int[space.TermCount];
        for (int term = 0; term < columns.Length; term++)
        {
            columns[term] = space.Postings.Frequency(term) > 1 ? next++ : -1;
        }

        return columns;
    }

    private void Fit()
    {
        int phrasings = _index.Phrasings.Count;
        int stride = Stride(phrasings);
        float typical = phrasings / (float)_index.Entries.Count;
        var gradient = new float[_bias.Length];
        int total = Epochs * phrasings;
        for (int step = 0; step < total; step++)
        {
            int phrasing = (int)((long)step * stride % phrasings);
            int entry = _index.EntryOf[phrasing];
            (int from, int to) = _index.PhrasingsOf(entry);
            QueryVectors example = Example(phrasing);
            Score(example, gradient);
            gradient[entry] -= 1f;
            float rate = LearningRate * (1f - (step / (float)total)) * MathF.Sqrt(typical / (to - from));
            TensorPrimitives.Multiply(gradient, -rate, gradient);
            Learn(example, gradient);
        }
    }

    /// <summary>A step prime to the count and far from 1: visits every phrasing once an epoch, neighbours apart.</summary>
    private static int Stride(int count)
    {
        int stride = Math.Max(1, (int)(count * 0.618));
        while (GreatestCommonDivisor(stride, count) != 1)
        {
            stride++;
        }

        return stride;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);

    private QueryVectors Example(int phrasing) => new(
        _index.PhrasingWords[phrasing],
        [.. Enum.GetValues<FeatureSpace>().Select(s => _index.Space(s).Documents[phrasing])],
        _semantic?.Vector(phrasing).ToArray());

    private void AddScores(int space, TermWeights vector, Span<float> scores)
    {
        for (int i = 0; i < vector.Terms.Length; i++)
        {
            int column = _columns[space][vector.Terms[i]];
            if (column >= 0)
            {
                TensorPrimitives.MultiplyAdd(Row(column), _shares[space] * vector.Weights[i], scores, scores);
            }
        }
    }

    private void Learn(QueryVectors example, ReadOnlySpan<float> step)
    {
        for (int space = 0; space < example.Spaces.Length; space++)
        {
            TermWeights vector = example.Spaces[space];
            for (int i = 0; i < vector.Terms.Length; i++)
            {
                Learn(_columns[space][vector.Terms[i]], _shares[space] * vector.Weights[i], step);
            }
        }

        for (int i = 0; example.Semantic is not null && i < example.Semantic.Length; i++)
        {
            Learn(_semanticColumn + i, example.Semantic[i], step);
        }

        TensorPrimitives.MultiplyAdd(step, BiasRate, _bias, _bias);
    }

    private void Learn(int column, float value, ReadOnlySpan<float> step)
    {
        if (column >= 0)
        {
            TensorPrimitives.MultiplyAdd(step, value, Row(column), Row(column));
        }
    }

    private Span<float> Row(int column) => _weights.AsSpan(column * _bias.Length, _bias.Length);
}
