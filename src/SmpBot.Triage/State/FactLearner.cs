using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Context;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.State;

/// <summary>Adds what a message tells to what was known.</summary>
internal sealed class FactLearner(SafetyLexicon lexicon)
{
    private const double FeverFrom = 37.5;
    private const int OfAge = 18;
    private const int OldFrom = 65;
    private const double YoungestVisitor = 5;
    private const double OldestVisitor = 99;
    private static readonly string[] s_fever = ["fever-word", "fever-very-high"];

    private const string Spreading = "spreading";
    private const string Minor = "minor";

    /// <summary>The state without everything told of a body.</summary>
    public static TriageState Forget(TriageState before) => before with
    {
        Facts = [],
        Temperature = null,
        SessionDate = null,
        Duration = null,
        Age = null,
        ExposedAt = null,
    };

    /// <summary>True when a temperature or a fever was told.</summary>
    public static bool KnowsTemperature(TriageState before) => before.Temperature is not null || before.Facts.Any(fact => s_fever.Contains(fact.Concept));

    /// <summary>True when a correction replaces a value or takes back a sign told before.</summary>
    public static bool Replaces(MessageReading reading, TriageState before, SafetyLexicon lexicon) =>
        (reading.Temperature is not null && KnowsTemperature(before))
        || (reading.Time.SessionDay is not null && before.SessionDate is not null)
        || (reading.Time.Duration is not null && before.Duration is not null)
        || (before.Age is not null && (before.Level <= SafetyLevel.Contact || before.Age >= OldFrom) && AgeOf(reading, before) is not null)
        || reading.Findings.Exists(f => f.Status == FindingStatus.Denied && before.Facts.Any(fact => fact.Concept == lexicon.Concepts[f.Concept].Id));

    public TriageState Learn(MessageReading reading, TriageState before, DateTimeOffset now)
    {
        List<KnownFact> facts = [.. before.Facts];
        if (reading.IsCorrection)
        {
            HashSet<string> denied = [.. reading.Findings.Where(f => f.Status == FindingStatus.Denied).Select(f => lexicon.Concepts[f.Concept].Id)];
            facts.RemoveAll(fact => denied.Contains(fact.Concept)
                || (reading.Temperature < FeverFrom && s_fever.Contains(fact.Concept))
                || (fact.Concept == Minor && AgeOf(reading, before) >= OfAge));
        }

        foreach (Finding finding in reading.Findings.Where(f => f.Status is FindingStatus.Reported or FindingStatus.Past or FindingStatus.Resolved))
        {
            Add(facts, lexicon.Concepts[finding.Concept].Id, finding.Status.ToString(), before.Turn + 1);
        }

        if (before.OpenQuestion == QuestionAnswers.Spreading && QuestionAnswers.YesNo(reading.Message) == true)
        {
            Add(facts, Spreading, nameof(FindingStatus.Reported), before.Turn + 1);
        }

        return WithMeasures(reading, before, now) with { Facts = [.. facts] };
    }

    private static TriageState WithMeasures(MessageReading reading, TriageState before, DateTimeOffset now)
    {
        int? day = before.OpenQuestion == QuestionAnswers.Day ? QuestionAnswers.Days(reading) : null;
        int? exposed = before.OpenQuestion == QuestionAnswers.Exposure ? QuestionAnswers.Days(reading) : null;
        day ??= reading.Time.SessionDay;
        return before with
        {
            Temperature = reading.Temperature ?? before.Temperature,
            SessionDate = day is { } days ? DateOnly.FromDateTime(now.UtcDateTime).AddDays(-days) : before.SessionDate,
            Duration = reading.Time.Duration ?? before.Duration,
            Age = AgeOf(reading, before) ?? before.Age,
            ExposedAt = exposed is { } since ? now.AddDays(-since) : reading.Time.Hours is { } hours ? now.AddHours(-hours) : before.ExposedAt,
        };
    }

    private static int? AgeOf(MessageReading reading, TriageState before) => reading.Age ?? CorrectedAge(reading, before);

    /// <summary>"I meant 17", "71, sorry" after an age: the bare number beside the words of correction.</summary>
    private static int? CorrectedAge(MessageReading reading, TriageState before)
    {
        if (before.Age is null || before.Temperature is not null)
        {
            return null;
        }

        MessageWord[] words = reading.Message.Words;
        if (reading.IsStarred)
        {
            return Array.Find(words, word => word.Number is >= YoungestVisitor and <= OldestVisitor).Number is { } starred ? (int)starred : null;
        }

        foreach (Span correction in reading.Spans.Of(ContextGroups.Correction))
        {
            int beside = correction.End < words.Length && words[correction.End].Number is not null ? correction.End : correction.Start - 1;
            if (beside >= 0 && words[beside].Number is >= YoungestVisitor and <= OldestVisitor and var years && IsBare(reading, beside + 1))
            {
                return (int)years;
            }
        }

        return null;
    }

    /// <summary>True when nothing behind a number says of what it is: "10 days", "14 sessions".</summary>
    private static bool IsBare(MessageReading reading, int next)
    {
        MessageWord[] words = reading.Message.Words;
        return next >= words.Length || words[next].AfterBreak
            || reading.Spans.Starts(ContextGroups.Joke)[next] || reading.Spans.Starts(ContextGroups.Correction)[next];
    }

    private static void Add(List<KnownFact> facts, string concept, string status, int turn)
    {
        if (!facts.Exists(fact => fact.Concept == concept && fact.Status == status))
        {
            facts.Add(new KnownFact(concept, status, turn));
        }
    }
}
