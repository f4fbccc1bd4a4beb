using Shouldly;
using SmpBot.Search.Encoder;

namespace SmpBot.Search.Tests.Encoder;

public sealed class DenseLayerTests
{
    [Theory]
    [InlineData(2, 16, 1)]
    [InlineData(64, 32, 3)]
    [InlineData(512, 16, 4)]
    [InlineData(514, 48, 5)]
    [InlineData(1536, 32, 9)]
    public void It_multiplies_and_adds_the_bias(int inputs, int outputs, int rows)
    {
        float[] weights = Wave(inputs * outputs, 0.37f);
        float[] bias = Wave(outputs, 1.9f);
        float[] x = Wave(rows * inputs, 0.71f);
        float[] y = new float[rows * outputs];

        new DenseLayer(weights, bias, inputs).Apply(x, y, rows);

        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < outputs; column++)
            {
                float expected = bias[column] + Enumerable.Range(0, inputs).Sum(k => x[(row * inputs) + k] * weights[(k * outputs) + column]);
                y[(row * outputs) + column].ShouldBe(expected, 0.002f * MathF.Sqrt(inputs));
            }
        }
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(-1f)]
    public void The_largest_numbers_do_not_overflow(float sign)
    {
        const int Inputs = 1024;
        float[] y = new float[16];

        new DenseLayer([.. Enumerable.Repeat(sign, Inputs * 16)], new float[16], Inputs).Apply([.. Enumerable.Repeat(1f, Inputs)], y, 1);

        y.ShouldAllBe(value => MathF.Abs(value - (sign * Inputs)) < 0.01f);
    }

    [Theory]
    [InlineData(4, 15)]
    [InlineData(3, 16)]
    public void Weights_of_another_shape_are_refused(int inputs, int outputs) =>
        Should.Throw<ArgumentException>(() => new DenseLayer(new float[inputs * outputs], new float[outputs], inputs))
            .Message.ShouldContain($"{inputs} x {outputs}");

    private static float[] Wave(int length, float pace) => [.. Enumerable.Range(0, length).Select(i => MathF.Sin(i * pace))];
}
