using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.State;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Context;

/// <summary>Signs whose words stand in a message that sounds like those of people who are well.</summary>
public sealed class DoubtTests
{
    [Theory]
    [InlineData("arm-weak", "my fingers go numb on the motorbike when I ride to work in the winter")]
    public void A_grave_word_is_doubted_where_the_message_sounds_well(string concept, string text)
    {
        Clinic.Level(text).ShouldBeOneOf(SafetyLevel.None, SafetyLevel.Contact);
        Clinic.StatusesOf(concept, text).ShouldNotContain("reported");
    }

    [Theory]
    [InlineData("he is having seizures, how much is the next session?")]
    [InlineData("I can't breathe. Do you open on Sundays?")]
    [InlineData("my heart is racing since the cream went on, and what does a session cost?")]
    public void A_real_sign_beside_a_question_is_believed(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.Emergency);

    [Theory]
    [InlineData("what keeps the dots from going septic over time")]
    [InlineData("do lumps ever form years after a session like this")]
    public void A_question_that_names_nobody_is_asked_in_general(string text) => Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("what stops pus that keeps coming out of my crown")]
    [InlineData("can't smile on the right side any more")]
    [InlineData("there's a boil full of pus on the crown")]
    public void A_sign_of_ones_own_is_told_however_the_sentence_opens(string text) => Clinic.Level(text).ShouldBeOneOf(SafetyLevel.Urgent, SafetyLevel.Emergency);

    [Theory]
    [InlineData("my hair loss is not slowing and i take warfarin, can i have smp", SafetyLevel.Contact)]
    [InlineData("i was discharged from hospital yesterday, can i book smp", SafetyLevel.None)]
    [InlineData("there is yellow stuff being discharged from the dots", SafetyLevel.Urgent)]
    [InlineData("me han picado los mosquitos en las piernas, ¿puedo ir a la sesión?", SafetyLevel.None)]
    [InlineData("parezco picada por mil mosquitos en todo el cuerpo", SafetyLevel.Urgent)]
    public void Words_shared_by_ill_and_well_are_told_apart(string text, SafetyLevel level) => Clinic.Level(text).ShouldBe(level);

    [Theory]
    [InlineData("had a seizure on the bus home from the session this morning", SafetyLevel.Contact)]
    [InlineData("had a seizure on the bus home and then chest pain all morning", SafetyLevel.Emergency)]
    public void One_doubted_sign_alone_is_not_believed_and_two_are(string text, SafetyLevel level)
    {
        SafetyDoubt all = new(1, [new LocatedText("seizure-now", "safety/rules.yaml", 7), new LocatedText("chest-pain", "safety/rules.yaml", 7)]);
        SafetyData doubtful = Clinic.Data with { Doubts = [all], Rules = [.. Clinic.Data.Rules.Where(rule => !rule.IsFallback)] };

        SafetyLevel found = Clinic.Build(doubtful).Learning(Clinic.Questions).Assess(text, TriageState.Empty, Language.English, Clinic.Now).Level;

        found.ShouldBe(level);
    }

    [Theory]
    [InlineData("me arde la curiosidad por saber quién de ustedes se lo hizo", SafetyLevel.None)]
    [InlineData("me arde un poco la zona desde ayer, ¿es normal?", SafetyLevel.Contact)]
    [InlineData("I take warfarin, can I come on Friday?", SafetyLevel.Contact)]
    public void A_mild_word_is_doubted_where_the_message_needs_no_more_than_an_answer(string text, SafetyLevel level) => Clinic.Level(text).ShouldBe(level);

    [Fact]
    public void A_concept_that_is_always_believed_must_be_one() =>
        TriageEngine.Build(Clinic.Data with { Harmless = Clinic.Data.Harmless with { Believed = [new LocatedText("glimmerwort", "safety/rules.yaml", 7)] } })
            .ShouldBeOfType<TriageBuildOutcome.Failed>().Issues.ShouldHaveSingleItem().Message.ShouldContain("glimmerwort");

    [Fact]
    public void A_question_beside_a_mild_sign_takes_nothing_from_it()
    {
        const string Sign = "it is still itchy after three weeks.";

        Clinic.Level(Sign).ShouldBe(SafetyLevel.Contact);
        Clinic.Level($"Hi there! {Sign} What do you charge for a second session, and where can I park?").ShouldBe(SafetyLevel.Contact);
    }

    [Fact]
    public void Without_what_is_learned_nothing_is_doubted() => Clinic.Build(Clinic.Data)
        .Assess("my labradoodle is having seizures so I have to move the session", TriageState.Empty, Language.English, Clinic.Now)
        .Level.ShouldBe(SafetyLevel.Emergency);

    [Fact]
    public void A_doubted_sign_must_be_a_concept()
    {
        SafetyDoubt doubt = new(0.02, [new LocatedText("glimmerwort", "safety/rules.yaml", 7)]);

        TriageBuildOutcome outcome = TriageEngine.Build(Clinic.Data with { Doubts = [doubt] });

        outcome.ShouldBeOfType<TriageBuildOutcome.Failed>().Issues.ShouldHaveSingleItem().Message.ShouldContain("glimmerwort");
    }
}
