using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Tests.Fixture;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class TimedTopicTests
{
    [Theory]
    [InlineData("How long does the redness last", true)]
    [InlineData("and how soon may I swim", true)]
    [InlineData("how red will I be, and is it long", false)]
    [InlineData("¿Cuánto tiempo dura?", true)]
    [InlineData("cuantos dias de baja", true)]
    [InlineData("¿Cuánto cuesta?", false)]
    public void A_question_for_a_time_is_known_by_its_words(string question, bool asks) => TimedTopic.AsksTime(question).ShouldBe(asks);

    [Fact]
    public void A_topic_has_a_duration_when_enough_of_its_questions_ask_for_one()
    {
        string[] prices = [.. Enumerable.Range(0, 500).Select(i => $"price {i}")];

        TimedTopic.Is([ClinicKnowledge.Entry("en", "cost", "What does it cost?", "", [.. prices, "how long is the price held"])]).ShouldBeFalse();
        TimedTopic.Is([ClinicKnowledge.Entry("en", "redness", "Is it red?", "", [.. prices, "how long is it red", "how soon is it pale", "how long"])]).ShouldBeTrue();
    }
}
