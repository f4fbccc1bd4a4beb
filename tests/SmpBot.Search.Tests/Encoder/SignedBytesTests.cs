using System.Numerics.Tensors;
using Shouldly;
using SmpBot.Search.Encoder;

namespace SmpBot.Search.Tests.Encoder;

public sealed class SignedBytesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(512)]
    [InlineData(519)]
    public void A_rounded_vector_keeps_its_products(int length)
    {
        float[] vector = Wave(length, 0.7f);
        float[] other = Wave(length, 1.3f);
        sbyte[] rounded = new sbyte[length];

        float scale = SignedBytes.Round(vector, rounded);

        (scale * SignedBytes.Dot(rounded, other)).ShouldBe(TensorPrimitives.Dot<float>(vector, other), 0.002f);
    }

    [Fact]
    public void A_vector_of_nothing_stays_nothing()
    {
        sbyte[] rounded = new sbyte[40];

        float scale = SignedBytes.Round(new float[40], rounded);

        (scale * SignedBytes.Dot(rounded, Wave(40, 1f))).ShouldBe(0f);
    }

    /// <summary>A vector of unit length.</summary>
    private static float[] Wave(int length, float step)
    {
        float[] wave = [.. Enumerable.Range(1, length).Select(i => MathF.Sin(step * i))];
        TensorPrimitives.Divide(wave, TensorPrimitives.Norm<float>(wave), wave);
        return wave;
    }
}
