using FsCheck;
using FsCheck.Fluent;
using SmpBot.Text.Normalizing;
using SmpBot.Text.Spelling;

namespace SmpBot.Text.Tests.Spelling;

public sealed class SentenceCorrectorTests
{
    private static readonly SentenceCorrector s_corrector = new(new Dictionary<Language, NumberedQuestions>
    {
        [Language.English] = Repeat(
            "does it hurt a lot", "how much does it cost", "what are the side effects", "are there clinical trials on it", "my own hair",
            "does it last for long", "how do i prepare for the first session", "how many sessions do i need", "change of color over time",
            "can you cover a scar from a transplant", "is it better than a transplant", "what is the right dose of minoxidil"),
        [Language.Spanish] = Repeat(
            "cuantas sesiones hay que hacerse", "que cuidados hay que tener", "duele mucho", "me lo he hecho", "que hace la tinta",
            "la gente se da cuenta", "cambia el color con los años", "la hacen en todas las secciones"),
    });

    [Theory]
    [InlineData("dose it hert alot", "does it hurt a lot")]
    [InlineData("hwo much dose it cots", "how much does it cost")]
    [InlineData("wat are the sied efects", "what are the side effects")]
    [InlineData("clincal trails on it", "clinical trials on it")]
    [InlineData("how do i prepair for the frist seshun", "how do i prepare for the first session")]
    [InlineData("chanje of coler over tiem", "change of color over time")]
    [InlineData("a scare form a transplat", "a scar from a transplant")]
    [InlineData("my own hare", "my own hair")]
    [InlineData("is it beter then a transplant", "is it better than a transplant")]
    [InlineData("dose it lsat for lnog", "does it last for long")]
    public void English_slips_are_read_as_their_neighbours_say(string typed, string meant) => Read(typed, Language.English).ShouldBe(meant);

    [Theory]
    [InlineData("kuantas sesciones ay que aserse", "cuantas sesiones hay que hacerse")]
    [InlineData("cuantas secciones hay que hacerse", "cuantas sesiones hay que hacerse")]
    [InlineData("duele muxo", "duele mucho")]
    [InlineData("me lo he echo", "me lo he hecho")]
    [InlineData("la jente se da cuneta", "la gente se da cuenta")]
    [InlineData("canbia el color con los anyos", "cambia el color con los anos")]
    public void Spanish_slips_too(string typed, string meant) => Read(typed, Language.Spanish).ShouldBe(meant);

    [Theory]
    [InlineData("what is the right dose of minoxidil", Language.English)]
    [InlineData("a trail on a hill is where i run", Language.English)]
    [InlineData("my hare eats grass", Language.English)]
    [InlineData("the beach is red and cold", Language.English)]
    [InlineData("en todas las secciones", Language.Spanish)]
    [InlineData("un eco en la cueva", Language.Spanish)]
    public void Right_words_stay(string words, Language language) => Read(words, language).ShouldBe(words);

    [Fact]
    public void Fixed_words_are_not_looked_at() =>
        s_corrector.Correct(["dose", "it", "hert"], at => at != 1, Language.English).ShouldAllBe(word => word == null);

    [Fact]
    public void Every_word_gets_its_place_whatever_is_typed() =>
        Prop.ForAll(AnyText.Arbitrary, text =>
        {
            string[] words = AccentFolding.Fold(text).Split(' ');
            return Languages.All.All(language => s_corrector.Correct(words, _ => false, language).Count == words.Length);
        }).QuickCheckThrowOnFailure();

    private static NumberedQuestions Repeat(params string[] questions) =>
        NumberedQuestions.Of(questions.SelectMany(question => Enumerable.Repeat(AccentFolding.Fold(question).Split(' '), 5)));

    private static string Read(string typed, Language language)
    {
        string[] words = typed.Split(' ');
        IReadOnlyList<string?> meant = s_corrector.Correct(words, _ => false, language);
        return string.Join(' ', words.Select((word, at) => meant[at] ?? word));
    }
}
