using System.Runtime.CompilerServices;
using SmpBot.Knowledge.Fitting;

namespace SmpBot.Triage.Likeness;

/// <summary>A text to learn from.</summary>
/// <param name="Features">What it is made of.</param>
/// <param name="Truth">For each head of the model, whether the text belongs to it.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record LikenessExample(int[] Features, bool[] Truth, float Weight)
{
    /// <summary>What its features are multiplied by.</summary>
    public float Scale { get; } = LinearModel.ScaleOf(Features);
}

/// <summary>
/// Fits a <see cref="LinearModel"/> by stochastic gradient descent with steps of its own for each weight (AdaGrad, Duchi, Hazan and Singer
/// 2011), in a fixed order: the same examples give the same weights.
/// </summary>
internal static class LikenessTrainer
{
    private const int Epochs = 10;
    private const float Rate = 0.1f;

    /// <summary>What every weight is taken to have stepped already: a feature seen once or twice does not jump to a certainty.</summary>
    private const float FirstSquare = 1e-2f;

    /// <summary>A text that is told this well teaches nothing more.</summary>
    private const float NegligibleError = 0.01f;

    /// <summary>Texts that were told well are looked at again only once in so many epochs.</summary>
    private const int EpochsOfRest = 3;

    /// <param name="examples">In their order.</param>
    /// <param name="heads">How many truths each of them has.</param>
    public static LinearModel Fit(IReadOnlyList<LikenessExample> examples, int heads)
    {
        var weights = new float[LikenessFeatures.Columns * heads];
        var squares = new float[weights.Length];
        var bias = new float[heads];
        var biasSquares = new float[heads];
        Array.Fill(squares, FirstSquare);
        Array.Fill(biasSquares, FirstSquare);
        var model = new LinearModel(weights, bias);
        var order = new VisitingOrder(examples.Count);
        var rests = new bool[examples.Count];
        Span<float> errors = stackalloc float[heads];
        for (long step = 0; step < (long)Epochs * examples.Count; step++)
        {
            int at = order[step];
            if (rests[at] && step / examples.Count % EpochsOfRest != 0)
            {
                continue;
            }

            LikenessExample example = examples[at];
            model.Score(example.Features, example.Scale, errors);
            rests[at] = IsToldWell(example, errors);
            if (rests[at])
            {
                continue;
            }

            Learn(example, errors, weights, squares);
            for (int head = 0; head < heads; head++)
            {
                bias[head] -= Step(errors[head], ref biasSquares[head]);
            }
        }

        return model;
    }

    /// <summary>Turns log-odds into errors.</summary>
    private static bool IsToldWell(LikenessExample example, Span<float> scores)
    {
        bool told = true;
        for (int head = 0; head < scores.Length; head++)
        {
            float error = ((float)LinearModel.Probability(scores[head]) - (example.Truth[head] ? 1f : 0f)) * example.Weight;
            told &= Math.Abs(error) < NegligibleError;
            scores[head] = error;
        }

        return told;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Learn(LikenessExample example, ReadOnlySpan<float> errors, float[] weights, float[] squares)
    {
        int heads = errors.Length;
        foreach (int feature in example.Features)
        {
            int at = LikenessFeatures.ColumnOf(feature) * heads;
            float value = example.Scale * LikenessFeatures.ValueOf(feature);
            for (int head = 0; head < heads; head++)
            {
                weights[at + head] -= Step(errors[head] * value, ref squares[at + head]);
            }
        }
    }

    private static float Step(float slope, ref float squares)
    {
        squares += slope * slope;
        return Rate * slope / MathF.Sqrt(squares);
    }
}
