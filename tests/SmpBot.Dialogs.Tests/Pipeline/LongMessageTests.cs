using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Pipeline;

public sealed class LongMessageTests
{
    private static readonly string s_chatter = string.Concat(Enumerable.Repeat("my neighbour talks about his garden. ", 500));

    [Fact]
    public void A_question_at_the_start_of_a_very_long_message_is_answered_and_the_limit_is_stated() => Conversation.Start(Language.English)
        .Say("does it hurt? " + s_chatter)
        .ExpectAction(TurnAction.Answer, "pain")
        .Expect("first 4,000 characters");

    [Fact]
    public void An_ordinary_message_says_nothing_of_limits() =>
        Conversation.Start(Language.English).Say("does it hurt?").ExpectNot("characters");

    [Fact]
    public void An_echoed_question_is_cut_and_harmless()
    {
        string question = "who won <b>the cup</b> in [the](https://evil.example) year of " + new string('x', 300);

        Conversation.Start(Language.English)
            .Say($"does it hurt? how long does it last? {question}?")
            .Expect("About “who won \\<b\\>")
            .ExpectNot("https://evil")
            .ExpectNot(new string('x', 100));
    }
}
