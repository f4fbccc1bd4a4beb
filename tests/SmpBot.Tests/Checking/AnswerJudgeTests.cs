using SmpBot.Checking.Evaluation;
using SmpBot.Checking.LabelledSets;
using SmpBot.Dialogs.Model;
using SmpBot.Text;

namespace SmpBot.Tests.Checking;

public class AnswerJudgeTests
{
    [Theory]
    [InlineData(TurnAction.Answer)]
    [InlineData(TurnAction.Escalate)]
    [InlineData(TurnAction.Smalltalk)]
    [InlineData(TurnAction.Prompt)]
    public void A_topic_among_the_labels_is_right(TurnAction action) =>
        Judge(["pain", "pain-after"], Report(action, "pain-after")).ShouldBe(AnswerVerdict.Right);

    [Fact]
    public void One_of_several_answers_is_enough() =>
        Judge(["cost"], Report(TurnAction.Answer, "pain") with { Answers = [new Answered("pain", "pain", 1), new Answered("cost", "cost", 1)] })
            .ShouldBe(AnswerVerdict.Right);

    [Fact]
    public void A_right_choice_among_the_first_three_is_offered() =>
        Judge(["cost"], Report(TurnAction.Clarify, null, "pain", "women", "cost")).ShouldBe(AnswerVerdict.Offered);

    [Fact]
    public void A_right_choice_in_fourth_place_is_declined() =>
        Judge(["cost"], Report(TurnAction.Clarify, null, "pain", "women", "age", "cost")).ShouldBe(AnswerVerdict.Declined);

    [Theory]
    [InlineData(TurnAction.Decline)]
    [InlineData(TurnAction.Prompt)]
    [InlineData(TurnAction.Command)]
    public void No_answer_is_declined(TurnAction action) => Judge(["cost"], Report(action, null)).ShouldBe(AnswerVerdict.Declined);

    [Theory]
    [InlineData(TurnAction.Answer)]
    [InlineData(TurnAction.Escalate)]
    [InlineData(TurnAction.Smalltalk)]
    public void Another_topic_is_wrong(TurnAction action) => Judge(["cost"], Report(action, "pain")).ShouldBe(AnswerVerdict.Wrong);

    [Theory]
    [InlineData(TurnAction.Decline, "none", "Right")]
    [InlineData(TurnAction.Smalltalk, "none", "Right")]
    [InlineData(TurnAction.Command, "none", "Right")]
    [InlineData(TurnAction.Escalate, "emergency", "Right")]
    [InlineData(TurnAction.Clarify, "none", "Declined")]
    [InlineData(TurnAction.Answer, "none", "Wrong")]
    public void What_is_out_of_scope_must_be_refused(TurnAction action, string level, string verdict) =>
        Judge(["out-of-scope"], Report(action, "pain") with { Level = level }).ToString().ShouldBe(verdict);

    [Theory]
    [InlineData("emergency", "emergency", true, false)]
    [InlineData("emergency", "urgent", true, false)]
    [InlineData("emergency", "contact", false, true)]
    [InlineData("emergency", "none", false, true)]
    [InlineData("urgent", "none", false, false)]
    public void An_emergency_below_urgent_is_missed(string label, string level, bool found, bool missed)
    {
        LabelledTurn turn = new("x") { Levels = [label] };
        LevelJudge.IsFound(turn, level).ShouldBe(found);
        LevelJudge.IsMissedEmergency(turn, level).ShouldBe(missed);
    }

    [Fact]
    public void An_alarm_that_the_label_accepts_is_no_false_one()
    {
        LevelJudge.IsFalseAlarm(new LabelledTurn("x") { Levels = ["none"] }, "urgent").ShouldBeTrue();
        LevelJudge.IsFalseAlarm(new LabelledTurn("x") { Levels = ["none", "urgent"] }, "urgent").ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 100, 0.0295)]
    [InlineData(0, 60, 0.0487)]
    [InlineData(1, 10, 0.3942)]
    [InlineData(5, 5, 1)]
    [InlineData(0, 0, 1)]
    public void The_upper_bound_is_the_exact_one(int events, int trials, double bound) => UpperBound.Of(events, trials).ShouldBe(bound, 0.0001);

    private static AnswerVerdict Judge(string[] topics, TurnReport report) => AnswerJudge.Judge(new LabelledTurn("x") { Topics = topics }, report);

    private static TurnReport Report(TurnAction action, string? topic, params string[] candidates) => new()
    {
        Language = Language.English,
        Action = action,
        Topic = topic,
        Candidates = [.. candidates.Select(c => new Answered(c, c, 0.3))],
    };
}
