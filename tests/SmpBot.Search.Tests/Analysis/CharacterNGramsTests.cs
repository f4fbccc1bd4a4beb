using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Tests.Analysis;

public sealed class CharacterNGramsTests
{
    [Fact]
    public void A_word_of_four_letters_has_its_boundaries_in_its_grams()
    {
        // _pain_: _pa pai ain in_, _pai pain ain_, _pain pain_
        Grams("pain").Count.ShouldBe(9);
    }

    [Fact]
    public void All_grams_of_a_word_together_weigh_as_one_word()
    {
        foreach (string word in new[] { "a", "pain", "micropigmentation" })
        {
            Grams(word).Sum(f => f.Weight * f.Weight).ShouldBe(Grams(word).Count == 0 ? 0f : 1f, 1e-4f);
        }
    }

    [Fact]
    public void A_misspelled_word_shares_more_grams_than_another_word()
    {
        Shared("appointment", "apointment").ShouldBeGreaterThan(Shared("appointment", "ointment"));
        Shared("pain", "price").ShouldBe(0);
    }

    [Fact]
    public void A_word_of_any_length_is_cut() => Grams(new string('x', 10_000)).Count.ShouldBe(Grams(new string('x', CharacterNGrams.LongestWord)).Count);

    private static int Shared(string left, string right) =>
        Grams(left).Select(f => f.Key).Intersect(Grams(right).Select(f => f.Key)).Count();

    private static List<Feature> Grams(string word)
    {
        var features = new List<Feature>();
        CharacterNGrams.AddTo(features, word, 1f);
        return features;
    }
}
