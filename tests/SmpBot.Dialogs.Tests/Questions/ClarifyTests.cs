using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class ClarifyTests
{
    private static Conversation Unsure() => Conversation.Start(Language.English).Say("price pain redness");

    [Fact]
    public void An_unclear_question_offers_choices()
    {
        Conversation conversation = Unsure().ExpectAction(TurnAction.Clarify).Expect("Did you mean", "1. Does SMP hurt?", "3. What does SMP cost?");

        conversation.Suggestions.ShouldBe(["Does SMP hurt?", "How long does the redness stay?", "What does SMP cost?", "None of these"]);
        conversation.Last.Report.Candidates.Select(c => c.Topic).ShouldBe(["pain", "redness", "cost"]);
    }

    [Theory]
    [InlineData("What does SMP cost?", "cost")]
    [InlineData("2", "redness")]
    [InlineData("number 2", "redness")]
    [InlineData("the second one please", "redness")]
    [InlineData("the last", "cost")]
    [InlineData("first", "pain")]
    [InlineData("redness", "redness")]
    [InlineData("i mean the cost", "cost")]
    public void A_choice_is_taken_however_it_is_made(string choice, string topic) =>
        Unsure().Say(choice).ExpectAction(TurnAction.Answer, topic);

    [Theory]
    [InlineData("la segunda")]
    [InlineData("la 2")]
    [InlineData("el número dos")]
    [InlineData("la segunda, por favor")]
    public void In_spanish_too(string choice) => Conversation.Start(Language.Spanish)
        .Say("dolor precio rojez")
        .ExpectAction(TurnAction.Clarify)
        .Say(choice)
        .ExpectAction(TurnAction.Answer, "redness");

    [Theory]
    [InlineData("none of these")]
    [InlineData("neither")]
    [InlineData("no")]
    [InlineData("ninguna")]
    public void None_of_these_offers_a_person(string words)
    {
        Conversation conversation = Unsure().Say(words).ExpectAction(TurnAction.Decline, "out-of-scope");

        conversation.Suggestions.Count.ShouldBe(2);
        conversation.ExpectEffect<Effect.RecordUnanswered>().Question.ShouldBe("price pain redness");
        conversation.State.Stack.ShouldBeEmpty();
    }

    [Fact]
    public void Another_question_is_answered_and_the_choice_is_forgotten() =>
        Unsure().Say("how do I book?").ExpectAction(TurnAction.Answer, "booking").State.Stack.ShouldBeEmpty();

    [Fact]
    public void A_number_that_is_no_choice_is_no_choice() => Unsure().Say("9").ExpectAction(TurnAction.Decline);

    [Fact]
    public void A_question_that_shares_a_word_with_a_choice_is_a_question() =>
        Unsure().Say("how long does the redness last").ExpectAction(TurnAction.Clarify);
}
