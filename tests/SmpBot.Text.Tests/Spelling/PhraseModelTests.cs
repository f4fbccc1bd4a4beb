using SmpBot.Text.Spelling;

namespace SmpBot.Text.Tests.Spelling;

public sealed class PhraseModelTests
{
    private static readonly PhraseModel s_model = new(
        NumberedQuestions.Of([["does", "it", "hurt"], [], ["it", "hurt", "it", "hurt"], ["does", "it", "last"]]), Language.English);

    [Fact]
    public void It_counts_how_often_a_word_stands()
    {
        s_model.Count("it").ShouldBe(4);
        s_model.Count("hurt").ShouldBe(3);
        s_model.Count("does").ShouldBe(2);
        s_model.Count("never").ShouldBe(0);
        s_model.Words(3).ShouldBe(["it", "hurt"]);
    }

    [Fact]
    public void It_knows_which_words_follow_each_other()
    {
        s_model.HasPair("it", "hurt").ShouldBeTrue();
        s_model.HasPair("hurt", "it").ShouldBeTrue();
        s_model.HasPair("hurt", "does").ShouldBeFalse();
        s_model.HasPair("last", "it").ShouldBeFalse();
        s_model.HasPair("it", "never").ShouldBeFalse();
    }

    [Fact]
    public void A_question_begins_and_ends_at_the_edge()
    {
        s_model.HasPair(PhraseModel.Edge, "does").ShouldBeTrue();
        s_model.HasPair("last", PhraseModel.Edge).ShouldBeTrue();
        s_model.HasPair(PhraseModel.Edge, "last").ShouldBeFalse();
    }

    [Fact]
    public void The_more_often_a_word_follows_the_less_it_costs()
    {
        double often = s_model.Cost("it", "hurt");
        double seldom = s_model.Cost("it", "last");
        often.ShouldBeLessThan(seldom);
        seldom.ShouldBeLessThan(s_model.Cost("it", "does"));
    }

    [Fact]
    public void Without_questions_every_word_costs_what_the_language_says() =>
        new PhraseModel(NumberedQuestions.None, Language.English).Cost("it", "hurt").ShouldBeGreaterThan(0);
}
