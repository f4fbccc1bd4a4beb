using System.Numerics.Tensors;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>
/// Weights of every class (an entry, and last the background) for every feature: the classifier while it learns and when it has learned.
/// </summary>
internal abstract class LinearClasses
{
    private readonly int[][] _columns;
    private readonly float[] _shares;
    private readonly float _semanticShare;

    protected LinearClasses(EntryIndex index, SemanticIndex? semantic, ScoringWeights weights, FeatureColumns columns)
    {
        int classes = index.Entries.Count + 1;
        _columns = columns.OfTerm;
        _shares = [.. weights.ClassifierShares.Select(MathF.Sqrt)];
        _semanticShare = weights.ClassifierSemantic;
        Bias = new float[classes];
        Foreign = new float[columns.Foreign];
        Vectors = new float[classes * (semantic?.Dimensions ?? 0)];
    }

    protected LinearClasses(LinearClasses learned)
    {
        (_columns, _shares, _semanticShare) = (learned._columns, learned._shares, learned._semanticShare);
        (Bias, Foreign, Vectors) = (learned.Bias, learned.Foreign, learned.Vectors);
    }

    /// <summary>Number of classes: the entries, and the background behind them.</summary>
    public int Classes => Bias.Length;

    protected float[] Bias { get; }

    /// <summary>Of each feature of the background alone its weight there: what it speaks for, it speaks against all entries alike.</summary>
    protected float[] Foreign { get; }

    /// <summary>Of each class its weight for every dimension of the sentence vector, side by side.</summary>
    protected float[] Vectors { get; }

    protected float SemanticShare => _semanticShare;

    /// <summary>Fills the probability of every class.</summary>
    protected void Score(TermWeights[] spaces, ReadOnlySpan<float> semantic, Span<float> probabilities)
    {
        Bias.CopyTo(probabilities);
        for (int space = 0; space < spaces.Length; space++)
        {
            for (int i = 0; i < spaces[space].Terms.Length; i++)
            {
                AddScores(Feature(space, spaces[space], i), probabilities);
            }
        }

        for (int entry = 0; entry < probabilities.Length && !semantic.IsEmpty; entry++)
        {
            probabilities[entry] += _semanticShare * TensorPrimitives.Dot(ClassRow(entry), semantic);
        }

        TensorPrimitives.SoftMax(probabilities, probabilities);
    }

    /// <summary>Adds the weights that every class has for a feature, times its value.</summary>
    protected abstract void AddRow(int column, float value, Span<float> scores);

    /// <summary>The column of a term of a text, and what the term counts there.</summary>
    protected (int Column, float Value) Feature(int space, TermWeights text, int term) =>
        (_columns[space][text.Terms[term]], _shares[space] * text.Weights[term]);

    protected Span<float> ClassRow(int entry)
    {
        int dimensions = Vectors.Length / Classes;
        return Vectors.AsSpan(entry * dimensions, dimensions);
    }

    private void AddScores((int Column, float Value) feature, Span<float> scores)
    {
        if (feature.Column >= 0)
        {
            AddRow(feature.Column, feature.Value, scores);
        }
        else if (FeatureColumns.IsForeign(feature.Column))
        {
            scores[^1] += feature.Value * Foreign[FeatureColumns.Foreigner(feature.Column)];
        }
    }
}
