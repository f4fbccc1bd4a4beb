using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.State;

/// <summary>What a visitor takes back: of the same message only by its purpose, of earlier ones also by what it really was.</summary>
public sealed class WithdrawalTests
{
    [Theory]
    [InlineData("it is for a safety training at work, no one is hurt")]
    [InlineData("that was a line from a screenplay I am writing")]
    [InlineData("it's a case study from my nursing course")]
    [InlineData("saw that on tiktok, I have never had it done")]
    [InlineData("wanted to see what the bot says, no real patient here")]
    public void A_sign_told_for_a_course_a_script_or_a_video_is_taken_back(string text) => Visitor.English
        .Says("he collapsed after the session and is not waking up").At(SafetyLevel.Emergency)
        .Says(text).At(SafetyLevel.None);

    [Theory]
    [InlineData("I have never had smp by the way")]
    [InlineData("ok forget it")]
    [InlineData("I did a first aid course once")]
    [InlineData("what do you charge for a video consult")]
    public void An_emergency_is_not_taken_back_by_a_word_beside_it(string text) => Visitor.English
        .Says("my lips are swelling and I can't breathe").At(SafetyLevel.Emergency)
        .Says(text).At(SafetyLevel.Emergency);

    [Theory]
    [InlineData("I have not had smp yet but my lips are swelling and I can't breathe", SafetyLevel.Emergency)]
    [InlineData("just a test patch and now my lips are swelling", SafetyLevel.Emergency)]
    [InlineData("I'm a student nurse and my own scalp is oozing pus", SafetyLevel.Urgent)]
    [InlineData("I picked the wrong person to do it, pus is coming out everywhere", SafetyLevel.Urgent)]
    [InlineData("this is not a joke and not for an article, my scalp is leaking yellow pus", SafetyLevel.Urgent)]
    [InlineData("not myself since I started finasteride, crying every day", SafetyLevel.Urgent)]
    public void A_sign_in_the_same_message_outweighs_words_of_withdrawal(string text, SafetyLevel level) => Clinic.Level(text).ShouldBe(level);

    [Theory]
    [InlineData("scrap that, it was in the mug of tea. Proper reading 36.7")]
    [InlineData("the battery was flat, it is 36.8")]
    [InlineData("oops, the thermometer was in my coffee, it is 36.9")]
    public void A_thermometer_that_was_wrong_takes_the_fever_back(string text) => Visitor.English
        .Says("the thermometer says 41").At(SafetyLevel.Emergency)
        .Says(text).At(SafetyLevel.None);

    [Theory]
    [InlineData("that is the real temperature, believe me")]
    [InlineData("it was hot in the room too")]
    public void A_fever_stays_without_another_reading(string text) => Visitor.English
        .Says("the thermometer says 41").At(SafetyLevel.Emergency)
        .Says(text).At(SafetyLevel.Emergency);

    [Fact]
    public void A_course_about_suicide_does_not_clear_a_crisis() => Visitor.English
        .Says("I took all my tablets and I want to die").At(SafetyLevel.Emergency)
        .Says("it was for a first aid course").At(SafetyLevel.Emergency);

    [Theory]
    [InlineData("haha it's only my hat line, no spots")]
    [InlineData("the dye from my new hoodie ran in the rain")]
    [InlineData("it was the clay mask, washed off with soap")]
    [InlineData("my nephew was playing with my phone, that is from his video game")]
    [InlineData("dictation picked up the radio")]
    [InlineData("I was reading someone else's review out loud")]
    public void What_it_really_was_takes_a_sign_back(string text) => Visitor.English
        .Says("red streaks are going down my neck from the dots").At(SafetyLevel.Urgent)
        .Says(text).At(SafetyLevel.None);

    [Theory]
    [InlineData("oh it was the numbing cream, I'm allergic to lidocaine")]
    [InlineData("panic over, it has gone down a bit")]
    [InlineData("I hope it was only a film")]
    [InlineData("my husband grabbed my phone to call for help")]
    [InlineData("it's my dad, not me")]
    [InlineData("called 999, they're on the way")]
    [InlineData("they sent me home from work")]
    public void A_cause_a_hope_a_helper_or_another_person_takes_nothing_back(string text) => Visitor.English
        .Says("my lips are swelling and I can't breathe").At(SafetyLevel.Emergency)
        .Says(text).At(SafetyLevel.Emergency);

