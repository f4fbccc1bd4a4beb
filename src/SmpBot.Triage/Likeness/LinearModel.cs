using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SmpBot.Triage.Likeness;

/// <summary>Logistic regressions over the features of a text, one for each head.</summary>
/// <param name="weights">For each column the weight of each head.</param>
/// <param name="bias">One value for each head.</param>
internal sealed class LinearModel(float[] weights, float[] bias)
{
    private readonly float[] _weights = weights;
    private readonly float[] _bias = bias;

    /// <summary>The length to which a text's features are brought: how sure one text can make the regression.</summary>
    private const float TextLength = 5f;

    /// <summary>A model as <see cref="Write"/> wrote it.</summary>
    public static LinearModel Read(Stream source, int heads)
    {
        var model = new LinearModel(new float[LikenessFeatures.Columns * heads], new float[heads]);
        source.ReadExactly(MemoryMarshal.AsBytes(model._weights.AsSpan()));
        source.ReadExactly(MemoryMarshal.AsBytes(model._bias.AsSpan()));
        return model;
    }

    public void Write(Stream target)
    {
        target.Write(MemoryMarshal.AsBytes(_weights.AsSpan()));
        target.Write(MemoryMarshal.AsBytes(_bias.AsSpan()));
    }

    /// <summary>Fills the log-odds of each head. Optimised at once: a fit at the start is over before the runtime would do so by itself.</summary>
    /// <param name="features">What the text is made of.</param>
    /// <param name="scale">What they are multiplied by, from <see cref="ScaleOf"/>.</param>
    /// <param name="scores">One place for each head.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(ReadOnlySpan<int> features, float scale, Span<float> scores)
    {
        _bias.CopyTo(scores);
        int heads = scores.Length;
        foreach (int feature in features)
        {
            int at = LikenessFeatures.ColumnOf(feature) * heads;
            float value = scale * LikenessFeatures.ValueOf(feature);
            for (int head = 0; head < heads; head++)
            {
                scores[head] += value * _weights[at + head];
            }
        }
    }

    /// <summary>What the features of a text are multiplied by.</summary>
    public static float ScaleOf(ReadOnlySpan<int> features) => TextLength * LikenessFeatures.Scale(features);

    public static double Probability(float logOdds) => 1.0 / (1.0 + Math.Exp(-logOdds));
}
