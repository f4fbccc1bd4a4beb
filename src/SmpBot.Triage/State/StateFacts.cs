using SmpBot.Triage.Context;
using SmpBot.Triage.Matching;
using SmpBot.Triage.Rules;
using SmpBot.Triage.State;

namespace SmpBot.Triage;

/// <summary>Carries facts between the stored state, a message and the rules.</summary>
internal static class StateFacts
{
    /// <summary>What was told in earlier turns.</summary>
    public static Facts Of(TriageState state, SafetyLexicon lexicon, DateTimeOffset now)
    {
        var facts = new Facts(lexicon.Concepts.Count);
        foreach (KnownFact fact in state.Facts)
        {
            if (lexicon.ConceptIndex.TryGetValue(fact.Concept, out int concept) && Enum.TryParse(fact.Status, out StatusSet status))
            {
                facts.Add(concept, status);
            }
        }

        facts.Set(MeasureName.Temperature, state.Temperature);
        facts.Set(MeasureName.Age, state.Age);
        facts.Set(MeasureName.Duration, state.Duration);
        facts.Set(MeasureName.Day, state.SessionDate is { } date ? DateOnly.FromDateTime(now.UtcDateTime).DayNumber - date.DayNumber : state.Duration);
        facts.Set(MeasureName.Exposure, state.ExposedAt is { } at ? (now - at).TotalHours : null);
        return facts;
    }

    /// <summary>Adds the concepts of a message and how it sounds; both belong to what is said, not to what is known.</summary>
    public static void AddMessage(Facts facts, MessageReading reading, SafetyLexicon lexicon)
    {
        foreach (Finding finding in reading.Findings)
        {
            if (finding.Concept < lexicon.Concepts.Count)
            {
                facts.Add(finding.Concept, (StatusSet)(1 << (int)finding.Status));
            }
        }

        facts.Set(MeasureName.LikeUrgent, reading.Likeness?.Urgent);
        facts.Set(MeasureName.LikeEmergency, reading.Likeness?.Emergency);
        facts.Set(MeasureName.LikeCrisis, reading.Likeness?.Crisis);
        facts.Set(MeasureName.LikeConcern, reading.Concern);
    }

    /// <summary>The message by itself.</summary>
    public static Facts Of(MessageReading reading, SafetyLexicon lexicon)
    {
        var facts = new Facts(lexicon.Concepts.Count);
        AddMessage(facts, reading, lexicon);
        facts.Set(MeasureName.Temperature, reading.Temperature);
        facts.Set(MeasureName.Age, reading.Age);
        facts.Set(MeasureName.Day, reading.Time.SessionDay ?? reading.Time.Duration);
        facts.Set(MeasureName.Duration, reading.Time.Duration);
        facts.Set(MeasureName.Exposure, reading.Time.Hours);
        return facts;
    }
}
