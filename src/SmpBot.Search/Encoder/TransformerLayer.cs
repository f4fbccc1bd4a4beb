using System.Buffers;
using System.Numerics.Tensors;

namespace SmpBot.Search.Encoder;

/// <summary>One pre-norm transformer layer: attention and a feed-forward net, each added to its input.</summary>
/// <param name="AttentionNorm">Before attention.</param>
/// <param name="Attention">Self-attention.</param>
/// <param name="Residual">Brings the input to the output's width where the two differ, else null.</param>
/// <param name="FeedForwardNorm">Before the feed-forward net.</param>
/// <param name="Widen">First feed-forward layer, followed by ReLU.</param>
/// <param name="Narrow">Second feed-forward layer.</param>
internal sealed record TransformerLayer(
    LayerNorm AttentionNorm, SelfAttention Attention, DenseLayer? Residual, LayerNorm FeedForwardNorm, DenseLayer Widen, DenseLayer Narrow)
{
    /// <summary>Width of the rows that <see cref="Apply"/> writes.</summary>
    public int Outputs => Narrow.Outputs;

    public void Apply(ReadOnlySpan<float> x, Span<float> y, int rows)
    {
        float[] rented = ArrayPool<float>.Shared.Rent(rows * (Widen.Outputs + Outputs));
        Span<float> wide = rented.AsSpan(0, rows * Widen.Outputs);
        Span<float> inner = rented.AsSpan(rows * Widen.Outputs, rows * Outputs);
        Span<float> sum = y[..(rows * Outputs)];

        AttentionNorm.Apply(x, wide, rows);
        Attention.Apply(wide, inner, rows);
        if (Residual is null)
        {
            x[..sum.Length].CopyTo(sum);
        }
        else
        {
            Residual.Apply(x, sum, rows);
        }

        TensorPrimitives.Add(sum, inner, sum);
        FeedForwardNorm.Apply(sum, inner, rows);
        Widen.Apply(inner, wide, rows);
        TensorPrimitives.Max(wide, 0f, wide);
        Narrow.Apply(wide, inner, rows);
        TensorPrimitives.Add(sum, inner, sum);
        ArrayPool<float>.Shared.Return(rented);
    }
}
