using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Context;

public class NegationTests
{
    [Theory]
    [InlineData("there is no pus here")]
    [InlineData("I don't have any pus")]
    [InlineData("no redness, pus or smell")]
    [InlineData("neither heat nor pus on my scalp")]
    [InlineData("without pus or swelling")]
    public void A_negation_takes_the_sign_away_over_lists_too(string text) =>
        Clinic.StatusesOf("pus", text).ShouldBe(["denied"]);

    [Theory]
    [InlineData("no hay pus")]
    [InlineData("ni calor ni pus")]
    [InlineData("sin dolor ni pus")]
    [InlineData("tampoco tengo pus")]
    public void A_negation_takes_the_sign_away_in_spanish(string text) =>
        Clinic.StatusesOf("pus", text, Language.Spanish).ShouldBe(["denied"]);

    [Theory]
    [InlineData("no fever but there is pus")]
    [InlineData("it doesn't hurt, my scalp leaks pus")]
    [InlineData("not sore. just pus")]
    [InlineData("I have no fever my hairline is full of pus")]
    [InlineData("no, there is pus")]
    public void What_comes_after_the_turn_still_counts(string text) =>
        Clinic.StatusesOf("pus", text).ShouldContain("reported");

    [Fact]
    public void A_short_question_answered_with_no_denies_what_it_asks() =>
        Clinic.StatusesOf("pus", "any pus? nope.").ShouldBe(["denied"]);

    [Theory]
    [InlineData("the swelling has gone now", "swollen-area")]
    [InlineData("my fever went away", "fever-word")]
    public void What_has_gone_is_resolved(string text, string concept) =>
        Clinic.StatusesOf(concept, text).ShouldBe(["resolved"]);

    [Theory]
    [InlineData("I can't breathe")]
    [InlineData("not able to get any air")]
    [InlineData("no puedo respirar")]
    public void A_negated_ability_is_the_sign_itself(string text) =>
        Clinic.Assess(text).Rules.ShouldContain("E1");

    [Theory]
    [InlineData("my scalp won't stop oozing and it's day 6")]
    [InlineData("the swelling isn't going down, day 7")]
    [InlineData("no deja de supurar, día 6")]
    public void A_negated_stopping_or_improving_is_no_denial(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.Urgent);

    [Theory]
    [InlineData("no joke, there is pus")]
    [InlineData("without a doubt it's pus")]
    [InlineData("sin duda es pus")]
    public void Emphasis_with_a_negative_word_is_no_denial(string text) =>
        Clinic.StatusesOf("pus", text).ShouldContain("reported");

    [Theory]
    [InlineData("it is not only red but full of pus")]
    [InlineData("no solo está rojo sino que tiene pus")]
    public void Not_only_is_no_denial(string text) =>
        Clinic.StatusesOf("pus", text).ShouldContain("reported");

    [Fact]
    public void The_explanation_names_the_words_that_cancel() =>
        Clinic.Explain("there is no pus here").Concepts.First(c => c.Concept == "pus").CancelledBy.ShouldBe("no");

    [Theory]
    [InlineData("I had a headache but it's gone", "headache-mild")]
    [InlineData("my scalp was itchy, it's gone now", "itch")]
    public void A_pronoun_resolves_the_clause_before_it(string text, string concept) =>
        Clinic.StatusesOf(concept, text).ShouldBe(["resolved"]);

    [Theory]
    [InlineData("the patch has gone red and hot", "hot-area")]
    [InlineData("it's gone yellow under the scab and there is pus", "pus")]
    public void Gone_before_a_colour_or_a_quality_tells_a_change(string text, string concept) =>
        Clinic.StatusesOf(concept, text).ShouldContain("reported");

    [Theory]
    [InlineData("I'm not suicidal")]
    [InlineData("I'm not going to kill myself over a hairline")]
    [InlineData("no thoughts of suicide or self harm")]
    public void A_wish_to_die_is_denied_from_close_by(string text) =>
        Clinic.StatusesOf("suicidal", text).ShouldBe(["denied"]);

    [Theory]
    [InlineData("if this doesn't fix his hair he's going to top himself")]
    [InlineData("nothing to live for now my hair's gone")]
    [InlineData("without hair life isn't worth living")]
    [InlineData("is it painful to die")]
    public void A_wish_to_die_stands_beside_other_negations_and_in_a_question(string text) =>
        Clinic.StatusesOf("suicidal", text).ShouldContain("reported");

    [Theory]
    [InlineData("my glands are not swollen and I feel well")]
    [InlineData("I do not have diabetes, hiv, hepatitis or a bleeding disorder")]
    public void The_parts_of_what_is_denied_are_denied(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Fact]
    public void The_nearest_negation_denies() => Clinic.Level("Don't worry I'm not suicidal, just bald haha").ShouldBe(SafetyLevel.None);

    [Fact]
    public void A_correction_that_begins_with_no_denies_nothing() =>
        Clinic.Level("the dog... no my 2 year old ate the numbing cream").ShouldBe(SafetyLevel.Emergency);
}
