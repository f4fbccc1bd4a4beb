using System.Collections.Immutable;
using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Context;
using SmpBot.Triage.Matching;
using SmpBot.Triage.Rules;

namespace SmpBot.Triage.State;

/// <summary>Joins a message with what was known, and decides the level in force.</summary>
internal sealed class StateReducer(SafetyLexicon lexicon, RuleBook rules)
{
    private const double FeverFrom = 37.5;

    private readonly int _careReached = lexicon.ConceptIndex.GetValueOrDefault("care-reached", -1);

    public TriageVerdict Reduce(MessageReading reading, TriageState before, DateTimeOffset now)
    {
        Facts own = StateFacts.Of(reading, lexicon);
        List<FiredRule> ownRules = reading.IsWithdrawal ? [] : rules.Fire(own);
        SafetyLevel ownLevel = LevelOf(ownRules);
        bool hadCrisis = before.Rules.Any(id => rules.ById.TryGetValue(id, out SafetyRule? rule) && rule.IsCrisis);
        bool withdrawn = reading.IsWithdrawal && !hadCrisis;
        bool careReached = IsCareReached(own) && (ownLevel < SafetyLevel.Urgent || Reported(own, "improving"));
        TriageState known = withdrawn ? Forget(before) : Learn(reading, before, now);
        if (careReached)
        {
            known = known with { Facts = [.. known.Facts.Where(IsCaution)], Temperature = null };
        }

        List<FiredRule> fired = withdrawn ? [] : rules.Fire(StateFacts.Of(known, lexicon, now));
        SafetyLevel combined = LevelOf(fired);
        bool corrected = reading.IsCorrection && Replaces(reading, before);
        SafetyLevel level = withdrawn ? SafetyLevel.None
            : careReached ? SafetyLevel.Contact
            : corrected ? Max(combined, ownLevel)
            : Max(Max(before.Level, combined), ownLevel);
        return Verdict(known, before, level, ownLevel, [.. fired, .. ownRules], now);
    }

    private TriageVerdict Verdict(TriageState known, TriageState before, SafetyLevel level, SafetyLevel ownLevel, IEnumerable<FiredRule> fired, DateTimeOffset now)
    {
        IEnumerable<string> holding = fired.Where(f => f.Rule.Level == level).Select(f => f.Rule.Id);
        IEnumerable<string> earlier = before.Level == level ? before.Rules : [];
        HashSet<string> ids = level == SafetyLevel.None ? [] : [.. holding, .. earlier];
        ImmutableArray<string> ordered = [.. rules.ById.Keys.Where(ids.Contains)];
        bool risen = level > before.Level;
        bool newEpisode = level >= SafetyLevel.Urgent && before.Level < SafetyLevel.Urgent;
        SafetyLevel caseLevel = newEpisode ? SafetyLevel.None : before.CaseLevel;
        bool opensCase = level >= SafetyLevel.Urgent && level > caseLevel;
        return new TriageVerdict
        {
            Level = level,
            MessageLevel = ownLevel,
            Rules = ordered,
            HasRisen = risen,
            HasFallen = level < before.Level,
            OpensCase = opensCase,
            ShowsPrompt = level >= SafetyLevel.Urgent || ownLevel >= SafetyLevel.Contact,
            IsCrisis = ordered.Any(id => rules.ById[id].IsCrisis),
            State = known with
            {
                Level = level,
                Rules = ordered,
                Since = level == SafetyLevel.None ? null : risen ? now : before.Since ?? now,
                LastSeen = now,
                Turn = before.Turn + 1,
                Episode = before.Episode + (newEpisode ? 1 : 0),
                CaseLevel = opensCase ? level : caseLevel,
            },
        };
    }

    private static TriageState Forget(TriageState before) => before with
    {
        Facts = [],
        Temperature = null,
        SessionDate = null,
        Duration = null,
        Age = null,
        ExposedAt = null,
    };

    private TriageState Learn(MessageReading reading, TriageState before, DateTimeOffset now)
    {
        List<KnownFact> facts = [.. before.Facts];
        if (reading.IsCorrection)
        {
            HashSet<string> denied = [.. reading.Findings.Where(f => f.Status == FindingStatus.Denied).Select(f => lexicon.Concepts[f.Concept].Id)];
            facts.RemoveAll(fact => denied.Contains(fact.Concept) || (fact.Concept == "fever-word" && reading.Temperature < FeverFrom));
        }

        foreach (Finding finding in reading.Findings.Where(f => f.Status is FindingStatus.Reported or FindingStatus.Past or FindingStatus.Resolved))
        {
            string id = lexicon.Concepts[finding.Concept].Id;
            string status = finding.Status.ToString();
            if (!facts.Exists(fact => fact.Concept == id && fact.Status == status))
            {
                facts.Add(new KnownFact(id, status, before.Turn + 1));
            }
        }

        return before with
        {
            Facts = [.. facts],
            Temperature = reading.Temperature ?? before.Temperature,
            SessionDate = reading.Time.SessionDay is { } day ? DateOnly.FromDateTime(now.UtcDateTime).AddDays(-day) : before.SessionDate,
            Duration = reading.Time.Duration ?? before.Duration,
            Age = reading.Age ?? before.Age,
            ExposedAt = reading.Time.Hours is { } hours ? now.AddHours(-hours) : before.ExposedAt,
        };
    }

    private bool IsCaution(KnownFact fact) => rules.Cautions.Contains(fact.Concept);

    private bool IsCareReached(Facts own) => _careReached >= 0 && (own.StatusesOf(_careReached) & StatusSet.Reported) != 0;

    private bool Reported(Facts own, string concept) =>
        lexicon.ConceptIndex.TryGetValue(concept, out int index) && (own.StatusesOf(index) & StatusSet.Reported) != 0;

    private bool Replaces(MessageReading reading, TriageState before) =>
        (reading.Temperature is not null && before.Temperature is not null)
        || reading.Findings.Exists(f => f.Status == FindingStatus.Denied && before.Facts.Any(fact => fact.Concept == lexicon.Concepts[f.Concept].Id));

    private static SafetyLevel LevelOf(List<FiredRule> fired) => fired.Count == 0 ? SafetyLevel.None : fired.Max(f => f.Rule.Level);

    private static SafetyLevel Max(SafetyLevel a, SafetyLevel b) => a > b ? a : b;
}
