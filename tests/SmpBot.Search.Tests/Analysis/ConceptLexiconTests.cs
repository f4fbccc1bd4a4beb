using SmpBot.Knowledge.Model;
using SmpBot.Search.Analysis;
using SmpBot.Text;

namespace SmpBot.Search.Tests.Analysis;

public sealed class ConceptLexiconTests
{
    private static readonly ConceptLexicon s_lexicon = ConceptLexicon.Build(
        new Lexicon([["láser"], ["parto", "parir"], ["pelo", "cabello"], ["pelarse", "pelar"]], new Dictionary<string, string>(), new Dictionary<string, string>()),
        Language.Spanish);

    [Theory]
    [InlineData("las para")]
    [InlineData("para las")]
    public void A_function_word_is_no_word_of_a_group_though_their_stems_agree(string text) => Concepts(text).ShouldBeEmpty();

    [Theory]
    [InlineData("el láser", 0)]
    [InlineData("parir", 1)]
    [InlineData("mi pelo", 2)]
    [InlineData("los pelos", 2)]
    [InlineData("pelar", 3)]
    public void A_stem_of_several_groups_is_told_apart_by_the_form(string text, int concept) => Concepts(text).ShouldBe([concept]);

    private static IEnumerable<int> Concepts(string text) =>
        s_lexicon.Spans(WordSequence.Of(text, Language.Spanish).Words).SelectMany(s => s.Concepts);
}
