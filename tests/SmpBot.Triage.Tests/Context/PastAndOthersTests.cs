using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Context;

public class PastAndOthersTests
{
    [Theory]
    [InlineData("I had a fever in 2014")]
    [InlineData("as a child I had seizures and fever")]
    [InlineData("years ago I had an infected scalp")]
    public void A_dated_and_closed_sign_is_no_sign(string text) =>
        (Clinic.Level(text) < SafetyLevel.Urgent).ShouldBeTrue(text);

    [Fact]
    public void A_past_sign_is_no_sign_in_spanish() =>
        Clinic.Level("de pequeño tuve fiebre muchas veces", Language.Spanish).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("years ago I had a boil there and now it has come back")]
    [InlineData("in 2019 my scalp was infected, same symptoms again now")]
    public void A_sign_that_came_back_counts(string text) =>
        (Clinic.Level(text) >= SafetyLevel.Urgent).ShouldBeTrue(text);

    [Fact]
    public void The_date_of_the_session_does_not_close_a_sign() =>
        Clinic.Level("smp was done 3 years ago and my eyes are red and sore").ShouldBe(SafetyLevel.Urgent);

    [Theory]
    [InlineData("as a child I had anaphylaxis from latex", "P11")]
    [InlineData("I had keloids in 2012", "P4")]
    public void What_matters_before_treatment_counts_from_the_past(string text, string rule) =>
        Clinic.Assess(text).Rules.ShouldContain(rule);

    [Theory]
    [InlineData("my wife has a fever of 39 and her scalp is swollen", SafetyLevel.Emergency)]
    [InlineData("my brother's scalp is oozing yellow since yesterday", SafetyLevel.Urgent)]
    public void A_relative_with_a_sign_now_is_a_report(string text, SafetyLevel level) =>
        Clinic.Level(text).ShouldBe(level);

    [Theory]
    [InlineData("I read that somebody got blood poisoning")]
    [InlineData("my cousin got an infection in 2011, is this safer")]
    [InlineData("saw a video of a man whose scalp was full of pus")]
    public void News_and_past_stories_are_no_report(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("I'm dying to see the result")]
    [InlineData("that price nearly gave me a heart attack")]
    [InlineData("this hairline is to die for")]
    [InlineData("my phone died")]
    public void A_figure_of_speech_is_no_sign(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("me muero de ganas de verlo")]
    [InlineData("me matan los nervios jaja")]
    [InlineData("casi me da un infarto al ver el precio")]
    public void A_figure_of_speech_is_no_sign_in_spanish(string text) =>
        Clinic.Level(text, Language.Spanish).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("dying to see it but there is pus", SafetyLevel.Urgent)]
    [InlineData("your prices are killing me, also I can't breathe", SafetyLevel.Emergency)]
    public void A_real_sign_beside_a_figure_of_speech_decides(string text, SafetyLevel level) =>
        Clinic.Level(text).ShouldBe(level);

    [Theory]
    [InlineData("probably nothing, but there is pus")]
    [InlineData("lol my scalp smells rotten")]
    [InlineData("my husband says it is nothing, my scalp leaks pus")]
    public void Making_little_of_it_does_not_lower(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.Urgent);

    [Theory]
    [InlineData("estoy ciego, no encuentro la página de citas", SafetyLevel.None)]
    [InlineData("estoy ciego, ayuda", SafetyLevel.Emergency)]
    public void A_figure_of_speech_may_stand_on_both_sides_of_a_comma(string text, SafetyLevel level) =>
        Clinic.Level(text, Language.Spanish).ShouldBe(level);

    [Theory]
    [InlineData("no puedo respirar hondo")]
    [InlineData("me quedé sin respiración al salir de ahí")]
    [InlineData("se me ha cerrado la garganta hoy")]
    public void Words_of_figures_do_not_hide_a_real_sign_in_spanish(string text) =>
        Clinic.Level(text, Language.Spanish).ShouldBe(SafetyLevel.Emergency);

    [Fact]
    public void A_face_that_drooped_and_is_well_again_stays_an_emergency() =>
        Clinic.Level("se me torció la boca un ratito y ya se me pasó", Language.Spanish).ShouldBe(SafetyLevel.Emergency);

    [Theory]
    [InlineData("as a kid I had a fever of 41, nothing since. what does it cost?")]
    [InlineData("back in 2012 I had 39.5 after a tattoo, no problem. can I book?")]
    public void A_temperature_of_the_past_is_no_fever_now(string text) => Clinic.Level(text).ShouldBeOneOf(SafetyLevel.None, SafetyLevel.Contact);

    [Fact]
    public void What_never_came_back_is_closed() =>
        Clinic.Level("years ago I had hives, they never came back. what does a session cost?").ShouldBeOneOf(SafetyLevel.None, SafetyLevel.Contact);

    [Theory]
    [InlineData("I'm a ward nurse, I see people gasping and fitting every shift. open on sundays?")]
    [InlineData("stroke unit physio, slurred speech is my bread and butter. evening slots?")]
    [InlineData("we train dragging unconscious people out of the water every tuesday, I'm a lifeguard")]
    public void The_routine_of_a_trade_is_a_story(string text) =>
        (Clinic.Level(text) < SafetyLevel.Urgent).ShouldBeTrue(text);

    [Theory]
    [InlineData("I'm a nurse and my own throat is closing up")]
    [InlineData("paramedic here, chest pain spreading to my left arm")]
    [InlineData("I see people gasping every shift as a nurse, but now I can't breathe")]
    [InlineData("nurse here, throat closing, voice gone")]
    public void A_trade_takes_nothing_from_a_sign_of_ones_own(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.Emergency);

    [Theory]
    [InlineData("reading a thriller where the heiress is poisoned, her throat swells and she can't breathe. do you take cards?")]
    [InlineData("a game where your guy goes blind and bleeds to death, loud thing. do you take cards?")]
    public void What_happens_in_a_book_or_a_game_is_a_story(string text) =>
        (Clinic.Level(text) < SafetyLevel.Urgent).ShouldBeTrue(text);

    [Theory]
    [InlineData("after the film I couldn't breathe, and I still can't")]
    [InlineData("was reading a thriller when my chest went tight and my heart started hammering, still is")]
    [InlineData("watching a series with my brother when he collapsed and he won't wake up")]
    public void A_film_takes_nothing_from_a_sign_of_now(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.Emergency);

    [Theory]
    [InlineData("I had sepsis after an operation. Forty years ago. how many sessions do I need?")]
    [InlineData("frostbite in Norway 1999, they went purple. does the cold matter?")]
    [InlineData("nearly bled to death in 82, on a bike pedal. can you hide the scar?")]
    public void A_year_or_a_date_by_itself_closes_a_sign(string text) =>
        (Clinic.Level(text) < SafetyLevel.Urgent).ShouldBeTrue(text);

    [Theory]
    [InlineData("had a fit in 2012. had another one this morning", SafetyLevel.Emergency)]
    [InlineData("kidney transplant 2018, shaking with fever 39.5 and scalp full of pus", SafetyLevel.Emergency)]
    [InlineData("dad thinks it's 1987, he's talking rubbish, skin on his legs looks like marble", SafetyLevel.Emergency)]
    [InlineData("cellulitis in my leg in 2015 and the redness on my scalp is spreading the same way now", SafetyLevel.Urgent)]
    [InlineData("my scalp leaks pus. Years ago it was fine.", SafetyLevel.Urgent)]
    public void A_year_takes_nothing_from_a_sign_of_now(string text, SafetyLevel level) =>
        (Clinic.Level(text) >= level).ShouldBeTrue(text);
}
