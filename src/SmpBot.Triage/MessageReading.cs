using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Context;
using SmpBot.Triage.Likeness;
using SmpBot.Triage.Matching;
using SmpBot.Triage.Measures;

namespace SmpBot.Triage;

/// <summary>Everything that one message says, before what was known is taken into account.</summary>
internal sealed class MessageReading
{
    private const string HeatAround = "heat-around";
    private const string OwnTemperature = "temperature-own";
    private const string Fever = "fever-word";
    private const double FeverFrom = 37.5;
    private const int LongestStarred = 3;

    private MessageReading(ReportedSpans spans, List<Finding> findings, long steps)
    {
        Spans = spans;
        Findings = findings;
        Steps = steps;
    }

    public ReportedSpans Spans { get; }

    public List<Finding> Findings { get; }

    /// <summary>Comparisons made: the measure of the work.</summary>
    public long Steps { get; }

    /// <summary>Degrees Celsius.</summary>
    public double? Temperature { get; private init; }

    /// <summary>A bare number that corrects, if a temperature was told before: "sorry, I meant 37".</summary>
    public double? CorrectedTemperature { get; private init; }

    public int? Age { get; private init; }

    public required ElapsedTime Time { get; init; }

    /// <summary>How much it sounds like the examples; null where none were learned, where too little is said, and where all signs that are named are denied.</summary>
    public LikenessReading? Likeness { get; private init; }

    /// <summary>How much it sounds, with what was found in it, like those that call for more than an answer; null where there is nothing to doubt.</summary>
    public double? Concern { get; private init; }

    public Message Message => Spans.Message;

    /// <summary>True for "sorry, 39", for "39*", and for another reading where the first one was nobody's.</summary>
    public bool IsCorrection => Spans.Of(ContextGroups.Correction).Count > 0 || IsStarred || (Temperature is not null && IsWithdrawalOfEarlier);

    public bool IsWithdrawal => Spans.Of(ContextGroups.Withdrawal).Exists(IsMeant);

    public bool IsWithdrawalOfEarlier => Spans.Of(ContextGroups.WithdrawalOfEarlier).Exists(IsMeant);

    /// <summary>"27*": how a slip in the message before is put right in a chat.</summary>
    public bool IsStarred => Message.Words.Length <= LongestStarred && Message.Text.AsSpan().Trim() is [.., '*'] or ['*', ..];

    public static MessageReading Read(SafetyLexicon lexicon, LearnedModels? learned, Message message, DateTimeOffset now)
    {
        Chart chart = ChartMatcher.Match(lexicon.Grammar, message, now.Year);
        var spans = new ReportedSpans(chart, lexicon, message);
        (List<Finding> findings, bool[] elsewhere) = ContextReader.Read(spans);
        bool[] skips = SaysNothing(spans, elsewhere);
        LikenessReading? sounds = learned?.Likeness.Read(message, skips);
        bool denies = sounds is { IsCrisis: false } && CoverDenied(findings, lexicon, skips);
        if (denies)
        {
            sounds = learned!.Likeness.Read(message, skips);
        }

        if (sounds is { } reading)
        {
            findings = new SignDoubt(lexicon, learned!.Likeness, message).Weigh(findings, reading);
        }

        findings = learned is null ? findings : ImpersonalQuestion.Weigh(findings, spans, sounds);
        var measures = new PersonMeasures(spans, elsewhere);
        findings = ByThermometer(findings, measures, spans);
        return new MessageReading(spans, findings, chart.Steps + spans.Steps)
        {
            Temperature = IsOfBody(findings, lexicon) ? measures.Temperature() : null,
            CorrectedTemperature = measures.CorrectedTemperature(),
            Age = measures.Age(),
            Time = ElapsedTimeReader.Read(message, now),
            Concern = learned?.Concern.Of(message, findings, skips),
            Likeness = denies && !findings.Exists(finding => IsSign(finding, FindingStatus.Reported, lexicon)) ? null : sounds,
        };
    }

    /// <summary>The same reading with nothing believed that is reported.</summary>
    public MessageReading Doubting(SafetyLexicon lexicon) => With(ConcernModel.Doubted(Findings, lexicon), Temperature);

    /// <summary>The same reading where a temperature was told before, which a bare number corrects.</summary>
    public MessageReading AfterTemperature() => Temperature is null && CorrectedTemperature is { } degrees ? With(Findings, degrees) : this;

    private MessageReading With(List<Finding> findings, double? temperature) => new(Spans, findings, Steps)
    {
        Temperature = temperature,
        CorrectedTemperature = CorrectedTemperature,
        Age = Age,
        Time = Time,
        Concern = Concern,
        Likeness = Likeness,
    };

    /// <summary>"Not for an article", "I hope it was only a film" and "my son took the phone to ring for help" withdraw nothing.</summary>
    private bool IsMeant(Span withdrawal) => !Spans.Of(ContextGroups.NotWithdrawal).Exists(denial =>
        (denial.Start < withdrawal.Start && denial.End >= withdrawal.Start && !Message.Words[withdrawal.Start].AfterBreak)
        || (denial.Start > withdrawal.Start && denial.Start < withdrawal.End && denial.End > withdrawal.End));

    /// <summary>"The fever was 36.8" denies the fever.</summary>
    private static List<Finding> ByThermometer(List<Finding> findings, PersonMeasures measures, ReportedSpans spans) => measures.Temperature() < FeverFrom
        ? findings.ConvertAll(finding => finding.Status == FindingStatus.Reported && spans.Lexicon.Concepts[finding.Concept].Id == Fever && measures.IsValueOf(finding.Span)
            ? finding with { Status = FindingStatus.Denied }
            : finding)
        : findings;

    /// <summary>Degrees of the weather, of the water or of an old illness are nobody's temperature now.</summary>
    private static bool IsOfBody(List<Finding> findings, SafetyLexicon lexicon)
    {
        List<Finding> own = findings.FindAll(finding => Is(finding, OwnTemperature));
        return own.Exists(finding => finding.Status == FindingStatus.Reported)
            || !(own.Exists(finding => finding.Status == FindingStatus.Past) || findings.Exists(finding => Is(finding, HeatAround)));

        bool Is(Finding finding, string concept) => lexicon.Concepts[finding.Concept].Id == concept;
    }

    private static bool IsSign(Finding finding, FindingStatus status, SafetyLexicon lexicon) =>
        finding.Status == status && lexicon.Concepts[finding.Concept].Kind != ConceptKind.Fact;

    /// <summary>Covers the signs that are denied, which sound like what they deny; false where none is.</summary>
    private static bool CoverDenied(List<Finding> findings, SafetyLexicon lexicon, bool[] covered)
    {
        bool any = false;
        foreach (Finding finding in findings.Where(f => IsSign(f, FindingStatus.Denied, lexicon)))
        {
            any = true;
            ReportedSpans.Mark(covered, finding.Span);
            if (finding.Because is { } denial)
            {
                ReportedSpans.Mark(covered, denial);
            }
        }

        return any;
    }

    /// <summary>For each word, whether it belongs to a courtesy, a figure of speech, a closed past or a story, which sound like much and say nothing of now.</summary>
    private static bool[] SaysNothing(ReportedSpans spans, bool[] elsewhere)
    {
        bool[] covered = spans.Covered(ContextGroups.Courtesy);
        for (int i = 0; i < covered.Length; i++)
        {
            covered[i] |= elsewhere[i];
        }

        foreach (Span span in spans.Of(ContextGroups.Figure).Concat(spans.Of(ContextGroups.FigureOverComma)))
        {
            ReportedSpans.Mark(covered, span);
        }

        return covered;
    }
}
