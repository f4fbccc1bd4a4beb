using SmpBot.Checking.Evaluation;
using SmpBot.Checking.LabelledSets;

namespace SmpBot.Tests.Checking;

public sealed class LabelledSetReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_kind_of_file_is_read()
    {
        Write("answers.es.jsonl", """{"q": "¿duele?", "topic": "pain", "also": ["pain-after"], "kind": "plain"}""");
        Write("followups.jsonl", """{"turns": ["sore?", "why?"], "topics": ["pain", "pain"], "also": [[], ["safety"]], "lang": "en"}""");
        Write("seed-facts.jsonl", """{"fact": "f", "en": {"q": "years?", "words": ["eight"]}, "es": {"q": "¿años?", "words": ["ocho"]}, "entry": "duration"}""");
        Write("redflags.en.jsonl", """{"q": "pus", "lang": "en", "level": "urgent", "also": ["emergency"], "kind": "plain"}""");
        Write("redflags_multiturn.jsonl", """{"turns": ["a", "b"], "level_at_turn": ["none", "urgent"], "also_at_turn": [["contact"], []], "lang": "en", "kind": "emerging"}""");

        LabelledSetsOutcome outcome = LabelledSetReader.Read(_folder.Path);

        outcome.Issues.ShouldBeEmpty();
        outcome.Conversations.Select(c => (c.Set, c.Language)).ShouldBe(
        [
            (LabelledSet.Answers, "es"), (LabelledSet.FollowUps, "en"), (LabelledSet.RedFlags, "en"), (LabelledSet.RedFlagDialogs, "en"),
            (LabelledSet.SeedFacts, "en"), (LabelledSet.SeedFacts, "es"),
        ]);
        outcome.Conversations[0].Turns[0].Topics.ShouldBe(["pain", "pain-after"]);
        outcome.Conversations[1].Turns[1].Topics.ShouldBe(["pain", "safety"]);
        outcome.Conversations[3].Turns[0].Levels.ShouldBe(["none", "contact"]);
        outcome.Conversations[5].Turns[0].Words.ShouldBe(["ocho"]);
    }

    [Theory]
    [InlineData("answers.jsonl", "no json")]
    [InlineData("answers.en.jsonl", """{"q": "", "topic": "pain"}""")]
    [InlineData("answers.jsonl", """{"q": "sore?", "topic": "pain"}""")]
    [InlineData("answers.jsonl", """{"q": "sore?", "topic": "pain", "lang": "fr"}""")]
    [InlineData("answers.en.jsonl", """{"q": 7, "topic": "pain"}""")]
    [InlineData("followups.jsonl", """{"turns": ["a", "b"], "topics": ["pain"], "also": [[], []], "lang": "en"}""")]
    [InlineData("redflags.en.jsonl", """{"q": "pus", "level": "serious", "also": []}""")]
    public void A_line_that_cannot_be_read_is_an_error_with_an_example(string file, string line)
    {
        Write(file, "", line);

        LabelledSetsOutcome outcome = LabelledSetReader.Read(_folder.Path);

        outcome.Conversations.ShouldBeEmpty();
        outcome.Issues.ShouldHaveSingleItem().ToString().ShouldStartWith($"evals/{file}:2: error: The line cannot be read (");
        outcome.Issues[0].Message.ShouldContain("write {\"");
    }

    [Fact]
    public void A_file_with_another_name_is_pointed_out()
    {
        Write("questions.jsonl", "{}");

        LabelledSetReader.Read(_folder.Path).Issues.ShouldHaveSingleItem().Code.ShouldBe("unknown-set");
    }

    [Fact]
    public void A_folder_without_labelled_files_has_none()
    {
        LabelledSetReader.Read(_folder.Path).Conversations.ShouldBeEmpty();
        LabelledSetReader.Read(_folder.Path).Issues.ShouldBeEmpty();
    }

    [Fact]
    public void The_half_depends_on_the_words_only()
    {
        static LabelledConversation Conversation(string text, int line) => new()
        {
            Set = LabelledSet.Answers,
            File = "evals/answers.en.jsonl",
            Line = line,
            Language = "en",
            Turns = [new LabelledTurn(text)],
        };

        Conversation("is it sore", 1).IsForFitting.ShouldBe(Conversation("is it sore", 99).IsForFitting);
        Enumerable.Range(0, 400).Count(i => Conversation($"question {i}", 1).IsForFitting).ShouldBeInRange(160, 240);
    }

    [Fact]
    public void Bounds_are_read_with_their_sides()
    {
        SampleKnowledge.Write(_folder.Path, BoundsReader.File, "atLeast:\n  answers.en.right: 0.9\natMost:\n  redflags.en.false-alarms: 0.03\n");

        BoundsOutcome outcome = BoundsReader.Read(_folder.Path, ["answers.en.right", "redflags.en.false-alarms"]);

        outcome.Issues.ShouldBeEmpty();
        outcome.Bounds.ShouldBe([new Bound("answers.en.right", 0.9, false, 2), new Bound("redflags.en.false-alarms", 0.03, true, 4)]);
        outcome.Bounds[0].IsKept(new Figure("answers.en.right", 9, 10)).ShouldBeTrue();
        outcome.Bounds[0].IsKept(new Figure("answers.en.right", 89, 100)).ShouldBeFalse();
        outcome.Bounds[1].IsKept(new Figure("redflags.en.false-alarms", 4, 100)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("atLeast:\n  answers.en.rihgt: 0.9\n", 2, "There is no figure 'answers.en.rihgt'")]
    [InlineData("atLeast:\n  answers.en.right: 90\n", 2, "write a share from 0 to 1")]
    [InlineData("least:\n  answers.en.right: 0.9\n", 1, "the keys are atLeast and atMost")]
    [InlineData("", 1, "states no bounds")]
    [InlineData("atLeast: [\n", 2, "not valid YAML")]
    public void Wrong_bounds_say_what_to_write(string yaml, int line, string message)
    {
        SampleKnowledge.Write(_folder.Path, BoundsReader.File, yaml);

        BoundsOutcome outcome = BoundsReader.Read(_folder.Path, ["answers.en.right"]);

        outcome.Bounds.ShouldBeEmpty();
        outcome.Issues.ShouldHaveSingleItem().Line.ShouldBe(line);
        outcome.Issues[0].Message.ShouldContain(message);
    }

    [Fact]
    public void Labelled_messages_without_bounds_are_an_error()
    {
        BoundsReader.Read(_folder.Path, ["answers.en.right"]).Issues.ShouldHaveSingleItem().Code.ShouldBe("bad-bound");
        BoundsReader.Read(_folder.Path, []).Issues.ShouldBeEmpty();
    }

    private void Write(string file, params string[] lines) => SampleKnowledge.Write(_folder.Path, $"evals/{file}", string.Join('\n', lines) + "\n");
}
