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
}
