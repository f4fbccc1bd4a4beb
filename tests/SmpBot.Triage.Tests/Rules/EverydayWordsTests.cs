using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Rules;

/// <summary>Words of everyday life that are signs beside one word and mean things beside another.</summary>
public sealed class EverydayWordsTests
{
    [Theory]
    [InlineData("I was on the phone to you and she collapsed, we cannot wake her")]
    [InlineData("the dog was barking and my dad had a seizure on the kitchen floor")]
    [InlineData("she is in the chair gasping and her lips are puffed up")]
    [InlineData("we are waiting in reception and my son says he is about to have a fit, he smells burning first")]
    [InlineData("I thought it was just makeup but her eye is swollen shut, red and hot")]
    [InlineData("I am doing my nursing assignment and my throat is closing up since the cream")]
    [InlineData("since the hair loss treatment it is hard to swallow and my tongue is thick")]
    [InlineData("my daughter aged 7 licked the numbing cream off the spoon")]
    [InlineData("my temple is squirting red all over the wall, it looks like paint")]
    [InlineData("he cannot stop laughing and talking nonsense since you put the numbing on")]
    [InlineData("walked the dog, came back and I am 39.5 with a hot swollen scalp")]
    [InlineData("a girl in the waiting room started fitting, please hurry")]
    public void Beside_a_person_in_danger_they_are_believed(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.Emergency);

    [Theory]
    [InlineData("the printer has seized up, can you email me the form")]
    [InlineData("does the new hat fit over the dressing or is it too tight a fit")]
    [InlineData("the man is fitting our kitchen that day, could I come at six")]
    [InlineData("my laptop screen blacked out halfway through the form")]
    [InlineData("the booking page keeps collapsing, is there another link")]
    [InlineData("unconscious bias is what they call it, anyway do you do women")]
    [InlineData("that fee was a bit hard to swallow, is there an offer")]
    [InlineData("don't hold your breath, I take ages to decide. what does the crown cost")]
    [InlineData("my cat had an abscess last year, vet was dear, is your price per visit")]
    [InlineData("our lurcher is at the vets with seizures, I must move my session")]
    [InlineData("steak was bleeding just how I like it, thanks for the tip about the place next door")]
    [InlineData("bleeding the radiators this morning so I am late, ten past ok")]
    [InlineData("is a rash vest fine at six weeks")]
    [InlineData("my heart was racing on that roller coaster, can I come straight from the park")]
    [InlineData("he is always grinning, he won't stop smiling since you did his head")]
    public void Beside_a_thing_they_are_no_sign(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("half of the page has vanished and it came on all at once")]
    [InlineData("the whole street looks cut in half since I stood up")]
    [InlineData("twenty minutes ago it stopped at my ear, now it covers both cheeks")]
    [InlineData("I take tablets that thin my blood and it has been weeping red nonstop since dinner")]
    [InlineData("the bandage flew off, it is arcing across the bathroom mirror")]
    [InlineData("what's under the scab is jet black and cold and I feel nothing there")]
    [InlineData("loose motions, welts on my belly and thighs, and my knees buckle, the balm was an hour ago")]
    [InlineData("in tears because the sheet touches it and I scream, you can hardly see a mark")]
    public void What_one_sees_happen_is_an_emergency(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.Emergency);

    [Theory]
    [InlineData("I no longer care whether I am alive, it is fine, do not fuss")]
    [InlineData("if I fell asleep tonight and never woke up it would be a mercy")]
    [InlineData("he has given away his guitar and said goodbye to his nan, since his hair went he is not himself")]
    public void Not_caring_to_live_is_a_crisis(string text) => Clinic.Assess(text).IsCrisis.ShouldBeTrue();

