using System.Numerics.Tensors;
using SmpBot.Search.Analysis;
using SmpBot.Search.Encoder;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>
/// Multinomial logistic regression from the features of a phrasing to its entry, fitted on the phrasings when the index is built. Where
/// the nearest phrasings ask "which sentence is like this one", it asks "which words tell these entries apart". Fitted by plain
/// stochastic gradient descent in a fixed order, so that the same phrasings give the same weights. It learns one class more, the
/// background: requests about anything else.
/// </summary>
internal sealed class EntryClassifier
{
    /// <summary>Most weights: beyond it (some 64 MB) the classifier is left out and the other stages decide.</summary>
    private const long MaxWeights = 16_000_000;

    private const float BiasRate = 0.1f;

    /// <summary>How much faster the background is learned than a class of as many phrasings: no two of its sentences ask the same.</summary>
    private const float BackgroundRate = 2f;

    /// <summary>Of the sentence vectors' weights only those of classes that a phrasing is taken for learn from it: nine in ten stay.</summary>
    private const float NegligibleError = 1e-4f;

    private readonly EntryIndex _index;
    private readonly SemanticIndex? _semantic;
    private readonly int[][] _columns;
    private readonly float[] _shares;
    private readonly ScoringWeights _settings;
    private readonly float[] _bias;

    /// <summary>Of each feature of the background alone its weight there: what it speaks for, it speaks against all entries alike.</summary>
    private readonly float[] _foreignWeights;

    /// <summary>Of each feature its weight in every class, side by side; while they are learned.</summary>
    private float[] _featureWeights;

    /// <summary>The same once they are learned: half the memory.</summary>
    private ushort[] _roundedWeights = [];

    /// <summary>Of each class its weight for every dimension of the sentence vector, side by side.</summary>
    private readonly float[] _vectorWeights;

    private EntryClassifier(EntryIndex index, SemanticIndex? semantic, ScoringWeights weights, FeatureColumns columns)
    {
        _index = index;
        _semantic = semantic;
        _columns = columns.OfTerm;
        _shares = [MathF.Sqrt(weights.ClassifierMeanings), MathF.Sqrt(weights.ClassifierPairs), MathF.Sqrt(weights.ClassifierCharacters)];
        _settings = weights;
        int classes = index.Entries.Count + 1;
        _featureWeights = new float[columns.Shared * classes];
        _foreignWeights = new float[columns.Foreign];
        _vectorWeights = new float[classes * (semantic?.Dimensions ?? 0)];
        _bias = new float[classes];
    }

    /// <summary>Fits a classifier; null when there are too many entries and words for one.</summary>
    public static EntryClassifier? Fit(EntryIndex index, SemanticIndex? semantic, ScoringWeights weights)
    {
        FeatureColumns columns = FeatureColumns.Of(index);
        long count = columns.Shared + (semantic?.Dimensions ?? 0);
        if (count * index.Entries.Count > MaxWeights || index.Entries.Count < 2)
        {
            return null;
        }

        var classifier = new EntryClassifier(index, semantic, weights, columns);
        classifier.Fit();
        return classifier;
    }

    /// <summary>Number of classes: the entries, and the background behind them.</summary>
    public int Classes => _bias.Length;

    /// <summary>Fills the probability of every class.</summary>
    public void Score(QueryVectors query, Span<float> probabilities) => Score(query.Spaces, query.Semantic, probabilities);

    private void Score(TermWeights[] spaces, ReadOnlySpan<float> semantic, Span<float> probabilities)
    {
        _bias.CopyTo(probabilities);
        for (int space = 0; space < spaces.Length; space++)
        {
            AddScores(space, spaces[space], probabilities);
        }

        for (int entry = 0; entry < probabilities.Length && !semantic.IsEmpty; entry++)
        {
            probabilities[entry] += _settings.ClassifierSemantic * TensorPrimitives.Dot(ClassRow(entry), semantic);
        }

        TensorPrimitives.SoftMax(probabilities, probabilities);
    }

