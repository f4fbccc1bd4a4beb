namespace SmpBot.Search.Tests;

public sealed class DecisionRuleTests
{
    private static readonly SearchOptions s_options = new() { AnswerThreshold = 0.5, ClarifyThreshold = 0.3, ChoiceFloor = 0.1 };

    [Theory]
    [InlineData(0.9, 0.2, SearchDecision.Answer)]
    [InlineData(0.5, 0.0, SearchDecision.Answer)]
    [InlineData(0.9, 0.85, SearchDecision.Clarify)]
    [InlineData(0.4, 0.2, SearchDecision.Clarify)]
    [InlineData(0.4, 0.05, SearchDecision.Decline)]
    [InlineData(0.29, 0.28, SearchDecision.Decline)]
    public void Two_candidates_of_different_topics(double first, double second, SearchDecision expected) =>
        DecisionRule.Decide([Candidate("a", first), Candidate("b", second)], s_options).ShouldBe(expected);

    [Fact]
    public void Two_entries_of_one_topic_are_no_tie() =>
        DecisionRule.Decide([Candidate("a", 0.9), Candidate("a", 0.89)], s_options).ShouldBe(SearchDecision.Answer);

    [Fact]
    public void A_single_candidate_is_answered_or_declined()
    {
        DecisionRule.Decide([Candidate("a", 0.6)], s_options).ShouldBe(SearchDecision.Answer);
        DecisionRule.Decide([Candidate("a", 0.4)], s_options).ShouldBe(SearchDecision.Decline);
    }

    [Fact]
    public void No_candidate_is_declined() => DecisionRule.Decide([], s_options).ShouldBe(SearchDecision.Decline);

    private static Candidate Candidate(string topic, double confidence) => new(topic, topic, confidence, "phrasing");
}
