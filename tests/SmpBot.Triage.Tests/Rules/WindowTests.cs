using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Rules;

public class WindowTests
{
    [Theory]
    [InlineData("temperature 36.9", SafetyLevel.None)]
    [InlineData("temperature 37.5", SafetyLevel.Contact)]
    [InlineData("temperature 37.9", SafetyLevel.Contact)]
    [InlineData("temperature 38.0", SafetyLevel.Urgent)]
    [InlineData("temp 38,6 day three", SafetyLevel.Urgent)]
    [InlineData("38.6 dia 3", SafetyLevel.Urgent)]
    [InlineData("a pass for 38 days 3 of us", SafetyLevel.None)]
    [InlineData("100.4 F", SafetyLevel.Urgent)]
    [InlineData("100.3 F", SafetyLevel.Contact)]
    [InlineData("38,4", SafetyLevel.Urgent)]
    [InlineData("running 39", SafetyLevel.Urgent)]
    [InlineData("38 y medio de fiebre", SafetyLevel.Urgent)]
    [InlineData("40.0 of fever", SafetyLevel.Emergency)]
    [InlineData("104 fever", SafetyLevel.Emergency)]
    [InlineData("35.6 and I feel awful", SafetyLevel.Emergency)]
    public void A_temperature_has_the_level_of_its_window(string text, SafetyLevel level) =>
        Clinic.Level(text).ShouldBe(level);

    [Theory]
    [InlineData("I'm 39 and thinning")]
    [InlineData("I have 38 dots there")]
    [InlineData("it costs 39.50 euros")]
    [InlineData("tengo 40 años")]
    public void A_number_of_something_else_is_no_temperature(string text) =>
        Clinic.Level(text).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("my scalp is red on day 1", SafetyLevel.None)]
    [InlineData("my scalp is red on day 4", SafetyLevel.Contact)]
    [InlineData("my scalp is red and swollen on day 9", SafetyLevel.Urgent)]
    [InlineData("clear fluid on day 3", SafetyLevel.Contact)]
    [InlineData("clear fluid on day 6", SafetyLevel.Urgent)]
    [InlineData("it itches on day 4", SafetyLevel.None)]
    [InlineData("it itches on day 9", SafetyLevel.Contact)]
    public void The_day_since_the_session_decides(string text, SafetyLevel level) =>
        Clinic.Level(text).ShouldBe(level);

    [Theory]
    [InlineData("day 6, it thumps like a little heart under the dots when I lie down", SafetyLevel.Urgent)]
    [InlineData("which reading counts as fever, 37.7 or 38.3? I have 38.4, second day", SafetyLevel.Urgent)]
    [InlineData("my liver was transplanted in 2019, I'd like to book", SafetyLevel.Contact)]
    [InlineData("day 4 and the crown is covered in transparent droplets", SafetyLevel.Contact)]
    [InlineData("which figure is classed as a fever, 37.8 or 38.2", SafetyLevel.None)]
    [InlineData("the itch has stopped, day 11, can I use my old shampoo", SafetyLevel.None)]
    [InlineData("the itch was gone and now it has come back, day 11", SafetyLevel.Contact)]
    public void A_sign_that_is_over_or_a_figure_asked_of_is_none_and_what_is_there_keeps_its_level(string text, SafetyLevel level) =>
        Clinic.Level(text).ShouldBe(level);

    [Fact]
    public void A_weekday_counts_back_from_today() =>
        Clinic.Level("my session was on Monday and it is still red").ShouldBe(SafetyLevel.Contact);

    [Theory]
    [InlineData("a used needle pricked me yesterday", SafetyLevel.Urgent)]
    [InlineData("a used needle pricked me", SafetyLevel.Urgent)]
    [InlineData("a used needle pricked me two years ago", SafetyLevel.Contact)]
    public void Contact_with_blood_is_urgent_while_treatment_can_work(string text, SafetyLevel level) =>
        Clinic.Level(text).ShouldBe(level);

    [Theory]
    [InlineData("my scalp is red and warm on day 2", SafetyLevel.Urgent)]
    [InlineData("I'm 70, my scalp is red and warm on day 2", SafetyLevel.Urgent)]
    [InlineData("I'm 70, how long does redness last", SafetyLevel.None)]
    public void Age_lowers_the_threshold_only_with_a_sign(string text, SafetyLevel level) =>
        Clinic.Level(text).ShouldBe(level);

    [Theory]
    [InlineData("mi hijo tiene 15 años", "P2")]
    [InlineData("my daughter is 14", "P2")]
    public void A_minor_is_a_caution(string text, string rule) =>
        Clinic.Assess(text).Rules.ShouldContain(rule);

    [Fact]
    public void A_span_of_years_is_no_age() =>
        Clinic.Level("me lo hice hace 16 años", Language.Spanish).ShouldBe(SafetyLevel.None);

    [Theory]
    [InlineData("the day after my session my head feels warm and tender")]
    [InlineData("just got home from the session and my head is warm and tender")]
    public void Warmth_of_the_first_day_is_not_urgent(string text) => Clinic.Level(text).ShouldBeOneOf(SafetyLevel.None, SafetyLevel.Contact);
}