    private void Fit()
    {
        Example[] examples = [.. Examples()];
        float typical = examples.Length / (float)_bias.Length;
        int[] perEntry = new int[_bias.Length];
        foreach (Example example in examples)
        {
            perEntry[example.Entry]++;
        }

        int stride = Stride(examples.Length);
        var gradient = new float[_bias.Length];
        var vector = new float[_semantic?.Dimensions ?? 0];
        int total = _settings.Epochs * examples.Length;
        for (int step = 0; step < total; step++)
        {
            Example example = examples[(int)((long)step * stride % examples.Length)];
            Span<float> semantic = example.Vector < 0 ? [] : vector;
            if (example.Vector >= 0)
            {
                _semantic!.CopyTo(example.Vector, semantic);
            }

            Score(example.Spaces, semantic, gradient);
            gradient[example.Entry] -= 1f;
            float pace = example.Entry == _index.Entries.Count ? BackgroundRate : 1f;
            float rate = pace * _settings.LearningRate * (1f - (step / (float)total)) * MathF.Sqrt(typical / perEntry[example.Entry]);
            Learn(example, semantic, gradient, -rate);
        }

        _roundedWeights = Array.ConvertAll(_featureWeights, Bfloat16.Round);
        _featureWeights = [];
    }

    /// <summary>The phrasings and the background sentences with all their features, and the further sentence vectors by themselves.</summary>
    private IEnumerable<Example> Examples()
    {
        VectorSpace[] spaces = [.. Enum.GetValues<FeatureSpace>().Select(_index.Space)];
        for (int entry = 0; entry < _bias.Length; entry++)
        {
            bool isBackground = entry == _index.Entries.Count;
            (int from, int to) = isBackground ? (0, _index.Background.Count) : _index.PhrasingsOf(entry);
            (int vector, int end) = _semantic?.VectorsOf(entry) ?? (0, 0);
            for (int text = from; text < to; text++)
            {
                TermWeights[] features = Array.ConvertAll(spaces, s => (isBackground ? s.Background : s.Documents)[text]);
                yield return new Example(entry, features, _semantic is null ? -1 : vector + text - from);
            }

            for (int further = vector + to - from; further < end; further++)
            {
                yield return new Example(entry, [], further);
            }
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

    private void AddScores(int space, TermWeights vector, Span<float> scores)
    {
        for (int i = 0; i < vector.Terms.Length; i++)
        {
            int column = _columns[space][vector.Terms[i]];
            float value = _shares[space] * vector.Weights[i];
            if (column >= 0)
            {
                AddScores(column, value, scores);
            }
            else if (FeatureColumns.IsForeign(column))
            {
                scores[^1] += value * _foreignWeights[FeatureColumns.Foreigner(column)];
            }
        }
    }

    private void AddScores(int column, float value, Span<float> scores)
    {
        if (_roundedWeights.Length > 0)
        {
            Bfloat16.MultiplyAdd(_roundedWeights.AsSpan(column * scores.Length, scores.Length), value, scores);
        }
        else
        {
            TensorPrimitives.MultiplyAdd(FeatureRow(column), value, scores, scores);
        }
    }

    /// <summary>Moves the weights by <paramref name="rate"/> times the error of each class.</summary>
    private void Learn(Example example, ReadOnlySpan<float> semantic, Span<float> errors, float rate)
    {
        for (int entry = 0; entry < errors.Length && !semantic.IsEmpty; entry++)
        {
            if (MathF.Abs(errors[entry]) >= NegligibleError)
            {
                TensorPrimitives.MultiplyAdd(semantic, rate * _settings.ClassifierSemantic * errors[entry], ClassRow(entry), ClassRow(entry));
            }
        }

        TensorPrimitives.Multiply(errors, rate, errors);
        for (int space = 0; space < example.Spaces.Length; space++)
        {
            TermWeights vector = example.Spaces[space];
            for (int i = 0; i < vector.Terms.Length; i++)
            {
                Learn(_columns[space][vector.Terms[i]], _shares[space] * vector.Weights[i], errors);
            }
        }

        TensorPrimitives.MultiplyAdd(errors, BiasRate, _bias, _bias);
    }

    private void Learn(int column, float value, ReadOnlySpan<float> step)
    {
        if (column >= 0)
        {
            TensorPrimitives.MultiplyAdd(step, value, FeatureRow(column), FeatureRow(column));
        }
        else if (FeatureColumns.IsForeign(column))
        {
            _foreignWeights[FeatureColumns.Foreigner(column)] += step[^1] * value;
        }
    }

    private Span<float> FeatureRow(int column) => _featureWeights.AsSpan(column * _bias.Length, _bias.Length);

    private Span<float> ClassRow(int entry)
    {
        int dimensions = _vectorWeights.Length / _bias.Length;
        return _vectorWeights.AsSpan(entry * dimensions, dimensions);
    }

    /// <summary>One text to learn from; <paramref name="Vector"/> is −1 without sentence vectors.</summary>
    private readonly record struct Example(int Entry, TermWeights[] Spaces, int Vector);
}
