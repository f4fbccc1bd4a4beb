using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Pipeline;

public sealed class LanguageTests
{
    [Fact]
    public void Asking_for_spanish_gives_the_last_answer_again_in_spanish() => Conversation.Start(Language.English)
        .Say("how long does it last?")
        .Say("in Spanish please").ExpectAction(TurnAction.Command).ExpectLanguage(Language.Spanish).Expect("seguimos en español", "ocho años");

    [Fact]
    public void Simply_writing_in_the_other_language_changes_it() => Conversation.Start(Language.English)
        .Say("¿cuánto cuesta el tratamiento?").ExpectLanguage(Language.Spanish).ExpectAction(TurnAction.Answer, "cost");

    [Fact]
    public void Words_of_no_language_keep_it() => Conversation.Start(Language.Spanish).Say("ok").ExpectLanguage(Language.Spanish);

    [Fact]
    public void A_language_that_is_spoken_already_is_said_so() =>
        Conversation.Start(Language.English).Say("do you speak english?").Expect("speaking English already");

    [Theory]
    [InlineData("wie lange hält das und was kostet es bei Ihnen")]
    [InlineData("ما هو سعر زراعة اللحية")]
    public void Another_language_is_told_which_ones_are_understood(string words) => Conversation.Start(Language.English)
        .Say(words).ExpectAction(TurnAction.Decline).Expect("English and Spanish", "inglés y español");
}
