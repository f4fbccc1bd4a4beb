using System.Text.Json;
using SmpBot.Knowledge.Safety;
using SmpBot.Triage.State;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.State;

public class ConversationTests
{
    [Fact]
    public void The_level_stays_when_the_next_turn_is_another_question() => Visitor.English
        .Says("my scalp leaks pus").At(SafetyLevel.Urgent, "U3")
        .Says("how much is a touch up").At(SafetyLevel.Urgent, "U3")
        .Says("and do you open on sundays").At(SafetyLevel.Urgent, "U3");

    [Fact]
    public void Facts_of_different_turns_are_combined() => Visitor.English
        .Says("my scalp is hot and swollen").At(SafetyLevel.Urgent)
        .Says("and I have 38.6").At(SafetyLevel.Emergency, "E4");

    [Fact]
    public void A_caution_told_before_lowers_the_threshold_of_a_sign_told_later() => Visitor.English
        .Says("I am diabetic").At(SafetyLevel.Contact, "P3")
        .Says("my scalp is red since the session").At(SafetyLevel.Urgent, "U12");

    [Fact]
    public void A_sign_of_a_relative_keeps_its_level() => Visitor.English
        .Says("head is oozing green stuff").At(SafetyLevel.Urgent)
        .Says("it's my brother, not me").At(SafetyLevel.Urgent);

    [Fact]
    public void Fluid_that_turns_thick_in_a_later_turn_is_pus() => Visitor.English
        .Says("there's some clear fluid")
        .Says("actually it's yellow and thick now").At(SafetyLevel.Urgent, "U3");

    [Fact]
    public void A_case_is_opened_once_an_episode_and_asked_for_again_when_the_level_rises() => Visitor.English
        .Says("my scalp leaks pus").OpensCase(true)
        .Says("it still leaks pus").OpensCase(false)
        .Says("and I have 39.6").At(SafetyLevel.Emergency).OpensCase(true)
        .Says("39.7 now").OpensCase(false);

    [Fact]
    public void A_corrected_age_replaces_the_earlier_one() => Visitor.English
        .Says("im 19 is that ok").At(SafetyLevel.None)
        .Says("oh i meant 17 lol").At(SafetyLevel.Contact, "P2");

    [Fact]
    public void A_corrected_age_may_stand_before_the_apology() => Visitor.Spanish
        .Says("tengo 61 años, puedo hacérmelo?")
        .Says("16, perdón").At(SafetyLevel.Contact);

    [Fact]
    public void Tablets_from_a_doctor_lower_the_level() => Visitor.English
        .Says("i had a rash all over and 38.3 last night").At(SafetyLevel.Urgent)
        .Says("doctor saw me this morning, tablets given, nearly gone").At(SafetyLevel.Contact);

    [Fact]
    public void A_corrected_temperature_replaces_the_earlier_one_downwards() => Visitor.English
        .Says("fever of 39.4").At(SafetyLevel.Urgent)
        .Says("sorry, I mean 36.4").At(SafetyLevel.None);

    [Fact]
    public void A_corrected_temperature_replaces_the_earlier_one_upwards() => Visitor.Spanish
        .Says("tengo 37,2").At(SafetyLevel.None)
        .Says("perdón, 39,2").At(SafetyLevel.Urgent);

    [Fact]
    public void A_thermometer_misread_takes_back_a_very_high_fever() => Visitor.Spanish
        .Says("el termómetro marca 41").At(SafetyLevel.Emergency)
        .Says("perdón, lo leí mal, 36,4").At(SafetyLevel.None);

    [Fact]
    public void A_level_that_stood_on_an_unknown_time_falls_when_the_time_is_told() => Visitor.English
        .Says("they used the same needle on me and my cousin").At(SafetyLevel.Urgent, "U7")
        .Says("that was in 2019").At(SafetyLevel.Contact, "C11");

    [Fact]
    public void A_time_told_does_not_lower_what_stands_on_a_sign() => Visitor.English
        .Says("my scalp leaks pus").At(SafetyLevel.Urgent, "U3")
        .Says("it was done in 2019").At(SafetyLevel.Urgent);

    [Fact]
    public void A_temperature_is_not_taken_for_the_day_that_was_asked() => Visitor.English
        .Says("my scalp is sore since session 2")
        .Says("36.8").At(SafetyLevel.None);

    [Fact]
    public void A_picture_from_the_net_takes_the_sign_back() => Visitor.Spanish
        .Says("le sale pus de los puntitos").At(SafetyLevel.Urgent)
        .Says("es una foto que vi en un grupo, él ni se ha hecho nada").At(SafetyLevel.None);

    [Theory]
    [InlineData("i sent you the photo on instagram")]
    [InlineData("i put the picture online for you to look at")]
    public void A_picture_sent_by_the_visitor_takes_nothing_back(string text) => Visitor.English
        .Says("pus is coming out of two dots").At(SafetyLevel.Urgent)
        .Says(text).At(SafetyLevel.Urgent);

    [Theory]
    [InlineData("no llegó la ambulancia", SafetyLevel.Emergency)]
    [InlineData("tengo la presión alta", SafetyLevel.Emergency)]
    [InlineData("ya llegó la ambulancia", SafetyLevel.Contact)]
    public void Only_care_that_came_lowers_the_level(string text, SafetyLevel level) => Visitor.Spanish
        .Says("se me hincha la lengua y no puedo respirar").At(SafetyLevel.Emergency)
        .Says(text).At(level);

