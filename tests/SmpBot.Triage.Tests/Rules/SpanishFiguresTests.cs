using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Rules;

/// <summary>Words of illness in Spanish that are said of feelings, prices, products and machines, and ill people who use the same words.</summary>
public class SpanishFiguresTests
{
    [Theory]
    [InlineData("me arde la intriga, ¿quién de ustedes ya se animó?")]
    [InlineData("me arde reconocer que mi cuñado tenía razón")]
    [InlineData("se me infla el pecho de felicidad con mi nueva línea")]
    [InlineData("qué calenton me pegué cuando el barbero me dejó así")]
    [InlineData("estoy quemado con la recepcionista, me movió la cita")]
    public void Heat_and_swelling_of_feelings_are_none(string text) => Clinic.Level(text, Language.Spanish).ShouldBe(SafetyLevel.None, text);

    [Theory]
    [InlineData("me quedé sin aliento al ver la promo")]
    [InlineData("casi me da un soponcio cuando me dijeron pelón")]
    [InlineData("su formulario marea bastante")]
    [InlineData("me da flojera manejar hasta allá")]
    [InlineData("el vendedor era un dolor de cabeza, ¿aceptan tarjeta?")]
    public void A_price_a_page_or_a_seller_makes_nobody_ill(string text) => Clinic.Level(text, Language.Spanish).ShouldBe(SafetyLevel.None, text);

    [Theory]
    [InlineData("el champú que me recomendaron huele raro")]
    [InlineData("la pomada es espesa y amarilla, ¿así viene?")]
    [InlineData("se me cayó el frasco de crema y manchó la toalla de amarillo")]
    [InlineData("se me murió la batería de la moto")]
    [InlineData("les escribo hace una semana y no contestan")]
    [InlineData("la butaca me dejó la pierna dormida")]
    [InlineData("mi laptop se infectó con un virus y perdí el recibo")]
    public void A_product_a_machine_or_a_service_is_not_the_visitor(string text) => Clinic.Level(text, Language.Spanish).ShouldBe(SafetyLevel.None, text);

    [Theory]
    [InlineData("me raspé la mandíbula rasurándome el martes, ya cicatrizó")]
    [InlineData("me insolé en la playa en enero, ya me pelé y todo bien")]
    [InlineData("un rasguño en la frente, ya ni se nota")]
    public void What_has_healed_is_none(string text) => Clinic.Level(text, Language.Spanish).ShouldBe(SafetyLevel.None, text);

    [Theory]
    [InlineData("me arde la nuca y crece el rojo, día seis")]
    [InlineData("la crema que me dieron es buena pero la zona huele a podrido")]
    [InlineData("con la crema sale amarillo espeso por la nuca")]
    [InlineData("calentura que me agarró anoche y no cede")]
    [InlineData("me corté ahí hace dos semanas, ya cerró pero está hinchado, caliente y con pus")]
    [InlineData("el champú huele bien, la que huele mal es mi cabeza")]
    [InlineData("la gorra nueva huele a podrido porque la cabeza me supura")]
    [InlineData("la página no carga y la cabeza me supura")]
    [InlineData("el correo rebotó y me sale pus")]
    public void The_same_words_of_the_own_scalp_are_urgent(string text) =>
        (Clinic.Level(text, Language.Spanish) >= SafetyLevel.Urgent).ShouldBeTrue(text);

    [Theory]
    [InlineData("se cayó redondo en la cocina y no me contesta")]
    [InlineData("mis dos hermanos están tirados y no responden")]
    [InlineData("mi mujer se está poniendo azul")]
    [InlineData("a mi papá se le paró la respiración")]
    [InlineData("se quedó rígido y se orinó")]
    [InlineData("mi señora está en el suelo y ronca raro")]
    [InlineData("tengo 40 y estoy delirando")]
    [InlineData("me corté, ya cerró, pero tengo la mandíbula trabada")]
    [InlineData("se me hinchó un ojo y ya ni lo puedo abrir")]
    [InlineData("se me durmió el brazo en el sillón y ahora hablo enredado")]
    [InlineData("nadie responde en su clínica y mi papá no respira bien")]
    public void Collapse_and_loss_told_in_passing_are_emergencies(string text) =>
        Clinic.Level(text, Language.Spanish).ShouldBe(SafetyLevel.Emergency, text);

    [Fact]
    public void A_joke_of_somebody_who_took_the_phone_is_withdrawn() =>
        Visitor.Spanish.Says("no puedo respirar bien").At(SafetyLevel.Emergency)
            .Says("perdón, fue broma de mi hermano que agarró el celular").Says("¿cuánto cuesta?").At(SafetyLevel.None);

    [Fact]
    public void Care_that_took_the_person_along_is_care_reached() =>
        Visitor.Spanish.Says("mi papá se desmayó y no responde").At(SafetyLevel.Emergency)
            .Says("ya despertó y los paramédicos se lo llevaron").At(SafetyLevel.Contact);

    [Fact]
    public void A_bump_in_the_neck_is_a_gland_and_not_the_throat() =>
        Clinic.Assess("traigo una bola en el pescuezo y calentura", Language.Spanish).Rules.ShouldContain("U6");

    [Fact]
    public void Two_days_since_the_session_are_nobodys_age() =>
        Clinic.Assess("tengo dos días y ando como si nada", Language.Spanish).Rules.ShouldNotContain("P2");
}
