namespace SmpBot.Search.Calibration;

/// <summary>
/// Probability that some entry answers (logistic over <see cref="Evidence"/>), shared among the candidates by a softmax of their scores.
/// </summary>
internal sealed class ConfidenceModel
{
    private static readonly ConfidenceModel s_lexical = new(-5f, 0.06f, [10f, 2f, 0f, 0f, 0f, 0f, 0f, 0f, 0f]);
    private static readonly ConfidenceModel s_semantic = new(-6f, 0.06f, [9.5f, 2f, 0f, 0f, 0f, 0f, 0f, 0f, 0f]);

    private readonly float _bias;
    private readonly float _temperature;
    private readonly float[] _weights;

    private ConfidenceModel(float bias, float temperature, float[] weights)
    {
        _bias = bias;
        _temperature = temperature;
        _weights = weights;
    }

    /// <summary>The model for a search with or without sentence vectors, whose scores differ in scale.</summary>
    public static ConfidenceModel For(bool semantic) => semantic ? s_semantic : s_lexical;

    /// <summary>What each piece of evidence adds to the log-odds.</summary>
    public float[] Contributions(ReadOnlySpan<float> evidence)
    {
        var contributions = new float[evidence.Length];
        for (int i = 0; i < contributions.Length; i++)
        {
            contributions[i] = _weights[i] * evidence[i];
        }

        return contributions;
    }

    /// <summary>Probability 0..1 that some entry answers.</summary>
    public double Answerable(ReadOnlySpan<float> evidence) => 1.0 / (1.0 + Math.Exp(-(_bias + Contributions(evidence).Sum())));

    /// <summary>How a probability is shared among entries with these scores, best first.</summary>
    public double[] Shares(ReadOnlySpan<float> scores)
    {
        var shares = new double[scores.Length];
        double sum = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = Math.Exp((scores[i] - scores[0]) / _temperature);
            sum += shares[i];
        }

        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] /= sum;
        }

        return shares;
    }
}
