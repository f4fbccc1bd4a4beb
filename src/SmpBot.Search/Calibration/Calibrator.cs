using SmpBot.Knowledge.Model;
using SmpBot.Search.Encoder;
using SmpBot.Text;

namespace SmpBot.Search.Calibration;

/// <summary>
/// Fits the confidence and the thresholds anew. What the knowledge can answer and what it cannot weigh the same, for half of what visitors
/// ask such a bot has no curated answer.
/// </summary>
public static class Calibrator
{
    private const double Step = 0.01;

    /// <summary>Of a choice that holds the right answer: worth this share of the answer.</summary>
    private const double WorthOfChoice = 0.75;

    /// <summary>Fits on the phrasings of the knowledge and the fitting half, and reports on the other half.</summary>
    /// <param name="knowledge">The entries and lexicons.</param>
    /// <param name="questions">Labelled questions of both halves.</param>
    /// <param name="encoder">The encoder; without one the confidence of the lexical stage alone is fitted.</param>
    /// <exception cref="ArgumentException">There is no question in one of the halves.</exception>
    public static CalibrationReport Run(KnowledgeBase knowledge, IReadOnlyList<LabelledQuestion> questions, ISentenceEncoder? encoder)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(questions);
        if (!questions.Any(q => q.IsForFitting) || questions.All(q => q.IsForFitting))
        {
            throw new ArgumentException("Both halves need labelled questions.", nameof(questions));
        }

        var samples = new CalibrationSamples(knowledge, encoder);
        IReadOnlyList<CalibrationSample> fitting = samples.OfQuestions(questions.Where(q => q.IsForFitting));
        CalibrationSample[] all = [.. fitting, .. samples.OfPhrasings()];
        double[] weights = LogisticRegression.Fit(Weigh(all));
        (double answer, double clarify) = Thresholds(fitting, weights);
        return new CalibrationReport(
            weights[0], [.. Evidence.Names.Select((name, i) => new NamedWeight(name, weights[i + 1]))], answer, clarify, all.Length)
        {
            Reliability = Reliability(samples.OfQuestions(questions.Where(q => !q.IsForFitting)), weights),
        };
    }

    /// <summary>How much a group counts. In scope and out of scope sum to the same.</summary>
    private static double Worth(SampleGroup group) => group switch
    {
        SampleGroup.InScope or SampleGroup.OutOfScope => 3,
        SampleGroup.LeftOutPhrasing => 1,
        _ => 0.5,
    };

    private static Observation[] Weigh(CalibrationSample[] samples)
    {
        Dictionary<(SampleGroup, Language), int> counts = samples.CountBy(s => (s.Group, s.Language)).ToDictionary();
        return [.. samples.Select(s => new Observation(s.Evidence, s.IsRight, Worth(s.Group) / counts[(s.Group, s.Language)]))];
    }

    /// <summary>
    /// The threshold of answering at which the mean of "right, where an entry answers" and "refused, where none does" is highest; then that of
    /// offering a choice, which helps the first and harms the second.
    /// </summary>
    private static (double Answer, double Clarify) Thresholds(IReadOnlyList<CalibrationSample> samples, double[] weights)
    {
        (double Confidence, CalibrationSample Sample)[] scored =
            [.. samples.Select(s => (LogisticRegression.Probability(weights, s.Evidence), s))];
        double answer = Best(t => Gain(scored, t, t), 0, 1);
        return (answer, Best(t => Gain(scored, answer, t), 0, answer));
    }

    private static double Best(Func<double, double> gain, double from, double to)
    {
        double[] thresholds = [.. Enumerable.Range(0, (int)Math.Round((to - from) / Step) + 1).Select(i => from + (i * Step))];
        double[] gains = [.. thresholds.Select(gain)];
        double[] best = [.. thresholds.Where((_, i) => gains[i] >= gains.Max() - 1e-9)];
        return best[best.Length / 2];
    }

    private static double Gain((double Confidence, CalibrationSample Sample)[] scored, double answer, double clarify)
    {
        (double right, double refused, double inScope) = (0, 0, 0);
        foreach ((double confidence, CalibrationSample sample) in scored)
        {
            bool isInScope = sample.Group == SampleGroup.InScope;
            inScope += isInScope ? 1 : 0;
            right += !isInScope || !sample.IsRight || confidence < clarify ? 0 : confidence >= answer ? 1 : WorthOfChoice;
            refused += !isInScope && (sample.IsRefused || confidence < clarify) ? 1 : 0;
        }

        return (right / Math.Max(1, inScope)) + (refused / Math.Max(1, scored.Length - inScope));
    }

    private static ReliabilityRow[] Reliability(IReadOnlyList<CalibrationSample> samples, double[] weights) =>
    [
        .. samples.Select(s => (Confidence: LogisticRegression.Probability(weights, s.Evidence), s.IsRight))
            .GroupBy(s => Math.Min(9, (int)(s.Confidence * 10)))
            .OrderBy(g => g.Key)
            .Select(g => new ReliabilityRow(g.Key / 10.0, g.Count(), g.Average(s => s.Confidence), g.Average(s => s.IsRight ? 1.0 : 0))),
    ];
}
