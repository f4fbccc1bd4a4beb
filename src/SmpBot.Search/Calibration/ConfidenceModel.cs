namespace SmpBot.Search.Calibration;

/// <summary>
/// The calibrated confidence. Of the best entry: a logistic function of <see cref="Evidence"/>, fitted to tell "the best entry is the
/// right one" from "no entry is", both weighing half, for half of the real questions to such a bot have no curated answer. Of the
/// entries behind it: the same, less e-fold for every <c>temperature</c> of score that they lie behind.
/// </summary>
internal sealed class ConfidenceModel
{
    // Weights in the order of Evidence.Names, fitted on the even lines of knowledge/evals and rounded. Only the score and the background
    // take part: of the other evidence, each that helped on one data set hurt on another, and a confidence must hold on knowledge that
    // it has not seen. The fit on FAQ lines alone would give the background -7: -4 costs them a point and sets without our background less.
    private static readonly ConfidenceModel s_lexical = new(-1.76f, 0.12f, [4.43f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f]);
    private static readonly ConfidenceModel s_semantic = new(-1.6f, 0.15f, [3.0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, 0f, -4.0f, 0f]);

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

    /// <summary>Probability 0..1 that the best entry answers, where none or one does.</summary>
    public double Answerable(ReadOnlySpan<float> evidence) => 1.0 / (1.0 + Math.Exp(-(_bias + Contributions(evidence).Sum())));

    /// <summary>The confidence of entries with these scores, best first, when that of the first is given.</summary>
    public double[] Confidences(ReadOnlySpan<float> scores, double best)
    {
        var confidences = new double[scores.Length];
        for (int i = 0; i < confidences.Length; i++)
        {
            confidences[i] = best * Math.Exp((scores[i] - scores[0]) / _temperature);
        }

        return confidences;
    }
}
