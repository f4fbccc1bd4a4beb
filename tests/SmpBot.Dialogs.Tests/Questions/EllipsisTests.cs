using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Tests.Fixture;
using SmpBot.Text;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class EllipsisTests
{
    private const double Surely = 0.88;
    private const double Hardly = 0.5;

    private static readonly BotContent s_content = Conversation.Content(ClinicKnowledge.Build(
        ClinicKnowledge.Entry(
            "en", "sun", "When may I tan?", "After a month.", [.. Enumerable.Range(1, 12).Select(n => $"tan after {n} weeks of normal shade"), "compare marks on a session, know the number, anyone can see"]),
        ClinicKnowledge.Entry(
            "en", "laser", "How does the laser work?", "In several sessions.", [.. Enumerable.Range(1, 12).Select(n => $"laser visit {n}, will it hurt and vanish")]),
        ClinicKnowledge.Entry(
            "es", "sun", "¿Cuándo puedo broncearme?", "Al mes.", [.. Enumerable.Range(1, 12).Select(n => $"bronceado tras {n} días")]),
        ClinicKnowledge.Entry("es", "skin", "¿Importa la piel?", "Sí.", "con la piel activa")));

    [Theory]
    [InlineData("how long does that last")]
    [InlineData("how long is each one")]
    [InlineData("within how many weeks")]
    [InlineData("why")]
    [InlineData("tell me more about it")]
    [InlineData("so how long should I wait then")]
    [InlineData("does that hurt")]
    public void A_text_that_leaves_out_its_subject_leans_on_the_last_answer_however_surely_it_is_answered(string text) =>
        Read(text, Language.English, "laser")!.Leans(Surely).ShouldBeTrue();

    [Theory]
    [InlineData("how long does it last")]
    [InlineData("does it itch")]
    [InlineData("what about the tan")]
    [InlineData("may I tan with that shade")]
    public void A_text_that_says_enough_does_not(string text) => Read(text, Language.English, "laser")!.Leans(Surely).ShouldBeFalse();

    [Theory]
    [InlineData("will it vanish")]
    [InlineData("it's painful")]
    [InlineData("even if it itches")]
    public void A_pronoun_or_a_clause_leans_where_the_text_by_itself_says_little(string text) =>
        Read(text, Language.English, "laser")!.Leans(Hardly).ShouldBeTrue();

    [Theory]
    [InlineData("¿y cuánto dura eso?", true)]
    [InlineData("no la tengo activa", true)]
    [InlineData("¿son normales?", true)]
    [InlineData("¿duele el bronceado?", false)]
    public void In_spanish_object_pronouns_and_bare_verbs_point_back(string text, bool leans) =>
        (Read(text, Language.Spanish, "redness")?.Leans(Hardly) ?? false).ShouldBe(leans);

    [Theory]
    [InlineData("does smp last")]
    [InlineData("is the moon full")]
    [InlineData("how long does the redness stay when I tan after twelve weeks of visits")]
    public void What_names_the_treatment_has_a_new_word_or_is_long_stands_alone(string text) =>
        Read(text, Language.English, "laser").ShouldBeNull();

    [Fact]
    public void A_word_of_another_topic_turns_away_unless_the_text_points_back()
    {
        Read("and a tan", Language.English, "redness")!.TurnsAway.ShouldBeTrue();
        Read("and that tan", Language.English, "redness")!.TurnsAway.ShouldBeFalse();
    }

    [Theory]
    [InlineData("to what number")]
    [InlineData("under what tan")]
    [InlineData("compared to a tan")]
    [InlineData("and after the session")]
    [InlineData("and at the crown")]
    [InlineData("anything else")]
    [InlineData("how would I know")]
    public void A_phrase_that_only_completes_a_sentence_leans(string text) => Read(text, Language.English, "redness")!.Leans(Surely).ShouldBeTrue();

    [Theory]
    [InlineData("will anyone see a tan")]
    [InlineData("how long before a tan")]
    public void A_sentence_of_its_own_does_not(string text) => Read(text, Language.English, "redness")!.Leans(Surely).ShouldBeFalse();

    [Theory]
    [InlineData("I have psoriasis", "no marks for weeks", true)]
    [InlineData("I have psoriasis", "is that dangerous", true)]
    [InlineData("I have psoriasis", "can I have it done", true)]
    [InlineData("I have psoriasis", "how long does it last", false)]
    [InlineData("does it hurt", "no marks for weeks", false)]
    public void After_a_statement_a_further_one_and_a_general_question_lean(string before, string text, bool leans) =>
        (Read(text, Language.English, "redness", before)?.Leans(Surely) ?? false).ShouldBe(leans);

    [Fact]
    public void Nothing_leans_before_the_first_answer() => Read("how long does that last", Language.English, null).ShouldBeNull();

    private static Ellipsis? Read(string text, Language language, string? last, string before = "the question before")
    {
        var state = new ConversationState { Language = language, LastAnswer = last is null ? null : new LastAnswer(last, last, before) };
        var message = new IncomingMessage { ActivityId = "1", ConversationId = "c", ChannelId = "console", Text = text };
        TurnContext turn = TurnPipeline.Understand(s_content, state, message, Conversation.FirstTurn) with { Language = language };
        return Ellipsis.Of(turn, FollowUp.Shape.Of(turn, text, text.Contains('?', StringComparison.Ordinal)));
    }
}
