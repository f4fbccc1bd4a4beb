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

    [Theory]
    [InlineData("lost my vision in the left eye", SafetyLevel.Emergency)]
    [InlineData("I want to die for real", SafetyLevel.Emergency)]
    [InlineData("my girlfriend wants to die because of her hair", SafetyLevel.Emergency)]
    [InlineData("never had a seizure before today", SafetyLevel.Emergency)]
    [InlineData("work was fine until my chest started to hurt", SafetyLevel.Emergency)]
    [InlineData("my friend just collapsed and he is jerking on the floor. Is that normal?", SafetyLevel.Emergency)]
    [InlineData("it is red and hot under my cap, day 4, and getting worse", SafetyLevel.Urgent)]
    [InlineData("my scalp looks hot and swollen", SafetyLevel.Urgent)]
    public void Words_that_are_often_a_figure_of_speech_do_not_hide_a_sign(string text, SafetyLevel level) => Clinic.Level(text).ShouldBe(level);

    [Theory]
    [InlineData("I don't have a fever but is SMP painful")]
    [InlineData("I don't think it is infected, it looks great")]
    public void A_denial_before_but_or_with_think_denies(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("the only way he gets air is bent over the table with his elbows on it")]
    [InlineData("bed to bathroom and I have to stop for my puff, I cycle to work normally")]
    [InlineData("her shoulders lift to her ears at each breath and there is a rattle in her chest")]
    [InlineData("finger clip says sats 88 since the numbing")]
    [InlineData("red from hairline to belly button, and voices sound far away")]
    [InlineData("lumps under my shirt, scratching at my arms, retching into the basin")]
    [InlineData("I itch on the whole body and I have an awful feeling that something is ending")]
    [InlineData("does the gel make you itch all over with weals and vomit, because that is me right now")]
    [InlineData("she takes insulin, she is sweaty and gives daft answers")]
    [InlineData("since he bumped his head on the shelf he asks what month it is and puts his shoes on the wrong feet")]
    [InlineData("the customer stopped answering mid treatment, legs raised, still no response")]
    [InlineData("febrile 39.6, rigoring, RR 30, scalp boggy")]
    [InlineData("gran has not passed urine since yesterday and talks to people who are not there, her scalp smells")]
    [InlineData("he never complains and he is biting the pillow over a spot you could hide behind a button")]
    [InlineData("since the filler my brow is white with a purple net and it aches like mad")]
    [InlineData("only half of his grin moves")]
    [InlineData("she asked me to pour the curtains into the kettle, a bit later she was herself again")]
    [InlineData("something snapped inside my skull and it is a pain I have never known, sick with it")]
    [InlineData("his cream jumper is red now from the cut on his crown")]
    [InlineData("the varicose vein on my leg burst and my boot is filling")]
    [InlineData("jaw ache, both arms heavy, pouring with sweat")]
    [InlineData("I have no plans to see Christmas")]
    [InlineData("use my deposit for someone who is staying around")]
    [InlineData("at nine it was a pea, at eleven a saucer, hot")]
    [InlineData("I drew round the red with a marker and had to draw it again twice since lunch")]
    [InlineData("the heat has moved from my crown to behind my neck since breakfast")]
    [InlineData("when is it called a fever, at 38 or 38.5? mine reads 40.1")]
    public void What_one_cannot_do_what_blood_soaked_or_what_the_clock_says_is_an_emergency(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.Emergency);

    [Theory]
    [InlineData("I sleep propped up on pillows, will that help the dots settle")]
    [InlineData("do I sit upright or lie back during the session")]
    [InlineData("the coffee here is so good it makes me want to stop on your stairs and catch my breath")]
    [InlineData("my forearm is mapped with tattoos and I'd like the head done")]
    [InlineData("he asked what month you are closed for holidays")]
    [InlineData("your booking page stopped answering mid payment")]
    [InlineData("the curtains behind your kettle are lovely, which shop")]
    [InlineData("something popped up inside the app, did my payment go through")]
    [InlineData("my white shirt has a red logo, may I wear it")]
    [InlineData("my boots are full of sand from the beach, is there a mat")]
    [InlineData("keep my deposit for the next date")]
    [InlineData("a pea of balm at nine and a pea at night, is that enough")]
    [InlineData("at nine it was free and at eleven it was booked, what a pity")]
    [InlineData("I drew the line with a marker twice, could you copy it")]
    public void The_same_words_of_a_well_person_are_none(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Fact]
    public void Heat_of_the_weather_does_not_hide_a_fever_told_later() => Visitor.English
        .Says("it is 40 degrees in Seville this week").At(SafetyLevel.None)
        .Says("and my temperature is 40.2").At(SafetyLevel.Emergency, "E4");
}
