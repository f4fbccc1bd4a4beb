using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Tests.Fixture;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class StoryReadingTests
{
    [Fact]
    public void A_question_that_points_back_is_not_answered_with_what_no_statement_is_about() => Answered(
        new ScriptedSearch().Finds("Can that be hidden", ("cost", 0.9)).Finds("My head is red.", ("cost", 0.8)).Finds("My head is red", ("redness", 0.8)),
        "My head is red. Can that be hidden?").ShouldBe("redness");

    [Fact]
    public void A_question_that_points_back_is_answered_with_what_a_statement_is_about() => Answered(
        new ScriptedSearch()
            .Finds("Is that a problem", ("cost", 0.9))
            .Finds("My head itches", ("itching", 0.7), ("redness", 0.1))
            .Finds("My head itches. Is that", ("redness", 0.8)),
        "My head itches. Is that a problem?").ShouldBe("redness");

    [Fact]
    public void Whether_it_may_be_done_is_asked_of_the_statement_before() => Answered(
        new ScriptedSearch()
            .Finds("Can I still have it done", ("booking", 0.95))
            .Finds("I itch easily. Can", ("itching", 0.6))
            .Finds("I itch easily", ("itching", 0.7)),
        "I itch easily. Can I still have it done?").ShouldBe("itching");

    [Fact]
    public void A_question_with_a_matter_of_its_own_is_answered_beside_what_is_not_offered() => Answered(
        new ScriptedSearch(ClinicKnowledge.Entry("en", "gone", "Why did my hair go?", "Not here.", "my dad is bald") with { Topic = "out-of-scope", IsPointer = true })
            .Finds("bald", ("gone", 0.95))
            .Finds("Does it hurt much", ("pain", 0.6))
            .Finds("bald. Does it hurt much", ("gone", 0.9)),
        "My dad is bald. Does it hurt much?").ShouldBe("pain");

    [Fact]
    public void What_is_answered_as_a_whole_is_not_refused_for_one_of_its_questions() => Answered(
        new ScriptedSearch(ClinicKnowledge.Entry("en", "others", "Is that clinic good?", "Not ours.", "is it a good clinic") with { Topic = "out-of-scope", IsPointer = true })
            .Finds("How do I calm the redness, does the clinic matter", ("redness", 0.8))
            .Finds("does the clinic matter", ("others", 0.9))
            .Finds("How do I calm the redness", ("redness", 0.6)),
        "How do I calm the redness, does the clinic matter?").ShouldBe("redness");

    [Theory]
    [InlineData("Elbow waxing for my legs, how much is it?", null)]
    [InlineData("Elbow waxing for my legs, how much is SMP itself?", "cost")]
    [InlineData("I had elbow waxing, how much is it?", "cost")]
    [InlineData("Elbow waxing is nice. How much is it?", "cost")]
    public void A_bare_question_asks_of_what_is_not_offered_only_where_that_is_named_in_its_sentence(string message, string? answer) => Answered(
        new ScriptedSearch(ClinicKnowledge.Entry("en", "waxing", "Do you wax?", "Not here.", "elbow waxing") with { Topic = "out-of-scope", IsPointer = true })
            .Finds("waxing", ("waxing", 0.9))
            .Finds("how much", ("cost", 0.7))
            .Finds("waxing for my legs, how much", ("waxing", 0.95))
            .Finds("I had elbow waxing, how much", ("waxing", 0.95))
            .Finds("waxing is nice. How much", ("waxing", 0.95))
            .Finds("waxing for my legs. how much", ("waxing", 0.95))
            .Finds("I had elbow waxing. how much", ("waxing", 0.95)),
        message).ShouldBe(answer);

    private static string? Answered(ScriptedSearch search, string message) =>
        QuestionPlan.Make(search.Turn(message, null), message).Main is Resolution.Found found ? found.Answer.Entry : null;
}
