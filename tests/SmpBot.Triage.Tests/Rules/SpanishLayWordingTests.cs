using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Rules;

/// <summary>Signs told by comparison, by what somebody cannot do or by what others see, and sentences that only look like them.</summary>
public class SpanishLayWordingTests
{
    [Theory]
    [InlineData("E1", "respiro como por un popote desde que me untaron la crema")]
    [InlineData("E1", "la lengua me ocupa toda la boca")]
    [InlineData("E1", "solo puedo estar sentada e inclinada para que me entre aire")]
    [InlineData("E3", "mi suegro está como muerto en el sofá y no se mueve")]
    [InlineData("E4", "tengo 40 y pico de fiebre")]
    [InlineData("E5", "la piel alrededor de los puntos se puso morada")]
    [InlineData("E5", "ya no siento si me tocan la coronilla, está negra")]
    [InlineData("E6", "veo dos móviles y dos manos")]
    [InlineData("E6", "habla como si tuviera papas en la boca")]
    [InlineData("E7", "la sangre me salta a brinquitos")]
    [InlineData("E7", "cambio la gasa y enseguida está otra vez empapada")]
    [InlineData("E8", "se me durmieron los labios con la anestesia")]
    [InlineData("E9", "si no queda bien me mato")]
    [InlineData("E9", "me da lo mismo vivir que no vivir")]
    [InlineData("E10", "a las nueve era una lenteja y ahora es como un huevo")]
    [InlineData("E10", "al mediodía no tenía nada y ahora media cara hinchada")]
    [InlineData("U7", "me pinché con la aguja de otro cliente")]
    [InlineData("U9", "se me empaña la vista desde hace unos meses")]
    [InlineData("P1", "ando de cinco meses, ¿puedo ir?")]
    [InlineData("P5", "tomo Adiro desde un infarto de hace tres años")]
    public void A_sign_in_lay_words_fires_its_rule(string rule, string text) =>
        Clinic.Assess(text, Language.Spanish).Rules.ShouldContain(rule);

    [Theory]
    [InlineData("la peluca me asfixia, busco otra cosa")]
    [InlineData("hace un calor que uno se ahoga, ¿se borra la tinta?")]
    [InlineData("salí hace un rato con unos puntitos de sangre seca")]
    [InlineData("veo una aguja y me quiero morir")]
    [InlineData("me late que me va a gustar")]
    [InlineData("me desangro pagando el alquiler")]
    [InlineData("duermo boca arriba")]
    [InlineData("suicidio económico sería pagar tanto")]
    [InlineData("estamos en plena ola de calor, 41 grados en Sevilla, ¿me afecta?")]
    public void A_sentence_that_only_looks_like_a_sign_is_none(string text) =>
        (Clinic.Level(text, Language.Spanish) < SafetyLevel.Urgent).ShouldBeTrue(text);

    [Fact]
    public void The_heat_of_the_weather_does_not_hide_a_fever() =>
        (Clinic.Level("con esta ola de calor y yo con 39 de fiebre", Language.Spanish) >= SafetyLevel.Urgent).ShouldBeTrue();
}
