using SmpBot.Search.Evaluation;

namespace SmpBot.Search.Tests.Evaluation;

public sealed class LabelledSetTests
{
    private const string OutOfScope = "NO_NODES_DETECTED";

    private static readonly LabelledSentence[] s_train =
    [
        new("how much is the mattress", "PRICE"), new("price of the bed", "PRICE"), new("what does it cost", "PRICE"),
        new("when will my order arrive", "DELIVERY"), new("where is my parcel", "DELIVERY"), new("delivery time please", "DELIVERY"),
        new("I want my money back", "REFUND"), new("how do I return it", "REFUND"), new("refund my order", "REFUND"),
    ];

    [Fact]
    public void Quoted_fields_and_line_breaks_are_read_and_the_header_is_not_a_row()
    {
        IReadOnlyList<LabelledSentence> rows = LabelledSentence.ReadCsv("sentence,label\r\n\"Hi, \"\"you\"\"\nthere\",GREET\n\nplain,OTHER\n");

        rows.ShouldBe([new LabelledSentence("Hi, \"you\"\nthere", "GREET"), new LabelledSentence("plain", "OTHER")]);
    }

    [Fact]
    public void A_row_of_three_fields_is_refused_with_its_line() =>
        Should.Throw<FormatException>(() => LabelledSentence.ReadCsv("sentence,label\na,b\nc,d,e\n")).Message.ShouldContain("Line 3");

    [Fact]
    public void The_figures_follow_from_what_was_found()
    {
        LabelledSentence[] test =
        [
            new("what is the price of a mattress", "PRICE"), new("when does my parcel arrive", "DELIVERY"),
            new("can I return my order", "DELIVERY"), new("xylophone lessons for beginners", OutOfScope),
        ];

        LabelledSetReport report = LabelledSetEvaluator.Evaluate(s_train, test, OutOfScope, null);

        report.InScopeAccuracy.ShouldBe(2 / 3.0, 1e-9);
        report.Curve.Count.ShouldBe(101);
        report.Curve[0].ShouldSatisfyAllConditions(r => r.InScopeAccuracy.ShouldBe(2 / 3.0, 1e-9), r => r.OutOfScopeRecall.ShouldBe(0));
        report.Curve[100].ShouldSatisfyAllConditions(r => r.InScopeAccuracy.ShouldBe(0), r => r.OutOfScopeRecall.ShouldBe(1));
        report.Chosen.Threshold.ShouldBe(LabelledSetEvaluator.OwnThreshold);
        report.Chosen.OutOfScopeRecall.ShouldBe(1);
        report.Curve.ShouldAllBe(r => r.Mcc >= -1 && r.Mcc <= 1);
    }

    [Fact]
    public void Hint3_in_scope_accuracy_stays_above_every_published_system_on_the_bot_that_is_there()
    {
        string? folder = SharedFolder.Find("eval/hint3");
        if (folder is null)
        {
            return;
        }

        LabelledSetReport report = LabelledSetEvaluator.Evaluate(
            LabelledSentence.ReadCsv(File.ReadAllText(Path.Combine(folder, "curekart_train.csv"))),
            LabelledSentence.ReadCsv(File.ReadAllText(Path.Combine(folder, "curekart_test.csv"))),
            OutOfScope,
            encoder: null);

        report.InScopeAccuracy.ShouldBeGreaterThan(0.80);
        report.Chosen.Accuracy.ShouldBeGreaterThan(0.70);
    }
}
