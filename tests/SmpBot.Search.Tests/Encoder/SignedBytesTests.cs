using System.Numerics.Tensors;
using Shouldly;
using SmpBot.Search.Encoder;

namespace SmpBot.Search.Tests.Encoder;

public sealed class SignedBytesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(40)]
    [InlineData(512)]
    public void A_rounded_vector_keeps_its_products(int length)
    {
        float[] vector = Wave(length, 0.7f);
        float[] other = Wave(length, 1.3f);
        sbyte[] rounded = new sbyte[length];
        short[] finer = new short[length];

        float scale = SignedBytes.Round(vector, rounded) * SignedBytes.Round(other, finer);

        (scale * SignedBytes.Dot(rounded, finer)).ShouldBe(TensorPrimitives.Dot<float>(vector, other), 0.002f);
    }

    [Fact]
    public void A_vector_of_nothing_stays_nothing()
    {
        sbyte[] rounded = new sbyte[40];

        float scale = SignedBytes.Round(new float[40], rounded);

        scale.ShouldBe(1f);
        rounded.ShouldAllBe(number => number == 0);
    }

    [Fact]
    public void The_largest_product_of_512_numbers_is_exact()
    {
        sbyte[] least = [.. Enumerable.Repeat((sbyte)-sbyte.MaxValue, 512)];
        short[] most = [.. Enumerable.Repeat(short.MaxValue, 512)];

        SignedBytes.Dot(least, most).ShouldBe(-512 * sbyte.MaxValue * short.MaxValue);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(170)]
    public void Multiples_are_added(int length)
    {
        float[] vector = Wave(length, 0.7f);
        float[] sum = Wave(length, 1.3f);
        float[] expected = [.. sum.Select((value, i) => value + (3f * vector[i]))];
        sbyte[] rounded = new sbyte[length];

        float scale = SignedBytes.Round(vector, rounded);
        SignedBytes.MultiplyAdd(rounded, 3f * scale, sum);

        for (int i = 0; i < length; i++)
        {
            sum[i].ShouldBe(expected[i], 0.02f);
        }
    }

    /// <summary>A vector of unit length.</summary>
    private static float[] Wave(int length, float step)
    {
        float[] wave = [.. Enumerable.Range(1, length).Select(i => MathF.Sin(step * i))];
        TensorPrimitives.Divide(wave, TensorPrimitives.Norm<float>(wave), wave);
        return wave;
    }
}
