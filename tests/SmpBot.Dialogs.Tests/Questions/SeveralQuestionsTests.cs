using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class SeveralQuestionsTests
{
    [Theory]
    [InlineData("does it hurt? how long does it last?")]
    [InlineData("does it hurt and how long does it last")]
    [InlineData("Does it hurt, and also how many years do the results stay?")]
    [InlineData("Hello! I am thinking about it. Does it hurt? My wife likes the idea. How long does it last?")]
    public void Two_questions_get_two_answers_in_order(string message)
    {
        Conversation conversation = Conversation.Start(Language.English).Say(message);

        conversation.ExpectAction(TurnAction.Answer, "pain").Expect("little pain", "eight years");
        conversation.Last.Report.Answers.Select(answer => answer.Entry).ShouldBe(["pain", "duration"]);
        conversation.Last.Replies.Count.ShouldBe(2);
        conversation.Last.Replies[0].Suggestions.ShouldBeEmpty();
    }

    [Fact]
    public void Spanish_questions_are_split_too()
    {
        Conversation conversation = Conversation.Start(Language.Spanish).Say("¿Cuánto cuesta y además duele?");

        conversation.Last.Report.Answers.Select(answer => answer.Entry).ShouldBe(["cost", "pain"]);
    }

    [Theory]
    [InlineData("tiene un precio bajo y deja la piel roja", "cost", "redness")]
    [InlineData("quiero saber el precio y si duele", "cost", "pain")]
    [InlineData("duele y cuánto vale", "pain", "cost")]
    public void Spanish_questions_without_signs_are_halved_where_both_halves_have_an_answer(string message, string first, string second) =>
        Conversation.Start(Language.Spanish).Say(message).Last.Report.Answers.Select(answer => answer.Entry).ShouldBe([first, second]);

    [Theory]
    [InlineData("I had pain last year and it was red")]
    [InlineData("the price and price list")]
    public void A_story_and_two_words_of_one_matter_are_not_halved(string message) =>
        Conversation.Start(Language.English).Say(message).Last.Report.Answers.ShouldBeEmpty();

    [Fact]
    public void Three_are_answered_at_a_time_and_the_rest_is_asked_for_again()
    {
        Conversation conversation = Conversation.Start(Language.English)
            .Say("does it hurt? how long does it last? what does it cost? how do I book?");

        conversation.Last.Report.Answers.Select(answer => answer.Entry).ShouldBe(["pain", "duration", "cost"]);
        conversation.Expect("three questions at a time");
    }

    [Fact]
    public void A_question_without_an_answer_is_named_beside_those_with_one() => Conversation.Start(Language.English)
        .Say("does it hurt? how long does it last? who won the cup?")
        .ExpectAction(TurnAction.Answer)
        .Expect("About “who won the cup”");

    [Fact]
    public void The_one_question_in_a_long_story_is_found()
    {
        const string Story = "I lost my hair when I was thirty. My brother has a big dog and a boat. We live near the sea, "
            + "and every summer the whole family comes to visit us for weeks. Tell me, does it hurt? I would love to hear back.";

        Conversation.Start(Language.English).Say(Story).ExpectAction(TurnAction.Answer, "pain").Last.Report.Answers.ShouldBeEmpty();
    }

    [Fact]
    public void A_story_of_statements_gets_its_best_answer() => Conversation.Start(Language.English)
        .Say("My sister did this. I am only worried about the pain. Thank you for reading.")
        .ExpectAction(TurnAction.Answer, "pain");

    [Theory]
    [InlineData("if I get pain, is there a cream")]
    [InlineData("my knee hurts when I run, what cost would an ointment be")]
    public void A_clause_before_the_question_is_no_question(string message) =>
        Conversation.Start(Language.English).Say(message).Last.Report.Answers.ShouldBeEmpty();

    [Theory]
    [InlineData("Does that matter?", true)]
    [InlineData("Would that be a problem?", true)]
    [InlineData("¿Hay algún problema?", true)]
    [InlineData("Is it still possible?", true)]
    [InlineData("Does it hurt?", false)]
    [InlineData("Can I swim?", false)]
    [InlineData("¿Cuánto dura?", false)]
    [InlineData("why?", false)]
    [InlineData("¿tiene solución?", true)]
    [InlineData("¿puedo hacérmelo?", true)]
    [InlineData("¿me sirve igual?", true)]
    [InlineData("¿Qué solución salina usan?", false)]
    public void A_question_of_judgement_leans_on_the_sentence_before_it(string question, bool leans) =>
        LeaningQuestion.Leans(question).ShouldBe(leans);

    [Fact]
    public void A_question_that_leans_is_asked_together_with_its_statement() => Conversation.Start(Language.English)
        .Say("I am scared of the pain. Is that a problem?")
        .ExpectAction(TurnAction.Answer, "pain");
}
