using System.Buffers;
using System.Numerics.Tensors;

namespace SmpBot.Search.Encoder;

/// <summary>Scaled dot-product attention with four heads (Vaswani et al. 2017) over one sentence without padding.</summary>
internal sealed class SelfAttention(DenseLayer queryKeyValue, DenseLayer output)
{
    private const int Heads = 4;

    private int Width => queryKeyValue.Outputs / 3;

    /// <param name="x">Normalised rows.</param>
    /// <param name="y">Receives rows of the output layer's width.</param>
    /// <param name="rows">Number of pieces.</param>
    public void Apply(ReadOnlySpan<float> x, Span<float> y, int rows)
    {
        float[] projected = ArrayPool<float>.Shared.Rent(rows * queryKeyValue.Outputs);
        float[] mixed = ArrayPool<float>.Shared.Rent(rows * Width);
        queryKeyValue.Apply(x, projected, rows);
        mixed.AsSpan(0, rows * Width).Clear();
        for (int head = 0; head < Heads; head++)
        {
            Attend(projected, mixed, rows, head * (Width / Heads));
        }

        output.Apply(mixed, y, rows);
        ArrayPool<float>.Shared.Return(projected);
        ArrayPool<float>.Shared.Return(mixed);
    }

    private void Attend(ReadOnlySpan<float> projected, Span<float> mixed, int rows, int from)
    {
        int size = Width / Heads;
        int stride = queryKeyValue.Outputs;
        float scale = 1f / MathF.Sqrt(size);
        Span<float> weights = stackalloc float[rows];
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> query = projected.Slice((row * stride) + from, size);
            for (int other = 0; other < rows; other++)
            {
                weights[other] = scale * TensorPrimitives.Dot(query, projected.Slice((other * stride) + Width + from, size));
            }

            TensorPrimitives.SoftMax(weights, weights);
            Span<float> target = mixed.Slice((row * Width) + from, size);
            for (int other = 0; other < rows; other++)
            {
                TensorPrimitives.MultiplyAdd(projected.Slice((other * stride) + (2 * Width) + from, size), weights[other], target, target);
            }
        }
    }
}
