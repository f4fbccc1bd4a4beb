using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SmpBot.Search.Encoder;

/// <summary>
/// y = x·W + b for a few rows at once. The weights are kept as bfloat16 (the upper half of a float, rounded to nearest), since
/// reading them is what costs: half the bytes, half the time, and the sentence vectors keep a cosine above 0.9999 with the
/// published ones. They lie in panels of sixteen columns, so that memory is read in order and each weight serves four rows.
/// </summary>
internal sealed class DenseLayer
{
    private const int PanelWidth = 16;
    private const int Lane = 8;
    private const int RowBlock = 4;

    private readonly ushort[] _panels;
    private readonly float[] _bias;

    /// <param name="weights">Row-major, <paramref name="inputs"/> rows of bias-many columns.</param>
    /// <param name="bias">One value a column; their number must be a multiple of sixteen.</param>
    /// <param name="inputs">Length of an input row.</param>
    public DenseLayer(ReadOnlySpan<float> weights, float[] bias, int inputs)
    {
        if (bias.Length % PanelWidth != 0 || weights.Length != inputs * bias.Length)
        {
            throw new ArgumentException($"Weights of {inputs} x {bias.Length} were expected, in columns that sixteen divides.", nameof(weights));
        }

        (Inputs, Outputs, _bias) = (inputs, bias.Length, bias);
        _panels = new ushort[weights.Length];
        for (int column = 0, to = 0; column < Outputs; column += PanelWidth)
        {
            for (int row = 0; row < inputs; row++)
            {
                foreach (float weight in weights.Slice((row * Outputs) + column, PanelWidth))
                {
                    _panels[to++] = Bfloat16.Round(weight);
                }
            }
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>Writes <paramref name="rows"/> rows of <see cref="Outputs"/> values to <paramref name="y"/>.</summary>
    public void Apply(ReadOnlySpan<float> x, Span<float> y, int rows)
    {
        for (int column = 0; column < Outputs; column += PanelWidth)
        {
            ReadOnlySpan<ushort> weights = _panels.AsSpan(column * Inputs, Inputs * PanelWidth);
            for (int row = 0; row < rows; row += RowBlock)
            {
                int count = Math.Min(RowBlock, rows - row);
                Block(x.Slice(row * Inputs, count * Inputs), weights, y[((row * Outputs) + column)..], column, count);
            }
        }
    }

    /// <summary>Up to four rows against one panel; rows that are not there repeat the last one and are not stored.</summary>
    private void Block(ReadOnlySpan<float> x, ReadOnlySpan<ushort> weights, Span<float> y, int column, int count)
    {
        ref ushort w = ref MemoryMarshal.GetReference(weights);
        ref float x0 = ref MemoryMarshal.GetReference(x);
        ref float x1 = ref Unsafe.Add(ref x0, Math.Min(1, count - 1) * Inputs);
        ref float x2 = ref Unsafe.Add(ref x0, Math.Min(2, count - 1) * Inputs);
        ref float x3 = ref Unsafe.Add(ref x0, (count - 1) * Inputs);
        Vector256<float> low = Vector256.Create(_bias.AsSpan(column)), high = Vector256.Create(_bias.AsSpan(column + Lane));
        Vector256<float> a0 = low, a1 = low, a2 = low, a3 = low, b0 = high, b1 = high, b2 = high, b3 = high;
        for (int k = 0; k < Inputs; k++)
        {
            (Vector256<uint> lower, Vector256<uint> upper) = Vector256.Widen(Vector256.LoadUnsafe(ref w, (nuint)(k * PanelWidth)));
            Vector256<float> left = (lower << 16).AsSingle(), right = (upper << 16).AsSingle();
            Vector256<float> v = Vector256.Create(Unsafe.Add(ref x0, k));
            (a0, b0) = (Vector256.FusedMultiplyAdd(v, left, a0), Vector256.FusedMultiplyAdd(v, right, b0));
            v = Vector256.Create(Unsafe.Add(ref x1, k));
            (a1, b1) = (Vector256.FusedMultiplyAdd(v, left, a1), Vector256.FusedMultiplyAdd(v, right, b1));
            v = Vector256.Create(Unsafe.Add(ref x2, k));
            (a2, b2) = (Vector256.FusedMultiplyAdd(v, left, a2), Vector256.FusedMultiplyAdd(v, right, b2));
            v = Vector256.Create(Unsafe.Add(ref x3, k));
            (a3, b3) = (Vector256.FusedMultiplyAdd(v, left, a3), Vector256.FusedMultiplyAdd(v, right, b3));
        }

        Store(y, 0, count, a0, b0);
        Store(y, 1, count, a1, b1);
        Store(y, 2, count, a2, b2);
        Store(y, 3, count, a3, b3);
    }

    private void Store(Span<float> y, int row, int count, Vector256<float> low, Vector256<float> high)
    {
        if (row < count)
        {
            low.CopyTo(y[(row * Outputs)..]);
            high.CopyTo(y[((row * Outputs) + Lane)..]);
        }
    }
}
