using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;
using SmpBot.Text;

namespace SmpBot.Search.Tests.Indexing;

public sealed class ForeignWordsTests
{
    private static readonly ForeignWords s_words = new([Words("how much does the mattress cost"), Words("does a firm mattress hurt the back")]);

    [Theory]
    [InlineData("what is the cost of a mattress")]
    [InlineData("do mattresses hurt")]
    public void A_sentence_that_a_phrasing_has_all_words_of_is_not_foreign(string sentence) => s_words.AreIn(Words(sentence)).ShouldBeFalse();

    [Theory]
    [InlineData("how much does a nose job cost")]
    [InlineData("does the cost hurt")]
    [InlineData("who is it")]
    public void A_word_that_no_phrasing_has_beside_the_others_makes_it_foreign(string sentence) => s_words.AreIn(Words(sentence)).ShouldBeTrue();

    private static WordSequence Words(string text) => WordSequence.Of(text, Language.English);
}
