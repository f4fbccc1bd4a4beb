using SmpBot.Search.Calibration;
using SmpBot.Text;

namespace SmpBot.Search.Tests.Calibration;

public sealed class CalibratorTests
{
    private static readonly LabelledQuestion[] s_questions =
    [
        new("does it hurt much", Language.English, ["pain"], true),
        new("what will it cost me", Language.English, ["cost"], true),
        new("who won the match", Language.English, [LabelledQuestion.OutOfScope], true),
        new("duele mucho", Language.Spanish, ["pain"], true),
        new("receta de paella", Language.Spanish, [LabelledQuestion.OutOfScope], true),
        new("is it painful", Language.English, ["pain"], false),
        new("play some jazz", Language.English, [LabelledQuestion.OutOfScope], false),
    ];

    [Fact]
    public void The_same_knowledge_gives_the_same_constants()
    {
        CalibrationReport first = Calibrator.Run(TestKnowledge.Build(), s_questions, null);
        CalibrationReport second = Calibrator.Run(TestKnowledge.Build(), s_questions, null);

        second.Weights.ShouldBe(first.Weights);
        second.AnswerThreshold.ShouldBe(first.AnswerThreshold);
    }

    [Fact]
    public void Thresholds_are_probabilities_in_order_and_the_table_holds_the_reporting_half()
    {
        CalibrationReport report = Calibrator.Run(TestKnowledge.Build(), s_questions, null);

        report.ClarifyThreshold.ShouldBeInRange(0, report.AnswerThreshold);
        report.AnswerThreshold.ShouldBeInRange(0, 1);
        report.Reliability.Sum(row => row.Count).ShouldBeLessThanOrEqualTo(2);
        report.Reliability.ShouldAllBe(row => row.Confidence >= row.From && row.Confidence <= row.From + 0.1);
    }

    [Fact]
    public void Questions_of_one_half_alone_are_refused() =>
        Should.Throw<ArgumentException>(() => Calibrator.Run(TestKnowledge.Build(), s_questions[..5], null));
}
