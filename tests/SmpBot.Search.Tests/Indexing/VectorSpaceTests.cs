using SmpBot.Search.Indexing;

namespace SmpBot.Search.Tests.Indexing;

public sealed class VectorSpaceTests
{
    private static readonly VectorSpace s_space = VectorSpace.Build([Features(1, 2), Features(1, 3), Features(1, 4)], [0, 0, 1], 2, []);

    [Fact]
    public void A_text_has_cosine_1_with_itself()
    {
        Cosines(Features(1, 3))[1].ShouldBe(1f, 1e-5f);
    }

    [Fact]
    public void An_unknown_feature_lowers_every_cosine()
    {
        float[] plain = Cosines(Features(1, 3));
        float[] withUnknown = Cosines(Features(1, 3, 99));

        withUnknown[1].ShouldBeLessThan(plain[1]);
        withUnknown[0].ShouldBeLessThan(plain[0]);
    }

    [Fact]
    public void A_feature_of_one_entry_weighs_more_than_one_of_all()
    {
        float[] cosines = Cosines(Features(1, 4));

        cosines[2].ShouldBe(1f, 1e-5f);
        cosines[0].ShouldBeLessThan(0.5f);
    }

    [Fact]
    public void A_text_without_features_matches_nothing() => Cosines(Features()).ShouldAllBe(c => c == 0f);

    [Fact]
    public void The_background_leaves_the_cosines_of_the_documents_as_they_are()
    {
        var within = VectorSpace.Build([Features(1, 2), Features(1, 3), Features(1, 4)], [0, 0, 1], 2, [Features(1, 99), Features(98, 99)]);

        Cosines(Features(1, 3, 99), within).ShouldBe(Cosines(Features(1, 3, 99)));
        within.BackgroundPostings.Frequency(within.Vectorize(Features(99)).Terms[0]).ShouldBe(2);
    }

    private static float[] Cosines(List<Feature> query, VectorSpace? space = null)
    {
        space ??= s_space;
        var scores = new float[3];
        TermWeights vector = space.Vectorize(query);
        for (int i = 0; i < vector.Terms.Length; i++)
        {
            space.Postings.Accumulate(vector.Terms[i], vector.Weights[i], scores);
        }

        return scores;
    }

    private static List<Feature> Features(params ulong[] keys) => [.. keys.Select(k => new Feature(k, 1f))];
}
