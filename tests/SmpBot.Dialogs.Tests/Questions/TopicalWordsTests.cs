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
    public void A_word_lies_mostly_with_the_topic_whose_questions_have_it() => s_words.Share("tan", "sun").ShouldBe(0.9f, tolerance: 1e-6);

    [Fact]
    public void A_word_that_no_question_has_is_not_known()
    {
        s_words.Knows("sting").ShouldBeTrue();
        s_words.Knows("moon").ShouldBeFalse();
        s_words.Share("moon", "sun").ShouldBe(0f);
    }
}
