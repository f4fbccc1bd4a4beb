using System.Collections.Immutable;
using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Context;
using SmpBot.Triage.Matching;
using SmpBot.Triage.Rules;

namespace SmpBot.Triage.State;

/// <summary>Joins a message with what was known, and decides the level in force.</summary>
internal sealed class StateReducer(SafetyLexicon lexicon, RuleBook rules)
{
    private static readonly TimeSpan s_untilAskedIfOver = TimeSpan.FromHours(24);

    private const double LikelyCrisis = 0.9;

    // "The doctor said it is infected, I have tablets" tells what was found; with these it goes on in spite of care.
    private static readonly string[] s_goesOn = ["worsening", "not-improving", "still-there", "spreading", "fever-word", "chills"];

    private readonly FactLearner _learner = new(lexicon);

    /// <summary>The level of a message without what was known.</summary>
    public SafetyLevel LevelAlone(MessageReading reading) => LevelOf(rules.Fire(StateFacts.Of(reading, lexicon)));

    public TriageVerdict Reduce(MessageReading message, TriageState before, DateTimeOffset now)
    {
        MessageReading reading = FactLearner.KnowsTemperature(before) ? message.AfterTemperature() : message;
        Facts own = StateFacts.Of(reading, lexicon);
        List<FiredRule> told = rules.Fire(own);
        bool withdrawn = IsWithdrawn(reading, told, own) && !HasCrisis(before) && !(before.Level >= SafetyLevel.Urgent && IsOfAnother(reading, own));
        List<FiredRule> ownRules = withdrawn ? [] : told;
        SafetyLevel ownLevel = LevelOf(ownRules);
        bool over = before.OpenQuestion == QuestionAnswers.Over && QuestionAnswers.YesNo(reading.Message) == true;
        bool careReached = Reports(own, "care-reached") && (before.Level > SafetyLevel.None || ownLevel > SafetyLevel.None)
            && ((ownLevel < SafetyLevel.Urgent && !Reports(own, "worsening") && !Reports(own, "not-improving")) || Reports(own, "improving") || IsToldOfCare(reading, own, ownLevel, before));
        TriageState known = withdrawn || over ? FactLearner.Forget(before) : _learner.Learn(reading, before, now);
        if (careReached)
        {
            known = known with { Facts = [.. known.Facts.Where(fact => rules.Cautions.Contains(fact.Concept))], Temperature = null };
        }

        bool nothingBefore = before is { Facts.IsEmpty: true, Turn: 0 } && !careReached;
        Facts facts = nothingBefore ? own : StateFacts.Of(known, lexicon, now);
        List<FiredRule> fired = withdrawn || over ? [] : nothingBefore ? ownRules : rules.Fire(facts);
        SafetyLevel combined = Max(LevelOf(fired), ownLevel);
        SafetyLevel level = withdrawn || over ? SafetyLevel.None
            : careReached ? SafetyLevel.Contact
            : reading.IsCorrection && !IsHeldByFallback(before) && FactLearner.Replaces(reading, before, lexicon) ? combined
            : combined < before.Level && IsAnswered(before, known, now) ? combined
            : Max(before.Level, combined);
        TriageVerdict verdict = Verdict(known, before, level, ownLevel, [.. fired, .. ownRules], now);
        return AskBack(verdict, facts, before, now);
    }

    /// <summary>"The doctor said it is infected, I have tablets": the sign is what was found, and nothing says that it goes on or came after.</summary>
    private bool IsToldOfCare(MessageReading reading, Facts own, SafetyLevel ownLevel, TriageState before) =>
        before.Level >= ownLevel && !s_goesOn.Any(sign => Reports(own, sign)) && reading.Spans.Of(ContextGroups.Reopened).Count == 0
        && (ownLevel == SafetyLevel.Urgent || EndsWith(reading, "care-completed"));

    /// <summary>True where no sign is told behind the concept.</summary>
    private bool EndsWith(MessageReading reading, string concept)
    {
        int told = reading.Findings.Where(f => lexicon.Concepts[f.Concept].Id == concept && f.Status == FindingStatus.Reported).Select(f => f.Span.Start).DefaultIfEmpty(-1).Max();
        return told >= 0 && !reading.Findings.Exists(f => f.Status == FindingStatus.Reported && f.Span.Start > told && lexicon.Concepts[f.Concept].Kind == ConceptKind.Sign);
    }

