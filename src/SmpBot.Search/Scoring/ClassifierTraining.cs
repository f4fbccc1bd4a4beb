using System.Numerics.Tensors;
using SmpBot.Knowledge.Fitting;
using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>
/// An <see cref="EntryClassifier"/> while it learns: plain stochastic gradient descent in a fixed order, so that the same phrasings give the
/// same weights.
/// </summary>
internal sealed class ClassifierTraining : LinearClasses
{
    private const float BiasRate = 0.1f;

    /// <summary>How much faster the background is learned than a class of as many phrasings: no two of its sentences ask the same.</summary>
    private const float BackgroundRate = 2f;

    /// <summary>Of the sentence vectors' weights only those of classes that a phrasing is taken for learn from it: nine in ten stay.</summary>
    private const float NegligibleError = 1e-4f;

    private readonly EntryIndex _index;
    private readonly SemanticIndex? _semantic;
    private readonly ScoringWeights _settings;

    public ClassifierTraining(EntryIndex index, SemanticIndex? semantic, ScoringWeights weights, FeatureColumns columns)
        : base(index, semantic, weights, columns)
    {
        (_index, _semantic, _settings) = (index, semantic, weights);
        FeatureWeights = new float[columns.Shared * Classes];
    }

    /// <summary>Of each feature its weight in every class, side by side.</summary>
    public float[] FeatureWeights { get; }

    public void Fit()
    {
        Example[] examples = [.. Examples()];
        float typical = examples.Length / (float)Classes;
        int[] perEntry = new int[Classes];
        foreach (Example example in examples)
        {
            perEntry[example.Entry]++;
        }

        var order = new VisitingOrder(examples.Length);
        var errors = new float[Classes];
        var vector = new float[_semantic?.Dimensions ?? 0];
        int total = _settings.Epochs * examples.Length;
        for (int step = 0; step < total; step++)
        {
            Example example = examples[order[step]];
            Span<float> semantic = example.Vector < 0 ? [] : vector;
            if (example.Vector >= 0)
            {
                _semantic!.CopyTo(example.Vector, semantic);
            }

            Score(example.Spaces, semantic, errors);
            errors[example.Entry] -= 1f;
            float pace = example.Entry == _index.Entries.Count ? BackgroundRate : 1f;
            float rate = pace * _settings.LearningRate * (1f - (step / (float)total)) * MathF.Sqrt(typical / perEntry[example.Entry]);
            Learn(example, semantic, errors, -rate);
        }
    }

    protected override void AddRow(int column, float value, Span<float> scores) =>
        TensorPrimitives.MultiplyAdd(FeatureRow(column), value, scores, scores);

    /// <summary>The phrasings and the background sentences with all their features, and the further sentence vectors by themselves.</summary>
    private IEnumerable<Example> Examples()
    {
        VectorSpace[] spaces = [.. Enum.GetValues<FeatureSpace>().Select(_index.Space)];
        TermWeights[][] phrasings = Array.ConvertAll(spaces, s => s.Postings.ToDocuments(_index.Phrasings.Count));
        TermWeights[][] background = Array.ConvertAll(spaces, s => s.BackgroundPostings.ToDocuments(_index.Background.Count));
        for (int entry = 0; entry < Classes; entry++)
        {
            bool isBackground = entry == _index.Entries.Count;
            (int from, int to) = isBackground ? (0, _index.Background.Count) : _index.PhrasingsOf(entry);
            (int vector, int end) = _semantic?.VectorsOf(entry) ?? (0, 0);
            for (int text = from; text < to; text++)
            {
                TermWeights[] features = Array.ConvertAll(isBackground ? background : phrasings, s => s[text]);
                yield return new Example(entry, features, _semantic is null ? -1 : vector + text - from);
            }

            for (int further = vector + to - from; further < end; further++)
            {
                yield return new Example(entry, [], further);
            }
        }
    }

    /// <summary>Moves the weights by <paramref name="rate"/> times the error of each class.</summary>
    private void Learn(Example example, ReadOnlySpan<float> semantic, Span<float> errors, float rate)
    {
        for (int entry = 0; entry < errors.Length && !semantic.IsEmpty; entry++)
        {
            if (MathF.Abs(errors[entry]) >= NegligibleError)
            {
                TensorPrimitives.MultiplyAdd(semantic, rate * SemanticShare * errors[entry], ClassRow(entry), ClassRow(entry));
            }
        }

        TensorPrimitives.Multiply(errors, rate, errors);
        for (int space = 0; space < example.Spaces.Length; space++)
        {
            for (int i = 0; i < example.Spaces[space].Terms.Length; i++)
            {
                Learn(Feature(space, example.Spaces[space], i), errors);
            }
        }

        TensorPrimitives.MultiplyAdd(errors, BiasRate, Bias, Bias);
    }

    private void Learn((int Column, float Value) feature, ReadOnlySpan<float> step)
    {
        if (feature.Column >= 0)
        {
            TensorPrimitives.MultiplyAdd(step, feature.Value, FeatureRow(feature.Column), FeatureRow(feature.Column));
        }
        else if (FeatureColumns.IsForeign(feature.Column))
        {
            Foreign[FeatureColumns.Foreigner(feature.Column)] += step[^1] * feature.Value;
        }
    }

    private Span<float> FeatureRow(int column) => FeatureWeights.AsSpan(column * Classes, Classes);

    /// <summary>One text to learn from; <paramref name="Vector"/> is −1 without sentence vectors.</summary>
    private readonly record struct Example(int Entry, TermWeights[] Spaces, int Vector);
}
