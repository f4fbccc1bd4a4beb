namespace SmpBot.Search.Calibration;

/// <summary>
/// Probability that some entry answers (logistic over <see cref="Evidence"/>), shared among the candidates by a softmax of their scores.
/// </summary>
internal sealed class ConfidenceModel
{
    private const float Bias = -4.2f;
    private const float Temperature = 0.05f;

    private static readonly float[] s_weights = [6f, 4f, 4f, 1.5f, -2.5f, 0f, -1f];

    /// <summary>What each piece of evidence adds to the log-odds.</summary>
    public static float[] Contributions(ReadOnlySpan<float> evidence)
    {
        var contributions = new float[evidence.Length];
        for (int i = 0; i < contributions.Length; i++)
        {
            contributions[i] = s_weights[i] * evidence[i];
        }

        return contributions;
    }

    /// <summary>Probability 0..1 that some entry answers.</summary>
    public static double Answerable(ReadOnlySpan<float> evidence) =>
        1.0 / (1.0 + Math.Exp(-(Bias + Contributions(evidence).Sum())));

    /// <summary>How a probability is shared among entries with these scores, best first.</summary>
    public static double[] Shares(ReadOnlySpan<float> scores)
    {
        var shares = new double[scores.Length];
        double sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Exp((scores[i] - scores[0]) / Temperature);
            sum += shares[i];
        }

        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] /= sum;
        }

        return shares;
    }
}
