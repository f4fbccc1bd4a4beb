using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Tests.Fixture;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class PricedTopicTests
{
    [Theory]
    [InlineData("How much does the laser cost", true)]
    [InlineData("what do you charge", true)]
    [InlineData("¿Cuánto me sale?", true)]
    [InlineData("y cuanto sale", true)]
    [InlineData("how long does it last", false)]
    [InlineData("¿Cuánto dura?", false)]
    public void A_question_for_a_price_is_known_by_its_words(string question, bool asks) => PricedTopic.AsksPrice(question).ShouldBe(asks);

    [Fact]
    public void A_topic_has_a_price_when_enough_of_its_questions_ask_for_one()
    {
        string[] looks = [.. Enumerable.Range(0, 200).Select(i => $"does it look real {i}")];

        PricedTopic.Is([ClinicKnowledge.Entry("en", "natural-look", "Does it look natural?", "", [.. looks, "does the natural look cost more"])]).ShouldBeFalse();
        PricedTopic.Is([ClinicKnowledge.Entry("en", "booking", "How do I book?", "", [.. looks, "what does the visit cost", "is there a fee", "price of a visit"])]).ShouldBeTrue();
        PricedTopic.Is([]).ShouldBeFalse();
    }
}
