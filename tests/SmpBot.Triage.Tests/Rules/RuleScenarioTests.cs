using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Rules;

public class RuleScenarioTests
{
    [Theory]
    [InlineData("E1", "my windpipe is closing")]
    [InlineData("E2", "welts all over my body and I keep vomiting")]
    [InlineData("E3", "he fainted and does not respond")]
    [InlineData("E4", "39.3 of fever and pus on the scalp")]
    [InlineData("E5", "the skin at my crown is turning black")]
    [InlineData("E6", "one side of my mouth is drooping")]
    [InlineData("E7", "bleeding that will not stop after pressing for a quarter of an hour")]
    [InlineData("E8", "my son swallowed the numbing gel")]
    [InlineData("E9", "I don't want to live any longer")]
    [InlineData("E10", "the redness doubled within two hours")]
    [InlineData("E11", "please send an ambulance")]
    [InlineData("U1", "I have a fever")]
    [InlineData("U2", "the redness keeps spreading over my scalp")]
    [InlineData("U3", "my scalp leaks pus")]
    [InlineData("U4", "the pain gets worse every day")]
    [InlineData("U5", "blisters all over the treated skin")]
    [InlineData("U6", "the gland in my neck is hard and keeps growing")]
    [InlineData("U7", "they used a dirty needle on me today")]
    [InlineData("U8", "I fainted for a moment after the session")]
    [InlineData("U9", "my eyes are red and light hurts them")]
    [InlineData("U10", "a wound on my scalp that has not closed for two weeks")]
    [InlineData("U11", "the laser burnt my scalp, there are blisters")]
    [InlineData("U12", "I am diabetic and my scalp is red and warm")]
    [InlineData("U13", "my eyes have turned yellow")]
    [InlineData("U14", "I cry every day and do not leave the house")]
    [InlineData("C1", "my scalp is still red on day 5")]
    [InlineData("C2", "it still itches after two weeks")]
    [InlineData("C3", "the dots became bumpy two years later")]
    [InlineData("C4", "my dots turned blue")]
    [InlineData("C5", "a raised scar is growing there")]
    [InlineData("C6", "a swollen gland behind my ear, otherwise fine")]
    [InlineData("C7", "a little clear fluid on day 3")]
    [InlineData("C8", "I picked my scabs off")]
    [InlineData("C9", "my temperature is 37.7")]
    [InlineData("C10", "a mole on my head has changed its colour")]
    [InlineData("C11", "years ago they used a dirty needle on me")]
    [InlineData("C12", "I am unhappy with my hairline, it is crooked")]
    [InlineData("P1", "I am pregnant")]
    [InlineData("P2", "I'm 16")]
    [InlineData("P3", "I am on chemo")]
    [InlineData("P4", "I get keloids")]
    [InlineData("P5", "I take warfarin")]
    [InlineData("P6", "I have ringworm on my scalp")]
    [InlineData("P7", "my alopecia areata is flaring")]
    [InlineData("P8", "I have lichen planopilaris")]
    [InlineData("P9", "there is a mole where the hairline would go")]
    [InlineData("P10", "I take isotretinoin")]
    [InlineData("P11", "I am allergic to nickel")]
    [InlineData("P12", "I have hepatitis C")]
    [InlineData("P13", "I had a hair transplant three months ago")]
    [InlineData("P14", "I have epilepsy")]
    [InlineData("P15", "I have body dysmorphic disorder")]
    public void Every_rule_fires_in_english(string rule, string text) => Fires(rule, text, Language.English);

