using SmpBot.Search.Calibration;

namespace SmpBot.Search.Tests.Calibration;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void Without_inputs_that_tell_anything_the_probability_is_the_share_of_the_outcomes()
    {
        Observation[] observations = [.. Enumerable.Range(0, 100).Select(i => new Observation([0f], i < 30, 1))];

        double[] weights = LogisticRegression.Fit(observations);

        LogisticRegression.Probability(weights, [0f]).ShouldBe(0.3, 0.01);
    }

    [Fact]
    public void An_input_that_goes_with_the_outcome_raises_the_probability()
    {
        Observation[] observations = [.. Enumerable.Range(0, 100).Select(i => new Observation([i / 100f, 1f], i % 10 < i / 10, 1))];

        double[] weights = LogisticRegression.Fit(observations);

        LogisticRegression.Probability(weights, [0.9f, 1f]).ShouldBeGreaterThan(0.7);
        LogisticRegression.Probability(weights, [0.1f, 1f]).ShouldBeLessThan(0.3);
    }

    [Fact]
    public void What_weighs_more_counts_more()
    {
        double[] weights = LogisticRegression.Fit([new Observation([0f], true, 3), new Observation([0f], false, 1)]);

        LogisticRegression.Probability(weights, [0f]).ShouldBe(0.75, 0.01);
    }
}
