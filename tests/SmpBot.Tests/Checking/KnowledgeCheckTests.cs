using SmpBot.Checking;
using SmpBot.Checking.Evaluation;
using SmpBot.Checking.LabelledSets;
using SmpBot.Checking.Reporting;
using SmpBot.Dialogs.Content;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;
using SmpBot.Search;

namespace SmpBot.Tests.Checking;

public sealed class KnowledgeCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Figures_are_counted_per_language_and_set()
    {
        Label("answers.en.jsonl", """{"q": "Does it hurt?", "topic": "pain", "also": []}""", """{"q": "best pizza in town", "topic": "out-of-scope", "also": []}""");
        Label("seed-facts.jsonl", """{"fact": "eight years", "en": {"q": "How long does it last?", "words": ["eight YEARS"]}}""");

        EvaluationResult evaluation = Check().Evaluation;

        evaluation.Turns.Select(EvaluationResult.Judge).Take(2).ShouldBe([AnswerVerdict.Right, AnswerVerdict.Right]);
        evaluation.Figures().Single(f => f.Name == "seed-facts.en.held").ShouldBe(new Figure("seed-facts.en.held", 1, 1));
        evaluation.Figures().ShouldNotContain(f => f.Name.Contains(".es."));
    }

    [Fact]
    public void A_figure_below_its_bound_fails_the_check()
    {
        Label("seed-facts.jsonl", """{"fact": "f", "en": {"q": "How long does it last?", "words": ["nine years"]}}""");
        SampleKnowledge.Write(_folder.Path, BoundsReader.File, "atLeast:\n  seed-facts.en.held: 1\n");

        CheckResult result = Check();

        result.BrokenBounds.ShouldHaveSingleItem().Figure.Hits.ShouldBe(0);
        result.Passed.ShouldBeFalse();
        string report = Report(result);
        report.ShouldContain("Sentence encoder: off.");
        report.ShouldContain("evals/seed-facts.jsonl:1: 'How long does it last?': answered duration; must hold nine years");
        report.ShouldContain("BROKEN");
        report.ShouldContain("FAILED: ");
    }

    [Fact]
    public void A_missed_emergency_fails_the_check_whatever_the_bounds_say()
    {
        Label("redflags.en.jsonl", """{"q": "how long does it last", "level": "emergency", "also": [], "kind": "made up"}""");
        SampleKnowledge.Write(_folder.Path, BoundsReader.File, "atLeast:\n  redflags.en.sensitivity: 0\n");

        CheckResult result = Check();

        result.BrokenBounds.ShouldBeEmpty();
        result.Evaluation.MissedEmergencies.ShouldHaveSingleItem();
        result.Passed.ShouldBeFalse();
        Report(result).ShouldContain("evals/redflags.en.jsonl:1: 'how long does it last': none, should be emergency");
    }

    [Fact]
    public void Findings_name_file_and_line_as_the_reader_can_open_them()
    {
        CheckResult result = Check();

        result.Findings.ShouldContain(f => f.Code == "few-phrasings");
        result.Errors.ShouldBeGreaterThan(0);
        Report(result).ShouldContain("  content/en/pain.md:5: error: There are 3 phrasings");
    }

    [Fact]
    public void The_repositorys_knowledge_has_no_error_and_every_first_sentence_answers()
    {
        LoadOutcome.Loaded loaded = KnowledgeLoader.Load(Repository.Path("knowledge")).ShouldBeOfType<LoadOutcome.Loaded>();
        BotContent content = SampleKnowledge.Content(loaded.Knowledge, new SearchOptions());

        CheckResult result = KnowledgeCheck.Run(new CheckedContent(Repository.Path("knowledge"), content, new LabelledSetsOutcome([], []), SampleKnowledge.Now));

        result.Findings.Where(f => f.Severity == IssueSeverity.Error && f.File != BoundsReader.File).ShouldBeEmpty();
        result.Findings.ShouldNotContain(f => f.Code == "no-answer-first");
        result.Findings.ShouldNotContain(f => f.Code == "twin-phrasing");
    }

    [Fact]
    public void The_repositorys_labelled_messages_can_all_be_read()
    {
        LabelledSetsOutcome labelled = LabelledSetReader.Read(Repository.Path("knowledge"));

        labelled.Issues.ShouldBeEmpty();
        labelled.Conversations.Count(c => c.Set == LabelledSet.Answers).ShouldBeGreaterThan(600);
        labelled.Conversations.Count(c => c.Set == LabelledSet.SeedFacts).ShouldBeGreaterThan(180);
    }

    private CheckResult Check()
    {
        SampleKnowledge.Write(_folder.Path, SampleKnowledge.Of(SampleKnowledge.Pain(), SampleKnowledge.Duration(), SampleKnowledge.PainInSpanish()));
        return KnowledgeCheck.Run(Subject());
    }

    private string Report(CheckResult result) => CheckReport.Write(result, Subject(), "content");

    private CheckedContent Subject() => new(
        _folder.Path,
        SampleKnowledge.Content(KnowledgeLoader.Load(_folder.Path).ShouldBeOfType<LoadOutcome.Loaded>().Knowledge),
        LabelledSetReader.Read(_folder.Path),
        SampleKnowledge.Now);

    private void Label(string file, params string[] lines) => SampleKnowledge.Write(_folder.Path, $"evals/{file}", string.Join('\n', lines));
}
