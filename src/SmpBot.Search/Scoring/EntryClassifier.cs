using System.Runtime.InteropServices;
using SmpBot.Knowledge.Fitting;
using SmpBot.Search.Analysis;
using SmpBot.Search.Encoder;
using SmpBot.Search.Indexing;
using SmpBot.Text;

namespace SmpBot.Search.Scoring;

/// <summary>
/// Multinomial logistic regression from the features of a phrasing to its entry, fitted on the phrasings when the index is built. Where
/// the nearest phrasings ask "which sentence is like this one", it asks "which words tell these entries apart". It learns one class more,
/// the background: requests about anything else.
/// </summary>
internal sealed class EntryClassifier : LinearClasses
{
    /// <summary>Most weights: beyond it (some 64 MB) the classifier is left out and the other stages decide.</summary>
    private const long MaxWeights = 16_000_000;

    /// <summary>Of each feature its weight in every class, side by side, in a quarter of the memory that learning takes.</summary>
    private readonly sbyte[] _weights;
    private readonly float[] _scales;

    /// <summary>Takes over what was learned.</summary>
    private EntryClassifier(ClassifierTraining learned)
        : base(learned)
    {
        _weights = new sbyte[learned.FeatureWeights.Length];
        _scales = new float[_weights.Length / Classes];
        for (int column = 0; column < _scales.Length; column++)
        {
            _scales[column] = SignedBytes.Round(learned.FeatureWeights.AsSpan(column * Classes, Classes), _weights.AsSpan(column * Classes, Classes));
        }
    }

    /// <summary>Without weights, for those that were kept.</summary>
    private EntryClassifier(EntryIndex index, SemanticIndex? semantic, ScoringWeights weights, FeatureColumns columns)
        : base(index, semantic, weights, columns) => (_weights, _scales) = (new sbyte[columns.Shared * Classes], new float[columns.Shared]);

    /// <summary>Fits a classifier, or takes the weights that were kept of the same fit; null when there are too many entries and words for one.</summary>
    public static EntryClassifier? Fit(EntryIndex index, SemanticIndex? semantic, ScoringWeights weights, IWeightStore? store)
    {
        FeatureColumns columns = FeatureColumns.Of(index);
        long count = columns.Shared + (semantic?.Dimensions ?? 0);
        if (count * index.Entries.Count > MaxWeights || index.Entries.Count < 2)
        {
            return null;
        }

        string name = $"classifier-{index.Reader.Language.Code()}-{(semantic is null ? "words" : "vectors")}";
        byte[] inputs = store is null ? [] : Inputs(index, semantic, weights);
        if (store?.Open(name, inputs) is { } kept)
        {
            using (kept)
            {
                var known = new EntryClassifier(index, semantic, weights, columns);
                known.Parts(kept.ReadExactly);
                return known;
            }
        }

        var training = new ClassifierTraining(index, semantic, weights, columns);
        training.Fit();
        var fitted = new EntryClassifier(training);
        store?.Keep(name, inputs, target => fitted.Parts(part => target.Write(part)));
        return fitted;
    }

    /// <summary>Fills the probability of every class.</summary>
    public void Score(QueryVectors query, Span<float> probabilities) => Score(query.Spaces, query.Semantic, probabilities);

    protected override void AddRow(int column, float value, Span<float> scores) =>
        SignedBytes.MultiplyAdd(_weights.AsSpan(column * Classes, Classes), value * _scales[column], scores);

    /// <summary>Hands over the weights, part by part, to be read or filled.</summary>
    private void Parts(SpanAction action)
    {
        action(MemoryMarshal.AsBytes(_weights.AsSpan()));
        action(MemoryMarshal.AsBytes(_scales.AsSpan()));
        action(MemoryMarshal.AsBytes(Foreign.AsSpan()));
        action(MemoryMarshal.AsBytes(Vectors.AsSpan()));
        action(MemoryMarshal.AsBytes(Bias.AsSpan()));
    }

    private static byte[] Inputs(EntryIndex index, SemanticIndex? semantic, ScoringWeights weights)
    {
        using var inputs = new FittedTo(typeof(EntryClassifier));
        inputs.Add<char>(weights.ToString()).Add<float>([.. weights.ClassifierShares]);
        inputs.Add<int>([.. index.EntryOf]);
        foreach (VectorSpace space in Enum.GetValues<FeatureSpace>().Select(index.Space))
        {
            space.Postings.AddTo(inputs);
            space.BackgroundPostings.AddTo(inputs);
        }

        semantic?.AddTo(inputs);
        return inputs.Digest();
    }

    private delegate void SpanAction(Span<byte> part);
}
