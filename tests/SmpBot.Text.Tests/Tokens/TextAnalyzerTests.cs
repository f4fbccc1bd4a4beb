using FsCheck;
using FsCheck.Fluent;
using SmpBot.Text.Tokens;

namespace SmpBot.Text.Tests.Tokens;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("Does it hurt, really?", "does|it|hurt|,|really|?")]
    [InlineData("fever of 38.5 or 38,5", "fever|of|38.5|or|38,5")]
    [InlineData("it costs 1,200 dollars", "it|costs|1,200|dollars")]
    [InlineData("wait 24h, come at 5pm", "wait|24|h|,|come|at|5|pm")]
    [InlineData("Monday.Tuesday", "monday|.|tuesday")]
    [InlineData("a touch-up session", "a|touch|up|session")]
    [InlineData("pain - and pus", "pain|-|and|pus")]
    [InlineData("help!!! now?!", "help|!!!|now|?!")]
    [InlineData("¿Duele? ¡Sí!", "¿|duele|?|¡|sí|!")]
    [InlineData("first\nsecond", "first|\n|second")]
    [InlineData("great 👍🏽👎 🇪🇸", "great|👍🏽|👎|🇪🇸")]
    [InlineData("mail me@clinic.example, ok", "mail|me@clinic.example|,|ok")]
    [InlineData("see https://a.example/b?c=1.", "see|https://a.example/b?c=1|.")]
    [InlineData("38º or 38°C 50%", "38|º|or|38|°|c|50|%")]
    [InlineData("'quoted' rock'n'roll", "'|quoted|'|rock'n'roll")]
    [InlineData("covid19 b4", "covid19|b4")]
    public void Texts_are_cut_into_tokens(string text, string expected) =>
        string.Join('|', TextAnalyzer.Analyze(text, Language.English).Tokens.Select(t => t.Text)).ShouldBe(expected);

    [Theory]
    [InlineData("I can't sleep", "i can not sleep")]
    [InlineData("i cant sleep", "i can not sleep")]
    [InlineData("It DOESN’T hurt", "it does not hurt")]
    [InlineData("whats gonna happen", "what is going to happen")]
    [InlineData("I'm scared, it's red", "i am scared , it is red")]
    [InlineData("the women's clinic", "the women clinic")]
    [InlineData("im bleedin' a lot", "i am bleeding a lot")]
    [InlineData("w/o a fever", "without a fever")]
    [InlineData("they'd've gone", "they'd have gone")]
    public void English_contractions_are_opened(string text, string expected) => Expanded(text, Language.English).ShouldBe(expected);

    [Theory]
    [InlineData("fui al médico del centro", "fui a el medico de el centro")]
    [InlineData("xq me duele", "porque me duele")]
    [InlineData("q hago pa' dormir", "que hago para dormir")]
    [InlineData("tb me pica", "tambien me pica")]
    [InlineData("i can't dormir", "i can not dormir")]
    public void Spanish_contractions_and_short_forms_are_opened(string text, string expected) =>
        Expanded(text, Language.Spanish).ShouldBe(expected);

    [Fact]
    public void An_opened_contraction_keeps_the_place_of_its_short_form()
    {
        AnalyzedText analyzed = TextAnalyzer.Analyze("I  can’t breathe", Language.English);
        Token not = analyzed.Expanded.Single(t => t.Text == "not");
        not.IsExpansion.ShouldBeTrue();
        analyzed.Original.Substring(not.Start, not.Length).ShouldBe("can’t");
    }

    [Theory]
    [InlineData("sooooo", "so", Language.English)]
    [InlineData("hurrrts", "hurts", Language.English)]
    [InlineData("feeeeel", "feel", Language.English)]
    [InlineData("too", "too", Language.English)]
    [InlineData("ayudaaa", "ayuda", Language.Spanish)]
    [InlineData("nooo", "no", Language.Spanish)]
    [InlineData("llaaaga", "llaga", Language.Spanish)]
    [InlineData("leer", "leer", Language.Spanish)]
    [InlineData("wwwwwwww", "w", Language.English)]
    public void Drawn_out_letters_are_reduced_for_matching(string word, string folded, Language language) =>
        TextAnalyzer.Analyze(word, language).Tokens[0].Folded.ShouldBe(folded);

    [Fact]
    public void The_own_form_keeps_accents_and_the_folded_form_does_not()
    {
        Token token = TextAnalyzer.Analyze("AÑOS", Language.Spanish).Tokens[0];
        (token.Text, token.Folded).ShouldBe(("años", "anos"));
    }

    [Theory]
    [InlineData("the", Language.English, true)]
    [InlineData("para", Language.Spanish, true)]
    [InlineData("para", Language.English, false)]
    [InlineData("pigment", Language.English, false)]
    public void Function_words_are_marked_and_kept(string word, Language language, bool expected) =>
        TextAnalyzer.Analyze(word, language).Tokens.Single().IsStopWord.ShouldBe(expected);

    [Theory]
    [InlineData(TokenKind.Word, "skin")]
    [InlineData(TokenKind.Number, "42")]
    [InlineData(TokenKind.Emoji, "😀")]
    [InlineData(TokenKind.SentenceEnd, "...")]
    [InlineData(TokenKind.ClauseBreak, ";")]
    [InlineData(TokenKind.Address, "www.example.com")]
    [InlineData(TokenKind.Symbol, "%")]
    public void Every_token_has_its_kind(TokenKind kind, string text) =>
        TextAnalyzer.Analyze(text, Language.English).Tokens.Single().Kind.ShouldBe(kind);

    [Fact]
    public void Tokens_lie_in_order_inside_the_original_text() =>
        Prop.ForAll(AnyText.Arbitrary, text => Languages.All.All(language =>
        {
            AnalyzedText analyzed = TextAnalyzer.Analyze(text, language);
            int end = 0;
            foreach (Token token in analyzed.Tokens)
            {
                if (token.Length <= 0 || token.Start < 0 || token.End > text.Length || token.End < end)
                {
                    return false;
                }

                end = token.End;
            }

            return analyzed.Expanded.All(t => t.Start >= 0 && t.End <= text.Length);
        })).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a")]
    [InlineData("no ")]
    [InlineData("don't, ")]
    [InlineData("-'")]
    [InlineData("@.")]
    [InlineData("1.")]
    public void Very_long_texts_are_analysed(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        AnalyzedText analyzed = TextAnalyzer.Analyze(text, Language.English);
        analyzed.Tokens.Count.ShouldBeGreaterThan(0);
        analyzed.Tokens[^1].End.ShouldBe(text.TrimEnd().Length);
    }

    private static string Expanded(string text, Language language) =>
        string.Join(' ', TextAnalyzer.Analyze(text, language).Expanded.Select(t => t.Folded));
}
