using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Rules;

/// <summary>Signs told by comparison, by what one cannot do, or by what others see; and what only looks like them.</summary>
public class LayWordingTests
{
    [Theory]
    [InlineData("there is a rag down my throat and water will not go past it")]
    [InlineData("nothing but a croak comes out since your spray")]
    [InlineData("he slid off his chair, white, not talking")]
    [InlineData("red spots that do not go when I press a glass on them")]
    [InlineData("the skin looks like frostbite")]
    [InlineData("I prod it and feel nothing")]
    [InlineData("screaming in pain and there is hardly anything to see")]
    [InlineData("half of her smile is missing")]
    [InlineData("soup runs out of the side of my mouth")]
    [InlineData("my right hand would not do what I wanted, fingers gone limp, fine again now")]
    [InlineData("couldn't hold the jug, my arm just hung there")]
    [InlineData("as if somebody hit me over the head with a hammer, out of nowhere")]
    [InlineData("my head hurts, it is the worst in my life")]
    [InlineData("my jaw is welded shut")]
    [InlineData("cannot fit a fork between my teeth")]
    [InlineData("my forehead is spurting")]
    [InlineData("I take apixaban and it has not stopped since noon")]
    [InlineData("I drank the vodka to wash down my tablets")]
    [InlineData("the letters are posted, the cat is looked after now")]
    [InlineData("what's the point")]
    [InlineData("if it is not sorted by Monday I am jumping")]
    [InlineData("my mum died and I want to join her")]
    [InlineData("it was behind my ear at breakfast and is on my cheek now")]
    [InlineData("the lid is so thick I cannot get my eye open, it is hot")]
    public void An_emergency_in_roundabout_words_is_an_emergency(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.Emergency);

    [Theory]
    [InlineData("my eyelids are like two plums, breathing is fine")]
    [InlineData("since finasteride my mood dropped through the floor. I do not want to harm myself")]
    [InlineData("they lasered it on Friday and the skin bubbled up")]
    [InlineData("I cannot get warm, four blankets, done yesterday")]
    [InlineData("bukhar and chills since the session")]
    [InlineData("it hurt less on day one than today")]
    [InlineData("I never open the curtains any more")]
    [InlineData("he rinsed his needle in the sink between clients, today")]
    public void A_sign_for_the_same_day_is_urgent_and_no_more(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.Urgent);

    [Theory]
    [InlineData("the hairline looks smudged like wet ink")]
    [InlineData("a little clear moisture on the pillow, day 2")]
    [InlineData("my ear piercing healed into a lumpy scar")]
    [InlineData("I had a liver transplant in 2015")]
    public void A_mild_sign_or_a_caution_is_a_contact(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.Contact);

    [Theory]
    [InlineData("it is 41 degrees in Dubai this week, can I travel to you")]
    [InlineData("skin grey because of the plaster dust at work, may I still come")]
    [InlineData("what is the point of a third session")]
    [InlineData("I collapsed laughing at the photos")]
    [InlineData("the website is not responding")]
    [InlineData("which is better, black dots or grey dots")]
    [InlineData("what if I have an allergic reaction")]
    [InlineData("my husband had chemo, this is for me")]
    [InlineData("the man before me said he fainted once")]
    [InlineData("do sterile needles come in packs")]
    [InlineData("it was red at first but it is fine now")]
    public void What_only_looks_like_a_sign_is_none(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Fact]
    public void Heat_of_the_weather_does_not_hide_a_fever_told_later() => Visitor.English
        .Says("it is 40 degrees in Seville this week").At(SafetyLevel.None)
        .Says("and my temperature is 40.2").At(SafetyLevel.Emergency, "E4");
}
