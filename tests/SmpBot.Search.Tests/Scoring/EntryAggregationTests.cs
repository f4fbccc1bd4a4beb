using SmpBot.Search.Scoring;

namespace SmpBot.Search.Tests.Scoring;

public sealed class EntryAggregationTests
{
    private static readonly ScoringWeights s_weights = new() { First = 0.5f, Second = 0.3f, Third = 0.2f };

    [Fact]
    public void The_best_three_count_by_their_weights_in_any_order()
    {
        float expected = (0.5f * 0.9f) + (0.3f * 0.6f) + (0.2f * 0.4f);

        s_weights.BestThree([0.1f, 0.4f, 0.9f, 0.6f]).ShouldBe(expected, 1e-6f);
        s_weights.BestThree([0.9f, 0.6f, 0.4f, 0.1f]).ShouldBe(expected, 1e-6f);
    }

    [Fact]
    public void Fewer_phrasings_are_scored_on_those_there_are()
    {
        s_weights.BestThree([0.8f]).ShouldBe(0.8f, 1e-6f);
        s_weights.BestThree([0.4f, 0.8f]).ShouldBe(((0.5f * 0.8f) + (0.3f * 0.4f)) / 0.8f, 1e-6f);
        s_weights.BestThree([]).ShouldBe(0f);
    }

    [Fact]
    public void Negative_scores_count_too() => s_weights.BestThree([-0.1f, -0.2f, -0.3f]).ShouldBe(-0.17f, 1e-6f);

    [Fact]
    public void Many_scores_count_as_few_do()
    {
        Random random = new(3);
        for (int length = 1; length < 200; length++)
        {
            float[] scores = [.. Enumerable.Range(0, length).Select(_ => random.NextSingle() - 0.5f)];
            float[] best = [.. scores.OrderDescending().Take(3)];

            s_weights.BestThree(scores).ShouldBe(s_weights.BestThree(best));
        }
    }
}
