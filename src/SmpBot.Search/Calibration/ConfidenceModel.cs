namespace SmpBot.Search.Calibration;

/// <summary>
/// The calibrated confidence. Of the best entry: a logistic function of <see cref="Evidence"/>, fitted to tell "its topic is the right
/// one" from "it is not, or none is". Of the entries behind it: the same, less e-fold for every <see cref="Evidence.Temperature"/> of score that they lie
/// behind.
/// </summary>
internal sealed class ConfidenceModel
{
    // Printed by "check --calibrate", which fits them anew on the knowledge, the background and the fitting half of knowledge/evals.
    private static readonly ConfidenceModel s_lexical = new(-1.27f, [0.41f, 2.32f, -0.91f, 1.46f, 0.52f, -2.12f, 0.91f, -0.23f, 0.31f]);
    private static readonly ConfidenceModel s_semantic = new(-1.98f, [0.39f, 2.74f, -1.3f, 1.4f, 0.86f, -1.03f, 1.01f, 0.47f, 0.24f]);

    private readonly float _bias;
    private readonly float[] _weights;

    private ConfidenceModel(float bias, float[] weights)
    {
        _bias = bias;
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

    /// <summary>Probability 0..1 that the best entry answers, where none or one does.</summary>
    public double Answerable(ReadOnlySpan<float> evidence) => 1.0 / (1.0 + Math.Exp(-(_bias + Contributions(evidence).Sum())));

    /// <summary>The confidence of entries with these scores, best first, when that of the first is given.</summary>
    public static double[] Confidences(ReadOnlySpan<float> scores, double best)
    {
        var confidences = new double[scores.Length];
        for (int i = 0; i < confidences.Length; i++)
        {
            confidences[i] = best * Math.Exp((scores[i] - scores[0]) / Evidence.Temperature);
        }

        return confidences;
    }
}
