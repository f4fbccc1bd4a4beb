using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Matching;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Matching;

public class SpanishSoundTests
{
    [Theory]
    [InlineData("hinchazon", "inchason")]
    [InlineData("quiero", "kiero")]
    [InlineData("ampollas", "anpoyas")]
    [InlineData("huele", "wele")]
    [InlineData("zumbido", "sunvido")]
    [InlineData("garganta", "gargamta", false)]
    [InlineData("colorado", "colorao")]
    [InlineData("chorro", "choro")]
    [InlineData("gemir", "jemir")]
    public void Spellings_by_ear_of_one_word_have_one_sound(string right, string byEar, bool same = true) =>
        (SpanishSound.Of(byEar) == SpanishSound.Of(right)).ShouldBe(same);

    [Fact]
    public void A_beginning_is_found_in_a_word_written_by_ear()
    {
        var sounds = new SpanishSound(["pus"], ["hinch", "suicid", "pu"]);
        sounds.Beginnings("inchadisima").ShouldBe(["hinch"]);
        sounds.Beginnings("suisidarme").ShouldBe(["suicid"]);
        sounds.Beginnings("inicio").ShouldBeEmpty();
        sounds.Words("puz").ShouldBe(["pus"]);
    }

    [Theory]
    [InlineData("tengo la garganta inchada", SafetyLevel.Emergency)]
    [InlineData("no kiero bibir mas", SafetyLevel.Emergency)]
    [InlineData("me salieron anpoyas en la cavesa", SafetyLevel.Urgent)]
    public void A_sign_written_by_ear_keeps_its_level(string message, SafetyLevel level) =>
        Clinic.Level(message, Language.Spanish).ShouldBe(level);
}
