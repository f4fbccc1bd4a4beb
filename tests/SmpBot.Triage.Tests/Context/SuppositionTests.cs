using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Context;

public class SuppositionTests
{
    [Theory]
    [InlineData("what do I do if pus comes out")]
    [InlineData("can smp cause pus")]
    [InlineData("any risk of pus?")]
    [InlineData("I'm scared of getting pus")]
    [InlineData("how do people get pus")]
    [InlineData("what are signs of pus and infection")]
    public void A_condition_a_risk_or_a_general_question_is_no_report(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("¿qué hago si sale pus?")]
    [InlineData("¿puede salir pus?")]
    [InlineData("¿hay riesgo de que salga pus?")]
    [InlineData("me da miedo que salga pus")]
    public void A_condition_or_a_general_question_is_no_report_in_spanish(string text) =>
        Clinic.Level(text, Language.Spanish).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("what is this pus on my head")]
    [InlineData("why is there pus on my scalp")]
    [InlineData("is it normal that my scalp leaks pus")]
    [InlineData("what are the signs of infection? I have pus at the crown")]
    [InlineData("do people get pus? I have it now")]
    [InlineData("wondering if my scalp is infected")]
    public void A_question_about_ones_own_body_is_a_report(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.Urgent);

    [Theory]
    [InlineData("si me toco sale pus")]
    [InlineData("if I press on it pus comes out")]
    public void What_happens_when_one_touches_it_is_no_condition(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.Urgent);

    [Theory]
    [InlineData("sí, tengo fiebre")]
    [InlineData("si tengo fiebre")]
    public void Where_the_accent_of_yes_leaves_doubt_the_higher_level_holds(string text) =>
        Clinic.Level(text, Language.Spanish).ShouldBe(SafetyLevel.Urgent);

    [Theory]
    [InlineData("can I have it done while breastfeeding", "P1")]
    [InlineData("am I ok for it if I have diabetes", "P3")]
    [InlineData("¿puedo hacérmelo si tomo anticoagulantes?", "P5")]
    public void A_caution_asked_about_for_oneself_is_told(string text, string rule) =>
        Clinic.Assess(text).Rules.ShouldContain(rule);

    [Theory]
    [InlineData("does minoxidil make your heart race")]
    [InlineData("how do I know if my scalp gets infected")]
    [InlineData("is it sore afterwards")]
    [InlineData("can I get hepatitis from SMP")]
    [InlineData("hola, ¿la lidocaína acelera el corazón?")]
    [InlineData("¿te puedes quedar ciego por esto?")]
    public void What_might_happen_to_anybody_is_no_report(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Fact]
    public void Whether_the_own_scalp_looks_infected_is_a_report() =>
        Clinic.Level("does this look infected").ShouldBe(SafetyLevel.Urgent);

    [Fact]
    public void A_condition_does_not_cancel_a_wish_to_die() =>
        Clinic.Level("if the next session fails I will kill myself").ShouldBe(SafetyLevel.Emergency);
}
