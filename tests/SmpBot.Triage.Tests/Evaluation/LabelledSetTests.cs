using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Evaluation;

public class LabelledSetTests
{
    private static LabelledSets Own => Read("redflags.en.jsonl").And(Read("redflags.es.jsonl")).And(Read("redflags_multiturn.jsonl"));

    [Fact]
    public void Our_own_sets_are_large_enough_and_read_without_errors()
    {
        LabelledSets own = Own;

        own.Errors.ShouldBeEmpty();
        own.Messages.Count.ShouldBeGreaterThanOrEqualTo(300);
        own.Conversations.Count.ShouldBeGreaterThanOrEqualTo(40);
    }

    [Fact]
    public void No_message_stands_twice_in_our_own_sets() =>
        Own.Messages.Select(m => $"{m.Language} {m.Text.ToLowerInvariant()}").ShouldBeUnique();

    [Fact]
    public void Our_own_sets_hold_every_bound()
    {
        TriageReport report = TriageEvaluation.Run(Clinic.Engine, Own, Clinic.Now);

        report.Failures.ShouldBeEmpty(string.Join('\n', report.Misses.Select(m => $"{m.Message.Level} but {m.Level}: {m.Message.Text}")));
    }

    [Theory]
    [InlineData("redflags.dev.jsonl")]
    [InlineData("redflags_multiturn.dev.jsonl")]
    public void The_sets_handed_out_beside_the_repository_hold_every_bound(string name)
    {
        string path = Repository.Shared(name) ?? Path.Combine(Repository.Knowledge, "evals", "redflags_multiturn.jsonl");
        LabelledSets sets = LabelledSetReader.Read(File.ReadLines(path));

        TriageReport report = TriageEvaluation.Run(Clinic.Engine, sets, Clinic.Now);

        sets.Errors.ShouldBeEmpty();
        report.Failures.ShouldBeEmpty();
    }

    [Fact]
    public void A_line_that_cannot_be_read_says_what_to_write()
    {
        LabelledSets sets = LabelledSetReader.Read(["{\"q\":\"pus\",\"lang\":\"en\",\"level\":\"high\"}", "no json"]);

        sets.Messages.ShouldBeEmpty();
        sets.Errors.Count.ShouldBe(2);
        sets.Errors[0].ShouldContain("line 1");
        sets.Errors[0].ShouldContain("'high' is no level");
    }

    [Theory]
    [InlineData(100, 100, 0.03)]
    [InlineData(10, 10, 0.3)]
    [InlineData(2, 2, 1)]
    public void With_nothing_missed_the_upper_bound_is_three_by_n(int count, int of, double bound) =>
        new Share(count, of).UpperBoundOfMisses.ShouldBe(bound, 1e-9);

    [Fact]
    public void With_misses_the_upper_bound_is_above_their_rate() =>
        new Share(95, 100).UpperBoundOfMisses.ShouldBeInRange(0.05, 0.12);

    [Fact]
    public void A_figure_below_its_bound_is_reported()
    {
        LabelledSets sets = LabelledSetReader.Read(["{\"q\":\"how much is it\",\"lang\":\"en\",\"level\":\"emergency\",\"also\":[]}"]);

        TriageReport report = TriageEvaluation.Run(Clinic.Engine, sets, Clinic.Now);

        report.Failures.ShouldContain(f => f.Contains("answered as none"));
        report.Misses.ShouldHaveSingleItem().Message.Line.ShouldBe(1);
    }

    private static LabelledSets Read(string name) =>
        LabelledSetReader.Read(File.ReadLines(Path.Combine(Repository.Knowledge, "evals", name)));
}
