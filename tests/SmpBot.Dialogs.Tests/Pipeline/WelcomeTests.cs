using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Pipeline;

public sealed class WelcomeTests
{
    [Fact]
    public void The_welcome_says_what_the_bot_is_and_what_becomes_of_the_words()
    {
        Conversation conversation = Conversation.New("en-US").Begin();

        conversation.Expect("Test Clinic", "not a doctor", "kept for 30 days").ExpectLanguage(Language.English);
        conversation.Suggestions.ShouldContain("How long does SMP last?");
    }

    [Fact]
    public void It_follows_the_locale() => Conversation.New("es-MX").Begin().Expect("no un médico").ExpectNot("not a doctor");

    [Fact]
    public void Without_a_locale_it_comes_in_both_languages() => Conversation.New().Begin().Expect("not a doctor", "no un médico");

    [Fact]
    public void It_comes_once() => Conversation.New("en").Begin().Begin().Last.Replies.ShouldBeEmpty();

    [Fact]
    public void A_visitor_who_speaks_first_is_answered_and_told_once_who_answers() => Conversation.New("en")
        .Say("does it hurt?").ExpectAction(TurnAction.Answer, "pain").Expect("not a doctor", "kept for 30 days", "little pain")
        .Say("how long does it last?").ExpectNot("not a doctor")
        .Begin().Last.Replies.ShouldBeEmpty();

    [Fact]
    public void A_greeting_as_first_words_gets_the_full_welcome() => Conversation.New("en")
        .Say("hello").ExpectAction(TurnAction.Smalltalk, "smalltalk").Expect("welcome", "not a doctor")
        .Say("hello").ExpectNot("not a doctor");
}
