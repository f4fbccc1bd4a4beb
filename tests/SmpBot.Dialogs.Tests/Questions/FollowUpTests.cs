using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData("does it hurt?", "why?", "pain")]
    [InlineData("does it hurt?", "and what does that cost", "cost")]
    [InlineData("how long does it last", "and the scabs?", "itching")]
    [InlineData("what does it cost", "no, I meant the pain", "pain")]
    [InlineData("how long does it last", "i was asking about the redness", "redness")]
    public void A_fragment_is_read_in_the_light_of_the_last_answer(string first, string second, string topic) =>
        Conversation.Start(Language.English).Say(first).Say(second).ExpectAction(TurnAction.Answer, topic);

    [Theory]
    [InlineData("¿duele?", "¿y por qué?", "pain")]
    [InlineData("¿cuánto dura?", "no, me refería al precio", "cost")]
    [InlineData("¿cuánto dura?", "y eso duele?", "pain")]
    public void In_spanish_too(string first, string second, string topic) =>
        Conversation.Start(Language.Spanish).Say(first).Say(second).ExpectAction(TurnAction.Answer, topic);

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("'; drop table users; --")]
    [InlineData("tell me a joke")]
    [InlineData("banana")]
    public void Something_else_does_not_get_the_last_answer_again(string words) =>
        Conversation.Start(Language.English).Say("does it hurt?").Say(words).ExpectAction(TurnAction.Decline);
}
