using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Tests.Fixture;
using KnowledgeIssue = SmpBot.Knowledge.Model.KnowledgeIssue;

namespace SmpBot.Triage.Tests.Data;

public sealed class SafetyFileTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public SafetyFileTests()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "safety"));
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Knowledge, "safety")))
        {
            File.Copy(file, Path.Combine(_folder, "safety", Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_repositorys_own_files_load_and_compile() => Clinic.Engine.ShouldNotBeNull();

    [Fact]
    public void Every_concept_stands_in_both_languages_or_is_made_of_groups_that_do()
    {
        IEnumerable<string> english = Clinic.Data.Concepts.Single(f => f.Language == "en").Concepts.Select(c => c.Id);
        IEnumerable<string> spanish = Clinic.Data.Concepts.Single(f => f.Language == "es").Concepts.Select(c => c.Id);

        english.Except(spanish).ShouldBe(["blisters", "numbing-mention", "no-feeling-after-cream"], ignoreOrder: true);
        spanish.Except(english).ShouldBeEmpty();
    }

    [Fact]
    public void Every_source_of_a_rule_is_listed_and_every_listed_one_is_used() =>
        Clinic.Data.Rules.SelectMany(r => r.Sources).Distinct().ShouldBe(Clinic.Data.Sources.Keys, ignoreOrder: true);

    [Theory]
    [InlineData("rules.yaml", "- breathing-trouble", "- breathing-troble & ", "There is no concept 'breathing-troble'")]
    [InlineData("rules.yaml", "- temperature >= 40.0", "- temperature 40.0", "a comparison must follow")]
    [InlineData("rules.yaml", "- skin-dying & !bruise", "- (skin-dying & !bruise", "A ')' is missing")]
    [InlineData("rules.yaml", "sources: [S1, S2]", "sources: [S1, S99]", "'S99' is not in safety/sources.yaml")]
    [InlineData("rules.yaml", "level: emergency", "level: high", "one of emergency, urgent, contact")]
    [InlineData("concepts.en.yaml", "- <cant> ..3 <breathe>", "- <cannt> ..3 <breathe>", "There is no group of words 'cannt'")]
    [InlineData("concepts.en.yaml", "- <cant> ..3 <breathe>", "- (<cant> ..3 <breathe>", "')' is missing")]
    [InlineData("numbers.yaml", "        verified: true", "        verified: maybe", "true or false")]
    [InlineData("prompts.es.yaml", "crisis-unknown:", "crisis-unknwon:", "Did you mean 'crisis-unknown'?")]
    [InlineData("examples.en.yaml", "low-mood:", "low-mod:", "Did you mean 'low-mood'?")]
    [InlineData("context.en.yaml", "scope-end:", "scope-ends:", "Did you mean 'scope-end'?")]
    public void A_mistake_is_reported_with_file_line_and_what_to_write(string file, string right, string wrong, string message)
    {
        string path = Path.Combine(_folder, "safety", file);
        string text = File.ReadAllText(path);
        int at = text.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, right);
        int line = text[..at].Count(c => c == '\n') + 1;
        File.WriteAllText(path, string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length)));

        IReadOnlyList<KnowledgeIssue> issues = Issues();

        issues.ShouldContain(i => i.File == $"safety/{file}" && i.Message.Contains(message), string.Join('\n', issues));
        issues.ShouldContain(i => i.File == $"safety/{file}" && Math.Abs(i.Line - line) <= 12);
    }

    [Fact]
    public void Numbers_must_serve_every_country()
    {
        string path = Path.Combine(_folder, "safety", "numbers.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("[\"*\"]", "[ZZ]", StringComparison.Ordinal));

        Issues().ShouldHaveSingleItem().Message.ShouldStartWith("No region serves all other countries");
    }

    [Theory]
    [InlineData("urgent:", "stands under both 'urgent' and 'none': keep one of them")]
    [InlineData("none:", "stands twice under 'none': keep one of them")]
    public void A_message_that_stands_in_two_places_is_reported(string list, string message)
    {
        string path = Path.Combine(_folder, "safety", "examples.en.yaml");
        string text = File.ReadAllText(path);
        string[] halves = text.Split("\nnone:\n");
        string twice = "  - \"glimmerwort, is that a thing?\"\n";
        string first = list == "none:" ? halves[0] : halves[0].Replace($"\n{list}\n", $"\n{list}\n{twice}", StringComparison.Ordinal);
        File.WriteAllText(path, $"{first}\nnone:\n{twice}{(list == "none:" ? twice : "")}{halves[1]}");

        Issues().ShouldHaveSingleItem().Message.ShouldEndWith(message + ".");
    }

    [Fact]
    public void A_missing_file_is_reported()
    {
        File.Delete(Path.Combine(_folder, "safety", "rules.yaml"));

        Issues().ShouldContain(i => i.File == "safety/rules.yaml");
    }

    [Fact]
    public void A_new_lay_word_needs_no_developer()
    {
        string path = Path.Combine(_folder, "safety", "concepts.en.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("      - <pus>\n", "      - <pus>\n      - zorgleblat\n", StringComparison.Ordinal));
        SafetyData data = ((SafetyLoadOutcome.Loaded)SafetyLoader.Load(_folder)).Data;

        TriageVerdict verdict = Clinic.Build(data)
            .Assess("zorgleblat on my head", SmpBot.Triage.State.TriageState.Empty, SmpBot.Text.Language.English, Clinic.Now);

        verdict.Rules.ShouldContain("U3");
    }

    private IReadOnlyList<KnowledgeIssue> Issues() => SafetyLoader.Load(_folder) switch
    {
        SafetyLoadOutcome.Failed failed => failed.Issues,
        SafetyLoadOutcome.Loaded loaded => TriageEngine.Build(loaded.Data) is TriageBuildOutcome.Failed failed ? failed.Issues : [],
        _ => [],
    };
}
