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
        Activate(x, sum, wide, inner, rows);
        Narrow.Apply(wide, inner, rows);
        TensorPrimitives.Add(sum, inner, sum);
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>
    /// The mean of the rows that <see cref="Apply"/> would write. What follows the ReLU is linear, so the mean is taken before it and
    /// the last product is of one row in place of all.
    /// </summary>
    public void ApplyMean(ReadOnlySpan<float> x, Span<float> mean, int rows)
    {
        float[] rented = ArrayPool<float>.Shared.Rent(rows * (Widen.Outputs + (2 * Outputs)));
        Span<float> wide = rented.AsSpan(0, rows * Widen.Outputs);
        Span<float> inner = rented.AsSpan(rows * Widen.Outputs, rows * Outputs);
        Span<float> sum = rented.AsSpan(rows * (Widen.Outputs + Outputs), rows * Outputs);
        Activate(x, sum, wide, inner, rows);
        Narrow.Apply(Average(wide, Widen.Outputs), inner, 1);
        TensorPrimitives.Add(Average(sum, Outputs), inner[..Outputs], mean);
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>The layer up to its last product: attention and its input in <paramref name="sum"/>, the first feed-forward layer in <paramref name="wide"/>.</summary>
    private void Activate(ReadOnlySpan<float> x, Span<float> sum, Span<float> wide, Span<float> inner, int rows)
    {
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
    }

    /// <summary>The mean of the rows, written over the first of them.</summary>
    private static ReadOnlySpan<float> Average(Span<float> rows, int width)
    {
        Span<float> mean = rows[..width];
        for (int from = width; from < rows.Length; from += width)
        {
            TensorPrimitives.Add(mean, rows.Slice(from, width), mean);
        }

        TensorPrimitives.Divide(mean, rows.Length / width, mean);
        return mean;
    }
}
