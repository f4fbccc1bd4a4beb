using SmpBot.Knowledge.Model;
using SmpBot.Search.Analysis;
using SmpBot.Search.Glosses;
using SmpBot.Search.Scoring;
using SmpBot.Text;

namespace SmpBot.Search.Tests.Glosses;

public sealed class GlossDictionaryTests
{
    private static readonly GlossDictionary s_spanish = GlossDictionary.Spanish();

    [Theory]
    [InlineData("precio", "price")]
    [InlineData("cuero cabelludo", "scalp")]
    [InlineData("doliendo", "hurt")]
    [InlineData("qwerty", "qwerty")]
    public void A_phrase_an_inflected_form_and_an_unknown_word(string spanish, string english) =>
        s_spanish.Find(WordSequence.Of(spanish, Language.Spanish).Words, 0).English.ShouldBe(english);

    [Fact]
    public void The_encoder_reads_english_with_the_subject_as_a_pronoun()
    {
        string text = Writer(Language.Spanish, "micropigmentación capilar", s_spanish)
            .Write(WordSequence.Of("¿Duele la micropigmentación capilar?", Language.Spanish));

        text.ShouldBe("hurt the it?");
    }

    [Fact]
    public void An_english_text_keeps_its_wording_but_for_the_subject()
    {
        EncoderText writer = Writer(Language.English, "hair tattoo", null);

        writer.Write(WordSequence.Of("Well, is a hair tattoo safe?", Language.English)).ShouldBe("Well, is a it safe?");
        writer.Write(WordSequence.Of("What is a hair tattoo?", Language.English)).ShouldBe("What is a hair tattoo?");
    }

    private static EncoderText Writer(Language language, string subject, GlossDictionary? glosses)
    {
        var lexicon = new Lexicon([[subject]], new Dictionary<string, string>(), new Dictionary<string, string>());
        var concepts = ConceptLexicon.Build(lexicon, language);
        return new EncoderText(concepts, new FeatureExtractor(concepts, new HashSet<int> { 0 }, new ScoringWeights()), glosses);
    }
}
