using SmpBot.Knowledge.Model;
using SmpBot.Search.Encoder;
using SmpBot.Text;

namespace SmpBot.Search.Calibration;

/// <summary>
/// Fits the confidence and the thresholds anew. In the fit of the confidence what the knowledge can answer and what it cannot weigh the same.
/// </summary>
public static class Calibrator
{
    private const double Step = 0.01;

    /// <summary>Share of what no entry answers that is to be refused.</summary>
    private const double RefusedShare = 0.91;

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
        CalibrationSample[] all = [.. fitting, .. samples.OfLeftOut()];
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
        SampleGroup.InScope => 3,
        SampleGroup.OutOfScope => 1.5,
        SampleGroup.LeftOutPhrasing => 1,
        SampleGroup.LeftOutBackground => 2.5,
        _ => 0.25,
    };

    private static Observation[] Weigh(CalibrationSample[] samples)
    {
        Dictionary<(SampleGroup, Language), int> counts = samples.CountBy(s => (s.Group, s.Language)).ToDictionary();
        return [.. samples.Select(s => new Observation(s.Evidence, s.IsRight, Worth(s.Group) / counts[(s.Group, s.Language)]))];
    }

    /// <summary>
    /// The lowest threshold of offering a choice that refuses <see cref="RefusedShare"/> of what no entry answers, the languages weighing the
    /// same; from there on the threshold of answering that is worth most to those whom an entry answers.
    /// </summary>
    private static (double Answer, double Clarify) Thresholds(IReadOnlyList<CalibrationSample> samples, double[] weights)
    {
        Scored[] scored = [.. samples.Select(s => new Scored(LogisticRegression.Probability(weights, s.Evidence), s))];
        double[] thresholds = [.. Enumerable.Range(0, (int)Math.Round(1 / Step) + 1).Select(i => i * Step)];
        double clarify = thresholds.First(t => t >= 1 || Refused(scored, t) >= RefusedShare);
        return (thresholds.Where(t => t >= clarify).MaxBy(t => Worth(scored, t, clarify)), clarify);
    }

    private static double Refused(Scored[] scored, double clarify) => scored
        .Where(s => s.Sample.Group == SampleGroup.OutOfScope)
        .GroupBy(s => s.Sample.Language)
        .Select(language => language.Average(s => s.Sample.IsRefused || s.Confidence < clarify ? 1.0 : 0))
        .DefaultIfEmpty(1)
        .Average();

    private static double Worth(Scored[] scored, double answer, double clarify) => scored
        .Where(s => s.Sample.Group == SampleGroup.InScope && s.Confidence >= clarify)
        .Sum(s => s.Confidence >= answer ? s.Sample.IsRight ? 1 : 0 : s.Sample.IsOffered ? WorthOfChoice : 0);

    private readonly record struct Scored(double Confidence, CalibrationSample Sample);

    private static ReliabilityRow[] Reliability(IReadOnlyList<CalibrationSample> samples, double[] weights) =>
    [
        .. samples.Select(s => (Confidence: LogisticRegression.Probability(weights, s.Evidence), s.IsRight))
            .GroupBy(s => Math.Min(9, (int)(s.Confidence * 10)))
            .OrderBy(g => g.Key)
            .Select(g => new ReliabilityRow(g.Key / 10.0, g.Count(), g.Average(s => s.Confidence), g.Average(s => s.IsRight ? 1.0 : 0))),
    ];
}
