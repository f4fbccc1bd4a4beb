using System.Globalization;
using SmpBot.Triage.Context;
using SmpBot.Triage.Matching;
using SmpBot.Triage.Rules;

namespace SmpBot.Triage;

/// <summary>Writes down how a verdict came about.</summary>
internal static class Explainer
{
    public static TriageExplanation Explain(MessageReading reading, SafetyLexicon lexicon, RuleBook rules, TriageVerdict verdict)
    {
        Facts facts = StateFacts.Of(verdict.State, lexicon, verdict.State.LastSeen ?? default);
        StateFacts.AddMessage(facts, reading, lexicon);
        return new TriageExplanation
        {
            Verdict = verdict,
            Concepts = [.. reading.Findings.OrderBy(f => f.Span.Start).ThenBy(f => f.Concept).Select(f => Concept(f, reading.Message, lexicon))],
            Rules = [.. rules.Fire(facts).OrderByDescending(f => f.Rule.Level).Select(f => Rule(f, facts, lexicon))],
            Measures = [.. MeasureNames.All.Where(m => facts.Measure(m.Measure) is not null).Select(m => Measure(m.Name, facts.Measure(m.Measure)!.Value))],
        };
    }

    private static string Measure(string name, double value) => string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.##}");

    private static ExplainedConcept Concept(Finding finding, Message message, SafetyLexicon lexicon)
    {
        KnownConcept concept = lexicon.Concepts[finding.Concept];
        int start = message.Words[finding.Span.Start].Start;
        string words = message.TextOf(finding.Span.Start, finding.Span.End);
        string? by = finding.Because is { } because ? message.TextOf(because.Start, because.End) : null;
        return new ExplainedConcept(concept.Id, concept.Says, words, start, words.Length, finding.Status.ToString().ToLowerInvariant(), by);
    }

    private static ExplainedRule Rule(FiredRule fired, Facts facts, SafetyLexicon lexicon)
    {
        HashSet<int> evidence = [];
        fired.Condition.Evidence(facts, evidence);
        return new ExplainedRule(fired.Rule.Id, fired.Rule.Level, fired.Rule.Title, [.. evidence.Order().Select(c => lexicon.Concepts[c].Id)]);
    }
}
