using SmpBot.Dialogs.Content;

namespace SmpBot.Dialogs.Tests.Questions;

public sealed class TopicalWordsTests
{
    private static readonly TopicalWords s_words = TopicalWords.Of(
    [
        ("sun", 10, new Dictionary<string, int> { ["tan"] = 9, ["long"] = 5 }),
        ("duration", 100, new Dictionary<string, int> { ["long"] = 50, ["tan"] = 10 }),
        ("pain", 10, new Dictionary<string, int> { ["sting"] = 2 }),
    ]);

    [Fact]
    public void A_topic_with_many_questions_weighs_no_more_than_one_with_few() => s_words.Share("long", "sun").ShouldBe(0.5f);

    [Fact]
    public void A_word_names_the_topic_with_which_it_lies()
    {
        s_words.NamesAnother("tan", "duration").ShouldBeTrue();
        s_words.NamesAnother("tan", "sun").ShouldBeFalse();
        s_words.Leads("tan", "sun").ShouldBeTrue();
        s_words.Fits("tan", "duration").ShouldBeFalse();
    }

    [Fact]
    public void A_word_of_few_questions_or_none_tells_nothing()
    {
        s_words.NamesAnother("sting", "sun").ShouldBeFalse();
        s_words.NamesAnother("moon", "sun").ShouldBeFalse();
        s_words.Fits("sting", "sun").ShouldBeTrue();
        s_words.Share("moon", "sun").ShouldBe(0f);
    }
}
