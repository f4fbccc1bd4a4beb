using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class ClarifyTests
{
    private static Conversation Unsure() => Conversation.Start(Language.English).Say("price years appointment");

    [Fact]
    public void An_unclear_question_offers_choices()
    {
        Conversation conversation = Unsure().ExpectAction(TurnAction.Clarify).Expect("Did you mean", "1. How long does SMP last?", "3. How do I book?");

        conversation.Suggestions.ShouldBe(["How long does SMP last?", "What does SMP cost?", "How do I book?", "None of these"]);
        conversation.Last.Report.Candidates.Select(c => c.Topic).ShouldBe(["duration", "cost", "booking"]);
    }

    [Theory]
    [InlineData("How do I book?", "booking")]
    [InlineData("2", "cost")]
    [InlineData("number 2", "cost")]
    [InlineData("the second one please", "cost")]
    [InlineData("the last", "booking")]
    [InlineData("first", "duration")]
    [InlineData("cost", "cost")]
    [InlineData("i mean the booking", "booking")]
    public void A_choice_is_taken_however_it_is_made(string choice, string topic) =>
        Unsure().Say(choice).ExpectAction(TurnAction.Answer, topic);

    [Theory]
    [InlineData("la segunda")]
    [InlineData("la 2")]
    [InlineData("el número dos")]
    [InlineData("la segunda, por favor")]
    public void In_spanish_too(string choice) => Conversation.Start(Language.Spanish)
        .Say("años precio cita")
        .ExpectAction(TurnAction.Clarify)
        .Say(choice)
        .ExpectAction(TurnAction.Answer, "cost");

    [Theory]
    [InlineData("none of these")]
    [InlineData("neither")]
    [InlineData("no")]
    [InlineData("ninguna")]
    public void None_of_these_offers_a_person(string words)
    {
        Conversation conversation = Unsure().Say(words).ExpectAction(TurnAction.Decline, "out-of-scope");

        conversation.Suggestions.Count.ShouldBe(2);
        conversation.ExpectEffect<Effect.RecordUnanswered>().Question.ShouldBe("price years appointment");
        conversation.State.Stack.ShouldBeEmpty();
    }

    [Fact]
    public void Another_question_is_answered_and_the_choice_is_forgotten() =>
        Unsure().Say("does it hurt?").ExpectAction(TurnAction.Answer, "pain").State.Stack.ShouldBeEmpty();

    [Fact]
    public void A_number_that_is_no_choice_is_no_choice() => Unsure().Say("9").ExpectAction(TurnAction.Decline);

    [Fact]
    public void A_question_that_shares_a_word_with_a_choice_is_a_question() =>
        Unsure().Say("how many years for that price").ExpectAction(TurnAction.Clarify);
}
