using Shouldly;
using SmpBot.Search.Scoring;

namespace SmpBot.Search.Tests.Scoring;

public sealed class SignSketchesTests
{
    private static readonly float[][] s_vectors =
    [
        [1, 1, 1, 1],
        [1, 1, 1, -1],
        [-1, -1, -1, -1],
        [1, 1, 2, 1],
        [1, -1, 1, -1],
    ];

    [Fact]
    public void Those_that_differ_in_the_fewest_signs_are_found_the_nearest_first() => Nearest([3, 1, 2, -1], 0, 5, 3).ShouldBe([1, 0, 3]);

    [Fact]
    public void Of_equal_ones_the_first_are_taken() => Nearest([1, 1, 1, -1], 0, 5, 3).ShouldBe([1, 0, 3]);

    [Fact]
    public void All_are_taken_where_there_are_not_more() => Nearest([1, 1, 1, 1], 1, 4, 8).ShouldBe([3, 1, 2]);

    [Fact]
    public void None_are_found_among_none() => Nearest([1, 1, 1, 1], 2, 2, 8).ShouldBeEmpty();

    [Fact]
    public void A_near_vector_among_many_is_found()
    {
        const int Dimensions = 130;
        Random random = new(7);
        float[][] vectors = [.. Enumerable.Range(0, 500).Select(_ => Vector(random, Dimensions))];
        var sketches = new SignSketches(Dimensions, vectors.Length);
        for (int i = 0; i < vectors.Length; i++)
        {
            sketches.Set(i, vectors[i]);
        }

        float[] query = [.. vectors[321].Select(value => value + (0.5f * (random.NextSingle() - 0.5f)))];
        int[] nearest = Nearest(sketches, query, 0, vectors.Length, 5);
        nearest.Length.ShouldBe(5);
        nearest.ShouldContain(321);
    }

    private static int[] Nearest(float[] query, int from, int to, int most)
    {
        var sketches = new SignSketches(4, s_vectors.Length);
        for (int i = 0; i < s_vectors.Length; i++)
        {
            sketches.Set(i, s_vectors[i]);
        }

        return Nearest(sketches, query, from, to, most);
    }

    private static int[] Nearest(SignSketches sketches, float[] query, int from, int to, int most)
    {
        ulong[] signs = new ulong[SignSketches.Words(query.Length)];
        SignSketches.Write(query, signs);
        ushort[] distances = new ushort[to - from];
        sketches.Distances(signs, from, distances);
        int[] nearest = new int[most];
        return [.. nearest[..SignSketches.Nearest(distances, nearest)].Select(place => from + place)];
    }

    private static float[] Vector(Random random, int dimensions) => [.. Enumerable.Range(0, dimensions).Select(_ => random.NextSingle() - 0.5f)];
}