    [Theory]
    [InlineData("E1", "se me cierra la garganta")]
    [InlineData("E2", "ronchas por todo el cuerpo y no paro de vomitar")]
    [InlineData("E3", "se ha desmayado y no responde")]
    [InlineData("E4", "39,3 de fiebre y pus en la cabeza")]
    [InlineData("E5", "la piel de la coronilla se está poniendo negra")]
    [InlineData("E6", "se me ha torcido la boca")]
    [InlineData("E7", "llevo un cuarto de hora apretando y no para de sangrar")]
    [InlineData("E8", "mi hijo se tragó el gel anestésico")]
    [InlineData("E9", "no quiero seguir viviendo")]
    [InlineData("E10", "la rojez se ha duplicado en dos horas")]
    [InlineData("E11", "manden una ambulancia")]
    [InlineData("U1", "tengo fiebre")]
    [InlineData("U2", "la rojez se extiende por la cabeza")]
    [InlineData("U3", "me sale pus de la cabeza")]
    [InlineData("U4", "el dolor va a peor cada día")]
    [InlineData("U5", "ampollas en toda la piel tratada")]
    [InlineData("U6", "el ganglio del cuello está duro y sigue creciendo")]
    [InlineData("U7", "hoy usaron conmigo una aguja sucia")]
    [InlineData("U8", "me desmayé un momento tras la sesión")]
    [InlineData("U9", "tengo los ojos rojos y me molesta la luz")]
    [InlineData("U10", "una herida que no cierra desde hace dos semanas")]
    [InlineData("U11", "el láser me quemó la cabeza, tengo ampollas")]
    [InlineData("U12", "soy diabético y tengo la zona roja y caliente")]
    [InlineData("U13", "tengo los ojos amarillos")]
    [InlineData("U14", "lloro todos los días y no salgo de casa")]
    [InlineData("C1", "sigue rojo el día 5")]
    [InlineData("C2", "me sigue picando a las dos semanas")]
    [InlineData("C3", "los puntos tienen bultitos dos años después")]
    [InlineData("C4", "los puntos se han puesto azules")]
    [InlineData("C5", "me está creciendo una cicatriz abultada")]
    [InlineData("C6", "un ganglio hinchado detrás de la oreja, por lo demás bien")]
    [InlineData("C7", "un poco de líquido transparente el día 3")]
    [InlineData("C8", "me arranqué las costras")]
    [InlineData("C9", "tengo 37,7 de temperatura")]
    [InlineData("C10", "un lunar de la cabeza ha cambiado de color")]
    [InlineData("C11", "hace años usaron conmigo una aguja sucia")]
    [InlineData("C12", "estoy descontento con la línea, quedó torcida")]
    [InlineData("P1", "estoy embarazada")]
    [InlineData("P2", "tengo 16 años")]
    [InlineData("P3", "estoy con quimioterapia")]
    [InlineData("P4", "hago queloides")]
    [InlineData("P5", "tomo Sintrom")]
    [InlineData("P6", "tengo tiña en la cabeza")]
    [InlineData("P7", "mi alopecia areata está en brote")]
    [InlineData("P8", "tengo liquen plano pilar")]
    [InlineData("P9", "tengo un lunar donde iría la línea")]
    [InlineData("P10", "tomo isotretinoína")]
    [InlineData("P11", "soy alérgico al níquel")]
    [InlineData("P12", "tengo hepatitis C")]
    [InlineData("P13", "me hice un injerto hace tres meses")]
    [InlineData("P14", "tengo epilepsia")]
    [InlineData("P15", "tengo dismorfia corporal")]
    public void Every_rule_fires_in_spanish(string rule, string text) => Fires(rule, text, Language.Spanish);

    [Fact]
    public void Every_rule_of_the_file_has_a_scenario_in_both_languages()
    {
        IEnumerable<string> rules = Clinic.Data.Rules.Where(r => !r.IsFallback).Select(r => r.Id);

        Scenarios(nameof(Every_rule_fires_in_english)).ShouldBe(rules, ignoreOrder: true);
        Scenarios(nameof(Every_rule_fires_in_spanish)).ShouldBe(rules, ignoreOrder: true);
    }

    private static IEnumerable<string> Scenarios(string test) => typeof(RuleScenarioTests).GetMethod(test)!
        .GetCustomAttributesData()
        .Where(a => a.AttributeType == typeof(InlineDataAttribute))
        .Select(a => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value!);

    private static void Fires(string rule, string text, Language language)
    {
        TriageExplanation explanation = Clinic.Explain(text, language);

        explanation.Rules.Select(r => r.Id).ShouldContain(rule, $"{text}: {string.Join(' ', explanation.Concepts.Select(c => $"{c.Concept}={c.Status}"))}");
        explanation.Verdict.Level.ShouldBe(Clinic.Data.Rules.Single(r => r.Id == rule).Level, text);
    }

    [Theory]
    [InlineData("my speech was slurred for ten minutes but it's gone", "E6")]
    [InlineData("I had chest pain after the session, it's gone now", "E8")]
    public void A_serious_sign_that_passed_is_still_an_emergency(string text, string rule)
    {
        TriageVerdict verdict = Clinic.Assess(text);

        verdict.Level.ShouldBe(SafetyLevel.Emergency);
        verdict.Rules.ShouldContain(rule);
    }

    [Fact]
    public void Medicine_and_care_in_a_message_without_a_sign_are_no_reason_for_a_prompt() =>
        Clinic.Level("I'm not allergic to anything and don't take any medicines").ShouldBe(SafetyLevel.None);
}
