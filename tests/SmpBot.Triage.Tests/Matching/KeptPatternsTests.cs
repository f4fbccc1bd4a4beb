using System.Text.Json;
using SmpBot.Knowledge.Safety;
using SmpBot.Tests.Shared;
using SmpBot.Text;
using SmpBot.Triage.State;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Matching;

public sealed class KeptPatternsTests
{
    private readonly WeightShelf _shelf = new();

    [Fact]
    public void Kept_patterns_find_what_compiled_ones_find()
    {
        TriageEngine compiled = Built(Clinic.Data);
        TriageEngine kept = Built(Clinic.Data);

        _shelf.Kept.ShouldBe(["safety-patterns"]);
        _shelf.Opened.ShouldBe(["safety-patterns"]);
        foreach (SafetyExample example in Clinic.Data.Examples.Where((_, i) => i % 50 == 0))
        {
            Language language = example.Language == "es" ? Language.Spanish : Language.English;
            Explained(kept, example.Text, language).ShouldBe(Explained(compiled, example.Text, language), example.Text);
        }
    }

    [Fact]
    public void A_changed_pattern_is_compiled_anew()
    {
        Built(Clinic.Data);
        ConceptFile first = Clinic.Data.Concepts[0];
        Concept concept = first.Concepts[0];
        Concept wider = concept with { Patterns = [.. concept.Patterns, new LocatedText("zwiebelkuchen", first.Language, 1)] };
        Built(Clinic.Data with { Concepts = [first with { Concepts = [wider, .. first.Concepts.Skip(1)] }, .. Clinic.Data.Concepts.Skip(1)] });

        _shelf.Opened.ShouldBeEmpty();
    }

    [Fact]
    public void Patterns_with_an_issue_are_not_kept()
    {
        ConceptFile first = Clinic.Data.Concepts[0];
        Concept broken = first.Concepts[0] with { Patterns = [new LocatedText("swollen (", first.Language, 7)] };

        TriageEngine.Build(Clinic.Data with { Concepts = [first with { Concepts = [broken, .. first.Concepts.Skip(1)] }, .. Clinic.Data.Concepts.Skip(1)] }, _shelf)
            .ShouldBeOfType<TriageBuildOutcome.Failed>().Issues.ShouldContain(issue => issue.Line == 7);
        _shelf.Kept.ShouldBeEmpty();
    }

    private static string Explained(TriageEngine engine, string text, Language language) =>
        JsonSerializer.Serialize(engine.Explain(text, TriageState.Empty, language, Clinic.Now));

    private TriageEngine Built(SafetyData data) => TriageEngine.Build(data, _shelf).ShouldBeOfType<TriageBuildOutcome.Built>().Engine;
}