    [Fact]
    public void A_number_of_days_is_not_a_corrected_age() => Visitor.English
        .Says("i am 16, can i book").At(SafetyLevel.Contact)
        .Says("sorry, 20 days or 14 between the sessions?").At(SafetyLevel.Contact);

    [Fact]
    public void Not_about_me_clears_the_level() => Visitor.English
        .Says("my scalp is infected").At(SafetyLevel.Urgent)
        .Says("sorry, that was for an article, it is not about me").At(SafetyLevel.None)
        .Says("what is the price").At(SafetyLevel.None);

    [Fact]
    public void Care_received_brings_the_level_down_to_contact() => Visitor.English
        .Says("my scalp leaks pus").At(SafetyLevel.Urgent)
        .Says("the doctor gave me antibiotics and it is getting better").At(SafetyLevel.Contact);

    [Fact]
    public void A_light_word_does_not_take_back_a_wish_to_die() => Visitor.English
        .Says("I want to die").At(SafetyLevel.Emergency, "E9")
        .Says("forget it, just joking").At(SafetyLevel.Emergency, "E9")
        .Says("not about me, it was for a story").At(SafetyLevel.Emergency, "E9");

    [Fact]
    public void A_case_is_opened_once_and_raised_when_the_level_rises() => Visitor.English
        .Says("my scalp leaks pus").OpensCase(true)
        .Says("what shampoo can I use").OpensCase(false)
        .Says("and now I have 39.6").At(SafetyLevel.Emergency).OpensCase(true)
        .Says("it still leaks pus").OpensCase(false);

    [Fact]
    public void A_new_episode_opens_a_new_case()
    {
        Visitor visitor = Visitor.English
            .Says("my scalp leaks pus").OpensCase(true)
            .Says("sorry, it is not about me").At(SafetyLevel.None)
            .Says("I fainted after the session").OpensCase(true);

        visitor.Last.State.Episode.ShouldBe(2);
    }

    [Fact]
    public void The_day_is_asked_for_and_its_answer_decides() => Visitor.English
        .Says("my scalp is red").At(SafetyLevel.Contact).IsAsked("day")
        .Says("Today or yesterday").At(SafetyLevel.Contact);

    [Fact]
    public void A_bare_number_answers_the_question_for_the_day() => Visitor.English
        .Says("some fluid comes out").IsAsked("day")
        .Says("6").At(SafetyLevel.Urgent, "U3");

    [Fact]
    public void The_temperature_is_asked_for_and_its_answer_decides() => Visitor.Spanish
        .Says("tengo fiebre").At(SafetyLevel.Urgent).IsAsked("temperature")
        .Says("40,1").At(SafetyLevel.Emergency, "E4");

    [Fact]
    public void A_bare_yes_answers_whether_it_spreads() => Visitor.English
        .Says("swollen, day 5").At(SafetyLevel.Contact).IsAsked("spreading")
        .Says("yes").At(SafetyLevel.Urgent, "U2");

    [Fact]
    public void The_same_question_is_not_asked_twice() => Visitor.English
        .Says("my scalp is red").IsAsked("day")
        .Says("my scalp is red").IsAsked("spreading")
        .Says("my scalp is red").IsAsked(null);

    [Fact]
    public void Nothing_is_asked_back_in_an_emergency() => Visitor.English
        .Says("I can't breathe and my scalp is red").At(SafetyLevel.Emergency).IsAsked(null);

    [Fact]
    public void After_a_day_the_visitor_is_asked_once_whether_it_is_over() => Visitor.English
        .Says("my scalp leaks pus")
        .Waits(TimeSpan.FromHours(25))
        .Says("hello again").At(SafetyLevel.Urgent).IsAsked("over")
        .Says("how much is it").At(SafetyLevel.Urgent).IsAsked(null);

    [Fact]
    public void Yes_it_is_over_clears_the_level() => Visitor.Spanish
        .Says("me sale pus")
        .Waits(TimeSpan.FromHours(30))
        .Says("hola").IsAsked("over")
        .Says("Sí, ya pasó").At(SafetyLevel.None);

    [Fact]
    public void The_state_survives_being_stored_as_json()
    {
        TriageState state = Visitor.English.Says("my scalp is red, day 5, 38.2").Last.State;

        TriageState stored = JsonSerializer.Deserialize<TriageState>(JsonSerializer.Serialize(state))!;

        JsonSerializer.Serialize(stored).ShouldBe(JsonSerializer.Serialize(state));
        stored.Level.ShouldBe(SafetyLevel.Urgent);
        stored.Temperature.ShouldBe(38.2);
    }

    [Fact]
    public void The_same_message_and_state_give_the_same_verdict()
    {
        TriageState state = Visitor.English.Says("my scalp is red").Last.State;

        string first = JsonSerializer.Serialize(Clinic.Engine.Assess("it is spreading", state, SmpBot.Text.Language.English, Clinic.Now));
        string second = JsonSerializer.Serialize(Clinic.Engine.Assess("it is spreading", state, SmpBot.Text.Language.English, Clinic.Now));

        second.ShouldBe(first);
    }

    [Fact]
    public void A_wish_to_die_is_not_withdrawn_in_the_same_message() => Visitor.English
        .Says("I want to die and nobody would notice, sorry, wrong chat").At(SafetyLevel.Emergency, "E9");

    [Fact]
    public void A_story_told_of_a_suicide_is_withdrawn_in_the_same_message() => Visitor.English
        .Says("I'm writing a novel in which the hero is suicidal").At(SafetyLevel.None);
}
