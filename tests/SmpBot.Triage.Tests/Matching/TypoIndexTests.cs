using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Tests.Matching;

public class TypoIndexTests
{
    private static readonly TypoIndex s_index = new(["infection", "swelling", "fever", "pus"]);

    [Theory]
    [InlineData("infecton")]
    [InlineData("infecttion")]
    [InlineData("infectiom")]
    [InlineData("infetcion")]
    [InlineData("nfection")]
    public void One_slip_is_found(string typed) => s_index.Near(typed).ShouldBe(["infection"]);

    [Theory]
    [InlineData("infctn")]
    [InlineData("affection")]
    [InlineData("pos")]
    [InlineData("")]
    public void Two_slips_and_short_words_are_not(string typed) => s_index.Near(typed).ShouldBeEmpty();

    [Fact]
    public void Words_with_the_same_first_letter_come_alone_where_there_are_any() =>
        new TypoIndex(["fainted", "panted"]).Near("fanted").ShouldBe(["fainted"]);

    [Fact]
    public void Words_that_differ_in_vowels_and_doubled_letters_sound_alike()
    {
        var index = new TypoIndex(["throat", "throb", "fever", "swollen"]);

        index.SoundAlikes("throte").ShouldBe(["throat"]);
        index.SoundAlikes("swolin").ShouldBe(["swollen"]);
    }

    [Fact]
    public void Short_words_and_few_consonants_do_not_sound_alike() =>
        new TypoIndex(["fever", "pus"]).SoundAlikes("fovir").ShouldBeEmpty();
}
