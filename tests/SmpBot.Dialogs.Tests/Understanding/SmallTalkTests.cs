using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Understanding;

public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("cheers pal, massive help")]
    [InlineData("thanks for replying so quickly")]
    [InlineData("thank you, my cat says hello")]
    [InlineData("do I speak to a human here")]
    [InlineData("I'll talk to my wife first")]
    public void Courtesy_in_words_of_the_visitors_own_is_small_talk(string words) =>
        Conversation.Start(Language.English).Say(words).ExpectAction(TurnAction.Smalltalk);

    [Theory]
    [InlineData("mil gracias crack")]
    [InlineData("gracias hermano")]
    [InlineData("lo hablo con mi mujer y les escribo")]
    [InlineData("esto lo contesta una persona?")]
    public void In_spanish_too(string words) => Conversation.Start(Language.Spanish).Say(words).ExpectAction(TurnAction.Smalltalk);

    [Theory]
    [InlineData("thanks, who won the cup")]
    [InlineData("thanks, I want a pony")]
    [InlineData("thanks, a pony?")]
    public void Thanks_before_a_question_or_a_wish_is_none(string words) =>
        Conversation.Start(Language.English).Say(words).ExpectAction(TurnAction.Decline);

    [Theory]
    [InlineData("what can you do?")]
    [InlineData("ur a robot right")]
    public void A_question_about_the_bot_is_small_talk(string words) =>
        Conversation.Start(Language.English).Say(words).ExpectAction(TurnAction.Smalltalk);

    [Theory]
    [InlineData("help")]
    [InlineData("show me the menu")]
    public void A_call_for_help_is_a_command(string words) => Conversation.Start(Language.English).Say(words).ExpectAction(TurnAction.Command);

    [Fact]
    public void Thanks_beside_something_that_the_knowledge_answers_is_none() =>
        Conversation.Start(Language.English).Say("cheers mate, only the pain now").ExpectAction(TurnAction.Answer, "pain");
}
