using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Understanding;

public sealed class ElsewhereTests
{
    [Theory]
    [InlineData("is it going to snow at the weekend")]
    [InlineData("ok, how is the weather in Leeds")]
    [InlineData("and who won the derby?")]
    [InlineData("when does the last tram leave")]
    public void A_question_about_the_world_outside_is_refused_after_any_answer(string words) =>
        Conversation.Start(Language.English).Say("does it hurt").ExpectAction(TurnAction.Answer, "pain")
            .Say(words).ExpectAction(TurnAction.Decline, "out-of-scope");

    [Theory]
    [InlineData("¿va a nevar este domingo?")]
    [InlineData("qué tiempo hará en Bilbao")]
    [InlineData("a qué hora pasa la guagua")]
    [InlineData("a que horas sai o autocarro")]
    [InlineData("cómo quedó el partido")]
    public void In_spanish_and_portuguese_too(string words) =>
        Conversation.Start(Language.Spanish).Say("¿duele?").ExpectAction(TurnAction.Answer, "pain")
            .Say(words).ExpectAction(TurnAction.Decline, "out-of-scope");

    [Theory]
    [InlineData("will it rain and may I wear a cap")]
    [InlineData("will it rain off my head")]
    [InlineData("what will the weather do to it")]
    [InlineData("when does my appointment start")]
    [InlineData("a qué hora sale mi cita")]
    [InlineData("a qué hora abren")]
    [InlineData("va a llover y voy sin gorra")]
    [InlineData("qué hay en la tinta")]
    public void What_touches_the_visitors_own_matter_is_read_as_a_question(string words) =>
        new ScriptedSearch().Turn(words, null).Reading.IsElsewhere.ShouldBeFalse();
}
