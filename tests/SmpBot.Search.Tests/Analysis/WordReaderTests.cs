using SmpBot.Knowledge.Model;
using SmpBot.Search.Analysis;
using SmpBot.Text;
using SmpBot.Text.Spelling;

namespace SmpBot.Search.Tests.Analysis;

public sealed class WordReaderTests
{
    private static readonly Lexicon s_lexicon = new(
        [["scalp micropigmentation", "hair tattoo"], ["scar", "mark"], ["mark", "brand"]],
        new Dictionary<string, string> { ["smp"] = "scalp micropigmentation", ["aa"] = "alopecia areata" },
        new Dictionary<string, string> { ["micro pigmentation"] = "micropigmentation" });

    private static readonly WordReader s_reader = new(Language.English, Rewrites.Build(s_lexicon, Language.English));

    [Fact]
    public void Abbreviations_and_misspellings_are_read_as_the_lexicon_says()
    {
        s_reader.Read("is SMP ok with AA").Words.Select(w => w.Folded)
            .ShouldBe(["is", "scalp", "micropigmentation", "ok", "with", "alopecia", "areata"]);
        s_reader.Read("micro pigmentation").Words.ShouldHaveSingleItem().Folded.ShouldBe("micropigmentation");
    }

    [Fact]
    public void A_typo_is_corrected_toward_the_vocabulary_and_remembered()
    {
        var spelling = new SentenceCorrector(new Dictionary<Language, NumberedQuestions> { [Language.English] = NumberedQuestions.Of([["an", "appointment"]]) });

        Word word = s_reader.With(spelling).Read("apointmnt").Words.ShouldHaveSingleItem();

        word.Folded.ShouldBe("appointment");
        word.Typed.ShouldBe("apointmnt");
    }

    [Fact]
    public void The_longest_phrase_of_the_lexicon_is_found_and_a_word_may_belong_to_two_groups()
    {
        var concepts = ConceptLexicon.Build(s_lexicon, Language.English);

        IReadOnlyList<ConceptSpan> spans = concepts.Spans(s_reader.Read("hair tattoos over a mark").Words);

        spans.Count.ShouldBe(2);
        spans[0].ShouldSatisfyAllConditions(s => s.Start.ShouldBe(0), s => s.Length.ShouldBe(2), s => s.Concepts.ShouldBe([0]));
        spans[1].Concepts.ShouldBe([1, 2]);
    }

    [Fact]
    public void Words_keep_their_place_in_the_text()
    {
        Word word = s_reader.Read("ok, SMP!").Words[1];

        word.Start.ShouldBe(4);
        word.End.ShouldBe(7);
    }
}
