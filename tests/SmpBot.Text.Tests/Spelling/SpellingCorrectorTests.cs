using FsCheck;
using FsCheck.Fluent;
using SmpBot.Text.Normalizing;
using SmpBot.Text.Spelling;

namespace SmpBot.Text.Tests.Spelling;

public sealed class SpellingCorrectorTests
{
    private static readonly SpellingCorrector s_corrector = new(new Dictionary<Language, IReadOnlyCollection<string>>
    {
        [Language.English] =
        [
            "micropigmentation", "pigment", "scalp", "swelling", "swollen", "infection", "bleeding", "session", "sessions", "hairline",
            "appointment", "itchy", "beard", "permanent", "fading", "practitioner", "treatment", "allergic", "blister", "scab", "scabs",
        ],
        [Language.Spanish] =
        [
            "micropigmentación", "pigmento", "cabelludo", "hinchazón", "hinchado", "infección", "sangrado", "sesión", "sesiones", "cicatriz",
            "cita", "picazón", "barba", "permanente", "tratamiento", "alérgico", "ampolla", "llaga", "costra", "duele", "pus", "hacer",
        ],
    });

    [Theory]
    [InlineData("swolen", "swollen")]
    [InlineData("swelilng", "swelling")]
    [InlineData("infecton", "infection")]
    [InlineData("bleding", "bleeding")]
    [InlineData("micropigmantation", "micropigmentation")]
    [InlineData("micropigmenttion", "micropigmentation")]
    [InlineData("apointment", "appointment")]
    [InlineData("seshion", "session")]
    [InlineData("alergic", "allergic")]
    [InlineData("permenant", "permanent")]
    [InlineData("tretment", "treatment")]
    [InlineData("blisterr", "blister")]
    [InlineData("hairlien", "hairline")]
    [InlineData("becuase", "because")]
    [InlineData("definately", "definitely")]
    [InlineData("teh", "the")]
    [InlineData("yuo", "you")]
    [InlineData("painfull", "painful")]
    [InlineData("howmuch", "how much")]
    public void English_misspellings_are_corrected(string typed, string meant) => Best(typed, Language.English).ShouldBe(meant);

    [Theory]
    [InlineData("micropigmentasion", "micropigmentacion")]
    [InlineData("hinchason", "hinchazon")]
    [InlineData("infeccin", "infeccion")]
    [InlineData("infecion", "infeccion")]
    [InlineData("yegar", "llegar")]
    [InlineData("aser", "hacer")]
    [InlineData("sicatris", "cicatriz")]
    [InlineData("tratameinto", "tratamiento")]
    [InlineData("seciones", "sesiones")]
    [InlineData("dueel", "duele")]
    [InlineData("cuanot", "cuanto")]
    [InlineData("kuanto", "cuanto")]
    [InlineData("ampoya", "ampolla")]
    [InlineData("permannte", "permanente")]
    public void Spanish_misspellings_are_corrected(string typed, string meant) => Best(typed, Language.Spanish).ShouldBe(meant);

    [Theory]
    [InlineData("beard", Language.English)]
    [InlineData("bear", Language.English)]
    [InlineData("scalpel", Language.English)]
    [InlineData("bald", Language.English)]
    [InlineData("colour", Language.English)]
    [InlineData("hola", Language.English)]
    [InlineData("gracias", Language.English)]
    [InlineData("cant", Language.English)]
    [InlineData("pls", Language.English)]
    [InlineData("barbas", Language.Spanish)]
    [InlineData("sesion", Language.Spanish)]
    [InlineData("picazon", Language.Spanish)]
    [InlineData("niña", Language.Spanish)]
    [InlineData("lavarmelo", Language.Spanish)]
    [InlineData("xq", Language.Spanish)]
    [InlineData("hospital", Language.Spanish)]
    [InlineData("weekend", Language.Spanish)]
    [InlineData("ok", Language.English)]
    [InlineData("xkcdqwpf", Language.English)]
    public void Words_that_are_right_or_too_far_stay(string typed, Language language) => Best(typed, language).ShouldBeNull();

    [Fact]
    public void The_vocabulary_wins_over_a_common_word_at_the_same_distance() => Best("scaps", Language.English).ShouldBe("scabs");

    [Fact]
    public void A_letter_of_the_same_sound_costs_less_than_any_letter()
    {
        double same = s_corrector.Suggest("hinchason", Language.Spanish, 1)[0].Cost;
        double other = s_corrector.Suggest("hinchamon", Language.Spanish, 1)[0].Cost;
        same.ShouldBeLessThan(other);
    }

    [Fact]
    public void Suggestions_come_cheapest_first()
    {
        IReadOnlyList<SpellingCorrection> found = s_corrector.Suggest("sesson", Language.English, 3);
        found.Count.ShouldBeGreaterThan(1);
        found.Select(c => c.Cost).ShouldBe(found.Select(c => c.Cost).Order());
    }

    [Fact]
    public void No_ordinary_word_is_ever_corrected()
    {
        foreach (Language language in Languages.All)
        {
            WordList.Of(language).UpToRank(WordList.Unranked).Where((_, i) => i % 97 == 0)
                .Where(word => Best(word, language) is not null).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Any_text_can_be_asked_about() =>
        Prop.ForAll(AnyText.Arbitrary, text =>
            Languages.All.All(language => s_corrector.Suggest(AccentFolding.Fold(text), language, 2).All(c => c.Cost is > 0 and < 3)))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Language.English, "the", true)]
    [InlineData(Language.English, "zzyzx", false)]
    [InlineData(Language.Spanish, "corazon", true)]
    [InlineData(Language.Spanish, "", false)]
    public void The_word_lists_hold_ordinary_words(Language language, string word, bool expected) =>
        WordList.Of(language).Contains(word).ShouldBe(expected);

    [Fact]
    public void Common_words_rank_before_rare_ones() =>
        WordList.Of(Language.English).Rank("the")!.Value.ShouldBeLessThan(WordList.Of(Language.English).Rank("scalpel")!.Value);

    private static string? Best(string typed, Language language) =>
        s_corrector.Suggest(AccentFolding.Fold(typed), language, 1) is [SpellingCorrection best] ? best.Word : null;
}
