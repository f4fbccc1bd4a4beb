using System.Numerics.Tensors;

namespace SmpBot.Search.Encoder;

/// <summary>Layer normalisation (Ba et al. 2016) over each row, with learned scale and offset.</summary>
internal sealed class LayerNorm(float[] scale, float[] offset)
{
    private const float Epsilon = 1e-6f;

    public void Apply(ReadOnlySpan<float> x, Span<float> y, int rows)
    {
        int width = scale.Length;
        for (int row = 0; row < rows; row++)
        {
            Span<float> target = y.Slice(row * width, width);
            ReadOnlySpan<float> source = x.Slice(row * width, width);
            TensorPrimitives.Subtract(source, TensorPrimitives.Sum(source) / width, target);
            float variance = TensorPrimitives.SumOfSquares<float>(target) / width;
            TensorPrimitives.Multiply(target, 1f / MathF.Sqrt(variance + Epsilon), target);
            TensorPrimitives.MultiplyAdd(target, scale, offset, target);
        }
    }
}
