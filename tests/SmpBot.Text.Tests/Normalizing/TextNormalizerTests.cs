using FsCheck;
using FsCheck.Fluent;
using SmpBot.Text.Normalizing;

namespace SmpBot.Text.Tests.Normalizing;

public sealed class TextNormalizerTests
{
    [Theory]
    [InlineData("  two   words \t", "two words")]
    [InlineData("I can’t “sleep”", "I can't \"sleep\"")]
    [InlineData("ｐａｉｎ　３８．５", "pain 38.5")]
    [InlineData("line one \r\n\r\n line two", "line one\nline two")]
    [InlineData("cafe\u0301 an\u0303o", "café año")]
    [InlineData("zal\u0334\u0335go", "zalgo")]
    [InlineData("zero\u200Bwidth\uFEFF \u202Ertl\u202C", "zerowidth rtl")]
    [InlineData("wait…", "wait...")]
    [InlineData("pain—and fever", "pain - and fever")]
    [InlineData("2–3 days", "2-3 days")]
    [InlineData("٣٨ درجة", "38 درجة")]
    [InlineData("𝐛𝐨𝐥𝐝 𝟑", "bold 3")]
    [InlineData("bad\0char\u0007s", "bad char s")]
    [InlineData("soooo muuuch", "soooo muuuch")]
    [InlineData("Ñandú ÁÉ", "Ñandú ÁÉ")]
    [InlineData("1\uFE0F\u20E3", "1")]
    [InlineData("", "")]
    [InlineData(" \u200B ", "")]
    public void Typography_comes_to_one_form(string text, string expected) =>
        TextNormalizer.Normalize(text).ShouldBe(expected);

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        TextNormalizer.Normalize("lone \uD83D half").ShouldBe("lone \uFFFD half");

    [Fact]
    public void Normalizing_twice_changes_nothing() =>
        Prop.ForAll(AnyText.Arbitrary, text =>
        {
            string once = TextNormalizer.Normalize(text);
            return TextNormalizer.Normalize(once) == once;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Offsets_rise_and_stay_inside_the_original() =>
        Prop.ForAll(AnyText.Arbitrary, text =>
        {
            NormalizedText normalized = TextNormalizer.NormalizeWithOffsets(text);
            return Enumerable.Range(0, normalized.Value.Length).All(i =>
                normalized.SourceStart(i) >= (i == 0 ? 0 : normalized.SourceStart(i - 1))
                && normalized.SourceStart(i) < normalized.SourceEnd(i)
                && normalized.SourceEnd(i) <= text.Length);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Año", "ano")]
    [InlineData("PINGÜINO", "pinguino")]
    [InlineData("Straße", "strasse")]
    [InlineData("Œuvre æther", "oeuvre aether")]
    [InlineData("Łódź", "lodz")]
    [InlineData("plain ascii", "plain ascii")]
    [InlineData("ﺀ漢字", "ﺀ漢字")]
    public void Folding_leaves_plain_lower_case_letters(string text, string expected) =>
        AccentFolding.Fold(text).ShouldBe(expected);

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Prop.ForAll(AnyText.Arbitrary, text => AccentFolding.Fold(AccentFolding.Fold(text)) == AccentFolding.Fold(text))
            .QuickCheckThrowOnFailure();
}
