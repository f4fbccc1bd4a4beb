using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class RefusedQuestionTests
{
    private const string Refused = "how much is a beard";

    [Theory]
    [InlineData("and smp?")]
    [InlineData("what about the scalp")]
    [InlineData("and yours?")]
    public void A_question_turned_away_is_asked_of_the_treatment(string words) => Resolve(words, Refused).ShouldBe("cost");

    [Theory]
    [InlineData("and the redness")]
    [InlineData("is it clean")]
    [InlineData("tell me a joke")]
    public void A_text_that_says_more_is_not(string words) => Resolve(words, Refused).ShouldBeNull();

    [Fact]
    public void Without_such_a_question_the_name_of_the_treatment_asks_nothing() => Resolve("and smp?", null).ShouldBeNull();

    [Fact]
    public void A_better_answer_to_the_words_by_themselves_stands() =>
        Resolve("only the scalp", Refused, ("hygiene", 0.95)).ShouldBe("hygiene");

    [Fact]
    public void A_question_is_kept_when_it_is_turned_away_until_another_is_answered()
    {
        Conversation conversation = Conversation.Start(Language.English).Say("do you do beards please");
        conversation.State.Refused.ShouldNotBeNull();
        conversation.Say("does it hurt?").State.Refused.ShouldBeNull();
    }

    private static string? Resolve(string words, string? refused, params (string Entry, double Confidence)[] direct)
    {
        ScriptedSearch search = new ScriptedSearch().Finds("how much is a scalp micropigmentation", ("cost", 0.85)).Finds(words, direct);
        var turn = search.Turn(words, null, refused);
        return QuestionResolver.Resolve(turn, turn.Reading.Question) is Resolution.Found found ? found.Answer.Entry : null;
    }
}