    [Theory]
    [InlineData("put me out of my misery, is there a slot on friday")]
    [InlineData("I will be dead before I get a reply at this rate lol")]
    [InlineData("lost the will to live waiting on hold, can you call me back")]
    public void Impatience_is_none(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("they told me the tray had been used on another man before me, this morning", "U7")]
    [InlineData("I was diagnosed with BDD at college and would like a consultation", "P15")]
    [InlineData("my daughter is 16 in march, can she come with me", "P2")]
    public void What_was_used_diagnosed_or_comes_soon_is_told(string text, string rule) => Clinic.Assess(text).Rules.ShouldContain(rule);

    [Theory]
    [InlineData("how many sleeping tabs would you need so you never wake up")]
    [InlineData("how much insulin does it take to end my life?")]
    [InlineData("what height of drop is enough to kill me")]
    [InlineData("fresh cuts on my arms, i did them last night again, does it matter for smp")]
    public void A_way_to_die_asked_of_and_self_harm_told_in_passing_are_a_crisis(string text) => Clinic.Assess(text).IsCrisis.ShouldBeTrue();

    [Theory]
    [InlineData("how many tablets a day of finasteride do people take to keep hair")]
    [InlineData("how many treatments to get a hairline to die for")]
    [InlineData("how much bleach does it take to kill the bacteria on the bed")]
    [InlineData("how many alarms does it take to wake you up lol")]
    [InlineData("got cuts on my arms from gardening, can i still come friday")]
    [InlineData("any price cuts coming in january")]
    [InlineData("my helmet always leaves a red mark by the end of a ride, would that bother the dots")]
    [InlineData("ive blocked out the first week of march in my diary, is it free")]
    public void Amounts_cuts_and_marks_of_everyday_life_are_none(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("¿cuántas pastillas hacen falta para no despertar?", true)]
    [InlineData("¿qué forma hay de irme para siempre sin que duela?", true)]
    [InlineData("¿cuántas sesiones hacen falta para no tener que volver?", false)]
    [InlineData("¿cuántos cafés para despertar? jaja", false)]
    [InlineData("un último paseo por la costa y se acabó", true)]
    [InlineData("estoy pescando en el muelle y pienso en tirarme", true)]
    [InlineData("¿pescar desde el muelle con sombrero está bien?", false)]
    [InlineData("solo una gorra y una vuelta por el malecón, ¿verdad?", false)]
    [InlineData("una última sesión y se acabó, ¿no?", false)]
    public void In_spanish_too(string text, bool isCrisis) => Clinic.Assess(text, Language.Spanish).IsCrisis.ShouldBe(isCrisis);

    [Theory]
    [InlineData("respiro bien y no me da mareo, pero amanecí con ronchas en los brazos, ayer me pigmentaron", SafetyLevel.Urgent)]
    [InlineData("¿duermo de lado o boca arriba hoy?", SafetyLevel.None)]
    [InlineData("se me fue la boca de lado", SafetyLevel.Emergency)]
    [InlineData("lo que más me frena es pensar en la alergia", SafetyLevel.None)]
    [InlineData("lo único que me frena son mis hijos", SafetyLevel.Emergency)]
    [InlineData("vivo con VIH, indetectable desde hace años", SafetyLevel.Contact)]
    [InlineData("la web va fatal, se me cuelga cada rato, ¿reservo por teléfono?", SafetyLevel.None)]
    [InlineData("mi mamá sonrió y solo le subió media boca", SafetyLevel.Emergency)]
    [InlineData("se me hinchó la frente la vez pasada y se fue, ¿pasa igual en el retoque?", SafetyLevel.None)]
    [InlineData("el aire no me entra", SafetyLevel.Emergency)]
    [InlineData("me sale una costra gruesa, ¿es normal?", SafetyLevel.None)]
    [InlineData("me sale algo espeso y amarillo", SafetyLevel.Urgent)]
    public void A_spanish_word_counts_with_the_word_beside_it(string text, SafetyLevel level) => Clinic.Level(text, Language.Spanish).ShouldBe(level);
}