    /// <summary>"Same needle as my brother", "that was in 2016": the level stood on a time that was not known, and now is.</summary>
    private bool IsAnswered(TriageState before, TriageState known, DateTimeOffset now) =>
        before.ExposedAt is null && known.ExposedAt is not null
        && LevelOf(rules.Fire(StateFacts.Of(known with { ExposedAt = null }, lexicon, now))) >= before.Level;

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
                OpenQuestion = null,
                AskedQuestions = level == SafetyLevel.None ? [] : before.AskedQuestions,
                AskedIfOver = level >= SafetyLevel.Urgent && before.AskedIfOver && !risen,
            },
        };
    }

    /// <summary>After a day the next message asks once whether it is over; else what decides the level is asked, below an emergency.</summary>
    private TriageVerdict AskBack(TriageVerdict verdict, Facts facts, TriageState before, DateTimeOffset now)
    {
        bool dayLater = before.LastSeen is { } seen && now - seen >= s_untilAskedIfOver;
        if (dayLater && verdict.Level >= SafetyLevel.Urgent && !before.AskedIfOver && verdict.MessageLevel < SafetyLevel.Urgent)
        {
            return verdict with { QuestionBack = QuestionAnswers.Over, State = verdict.State with { OpenQuestion = QuestionAnswers.Over, AskedIfOver = true } };
        }

        bool decides = verdict.Level is SafetyLevel.Contact or SafetyLevel.Urgent && !verdict.IsCrisis
            && (verdict.MessageLevel >= SafetyLevel.Contact || before.OpenQuestion is not null);
        string? question = decides ? rules.Question(facts, verdict.State.AskedQuestions) : null;
        return question is null ? verdict : verdict with
        {
            QuestionBack = question,
            State = verdict.State with { OpenQuestion = question, AskedQuestions = verdict.State.AskedQuestions.Add(question) },
        };
    }

    /// <summary>True where no fact holds the level that a corrected value could change.</summary>
    private bool IsHeldByFallback(TriageState state) => state.Rules.Any(id => rules.ById.TryGetValue(id, out SafetyRule? rule) && rule.IsFallback);

    private bool HasCrisis(TriageState state) =>
        state.Rules.Any(id => rules.ById.TryGetValue(id, out SafetyRule? rule) && rule is { IsCrisis: true, Level: SafetyLevel.Emergency });

    /// <summary>"I have not had it done, but my lips are swelling" takes back nothing that it tells; "it is for an essay" does.</summary>
    private bool IsWithdrawn(MessageReading reading, List<FiredRule> told, Facts own) => (reading.IsWithdrawal && !IsCrisis(told, reading))
        || (reading.IsWithdrawalOfEarlier && reading.Temperature is null && !Reports(own, "care-reached")
            && LevelOf(told.FindAll(f => !f.Rule.IsFallback)) < SafetyLevel.Urgent);

    /// <summary>"I want to die, sorry, wrong chat" takes nothing back; "I write a novel about a suicide" does not sound like it.</summary>
    private static bool IsCrisis(List<FiredRule> told, MessageReading reading) =>
        reading.Likeness?.Crisis >= LikelyCrisis && told.Exists(f => f.Rule is { IsCrisis: true, IsFallback: false, Level: SafetyLevel.Emergency });

    /// <summary>"Not me, my brother" moves a sign to somebody else; "not me, my brother years ago" and "it was for my sister's quiz" do not.</summary>
    private bool IsOfAnother(MessageReading reading, Facts own) =>
        Names(own, "someone-else") && !reading.IsWithdrawal && reading.Spans.Of(ContextGroups.History).Count == 0;

    private bool Reports(Facts own, string concept) => StatusesOf(own, concept).HasFlag(StatusSet.Reported);

    private bool Names(Facts own, string concept) => (StatusesOf(own, concept) & (StatusSet.Reported | StatusSet.Denied)) != 0;

    private StatusSet StatusesOf(Facts own, string concept) => lexicon.ConceptIndex.TryGetValue(concept, out int index) ? own.StatusesOf(index) : 0;

    private static SafetyLevel LevelOf(List<FiredRule> fired) => fired.Count == 0 ? SafetyLevel.None : fired.Max(f => f.Rule.Level);

    private static SafetyLevel Max(SafetyLevel a, SafetyLevel b) => a > b ? a : b;
}