    [Theory]
    [InlineData("the eye clinic saw me today, drops for a month")]
    [InlineData("doctor said it's infected and put me on antibiotics")]
    [InlineData("been to the walk in centre, they gave me tablets")]
    [InlineData("saw the dermatologist this morning, she cleaned it")]
    public void Care_that_was_given_lowers_to_contact(string text) => Visitor.English
        .Says("yellow pus is coming out of the dots").At(SafetyLevel.Urgent)
        .Says(text).At(SafetyLevel.Contact);

    [Theory]
    [InlineData("going to call the doctor tomorrow maybe")]
    [InlineData("went to the doctor but it was closed")]
    [InlineData("I'm in pain, no doctor available")]
    [InlineData("I had the treatment on friday")]
    [InlineData("doctor gave me antibiotics but it's worse today")]
    public void Care_that_is_planned_missed_or_in_vain_lowers_nothing(string text) => Visitor.English
        .Says("yellow pus is coming out of the dots").At(SafetyLevel.Urgent)
        .Says(text).At(SafetyLevel.Urgent);

    [Theory]
    [InlineData("*27")]
    [InlineData("sorry, 27 not 17")]
    [InlineData("it's 27 actually")]
    [InlineData("I meant to type 27")]
    public void An_age_that_was_mistyped_is_put_right(string text) => Visitor.English
        .Says("I'm 17").At(SafetyLevel.Contact)
        .Says(text).At(SafetyLevel.None);

    [Theory]
    [InlineData("the thermometer was in water mode, the real one is 36.6")]
    [InlineData("oops wrong setting, 36.7")]
    [InlineData("36.8*")]
    public void Another_reading_replaces_a_wrong_one(string text) => Visitor.English
        .Says("fever of 39.8").At(SafetyLevel.Urgent)
        .Says(text).At(SafetyLevel.None);

    [Fact]
    public void A_fever_that_tablets_brought_down_stays() => Visitor.English
        .Says("39.5 fever and shivering").At(SafetyLevel.Urgent)
        .Says("now 36.9 after two paracetamol").At(SafetyLevel.Urgent);

    [Theory]
    [InlineData("the fever was 36.8", SafetyLevel.None)]
    [InlineData("la fiebre fue 36,8", SafetyLevel.None)]
    [InlineData("39 day 2 after session", SafetyLevel.Urgent)]
    [InlineData("41 on the thermometer", SafetyLevel.Emergency)]
    public void A_fever_is_what_the_thermometer_says(string text, SafetyLevel level) => Clinic.Level(text).ShouldBe(level);

    [Theory]
    [InlineData("should have said 37.0 on the display", SafetyLevel.None)]
    [InlineData("sorry I meant 37", SafetyLevel.None)]
    [InlineData("wrong key, it's 36.8 not 40.4", SafetyLevel.None)]
    [InlineData("sorry, make that 38.7", SafetyLevel.Urgent)]
    [InlineData("sorry, I'm 41 and had 3 sessions", SafetyLevel.Emergency)]
    [InlineData("sorry for the bother, is parking 36 or 40 a day?", SafetyLevel.Emergency)]
    public void A_temperature_falls_to_what_the_corrected_number_says(string text, SafetyLevel level) => Visitor.English
        .Says("temperature of 40.4 since lunch").At(SafetyLevel.Emergency)
        .Says(text).At(level);

    [Theory]
    [InlineData("sorry that was my sister being silly on my phone", SafetyLevel.None)]
    [InlineData("it was our niece bashing about on the tablet", SafetyLevel.None)]
    [InlineData("my daughter has the same rash now", SafetyLevel.Emergency)]
    [InlineData("my daughter has the phone, she is calling you", SafetyLevel.Emergency)]
    [InlineData("my husband was typing with shaking hands", SafetyLevel.Emergency)]
    public void What_somebody_else_typed_is_taken_back(string text, SafetyLevel level) => Visitor.English
        .Says("my lips are swelling and I can't breathe").At(SafetyLevel.Emergency)
        .Says(text).At(level);
}
