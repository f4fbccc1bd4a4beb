using SmpBot.Dialogs.Content;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class TimedTopicsTests
{
    [Theory]
    [InlineData("how long does the redness last", true)]
    [InlineData("and how soon may I swim", true)]
    [InlineData("how red will I be, and is it long", false)]
    public void A_question_for_a_time_is_known_by_its_words(string question, bool asks) =>
        TimedTopics.AsksTime(TextAnalyzer.Analyze(question, Language.English).Expanded).ShouldBe(asks);

    [Theory]
    [InlineData("¿cuánto tiempo dura?", true)]
    [InlineData("¿cuántos días de baja?", true)]
    [InlineData("¿cuánto cuesta?", false)]
    public void In_spanish_with_or_without_accents(string question, bool asks) =>
        TimedTopics.AsksTime(TextAnalyzer.Analyze(question, Language.Spanish).Expanded).ShouldBe(asks);

    [Fact]
    public void A_topic_has_a_duration_when_enough_of_its_questions_ask_for_one() =>
        TimedTopics.Of([("cost", 500, 1), ("cost", 100, 0), ("redness", 10, 0), ("redness", 90, 4)]).ShouldBe(["redness"]);
}
