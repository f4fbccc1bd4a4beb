using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SmpBot.Search.Encoder;

/// <summary>
/// y = x·W + b for a few rows at once, in whole numbers of twelve bits: the weights with one scale a column, the inputs with one scale
/// a row. Sixteen products then take one instruction, and the sums are exact, so they are the same in every order and on every
/// machine; the sentence vectors keep a cosine above 0.9999 with the published ones. The weights lie in panels of sixteen columns,
/// two inputs side by side, so that memory is read in order and ahead of its use, and each weight serves four rows.
/// </summary>
internal sealed class DenseLayer
{
    private const int PanelWidth = 16;
    private const int PairWidth = 2 * PanelWidth;
    private const int Lane = 8;
    private const int RowBlock = 4;

    /// <summary>Largest rounded number: twelve bits with the sign.</summary>
    private const int Most = 2047;

    /// <summary>Inputs whose products can be summed in 32 bits: 512 · 2047² is below 2³¹.</summary>
    private const int MostSummed = 512;

    private readonly short[] _panels;
    private readonly float[] _scales;
    private readonly float[] _bias;

    /// <param name="weights">Row-major, <paramref name="inputs"/> rows of bias-many columns.</param>
    /// <param name="bias">One value a column; their number must be a multiple of sixteen.</param>
    /// <param name="inputs">Length of an input row, even.</param>
    public DenseLayer(ReadOnlySpan<float> weights, float[] bias, int inputs)
    {
        if (bias.Length % PanelWidth != 0 || inputs % 2 != 0 || weights.Length != inputs * bias.Length)
        {
            throw new ArgumentException($"Weights of {inputs} x {bias.Length} were expected, rows in pairs and columns that sixteen divides.", nameof(weights));
        }

        (Inputs, Outputs, _bias) = (inputs, bias.Length, bias);
        _panels = new short[weights.Length];
        _scales = new float[Outputs];
        float[] column = new float[inputs];
        short[] rounded = new short[inputs];
        for (int c = 0; c < Outputs; c++)
        {
            for (int k = 0; k < inputs; k++)
            {
                column[k] = weights[(k * Outputs) + c];
            }

            _scales[c] = SignedBytes.Round(column, rounded, Most);
            for (int k = 0; k < inputs; k++)
            {
                _panels[(c / PanelWidth * PanelWidth * inputs) + (k / 2 * 2 * PanelWidth) + (c % PanelWidth * 2) + (k % 2)] = rounded[k];
            }
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>Writes <paramref name="rows"/> rows of <see cref="Outputs"/> values to <paramref name="y"/>.</summary>
    public void Apply(ReadOnlySpan<float> x, Span<float> y, int rows)
    {
        short[] rented = ArrayPool<short>.Shared.Rent(rows * Inputs);
        float[] scales = ArrayPool<float>.Shared.Rent(rows);
        for (int row = 0; row < rows; row++)
        {
            scales[row] = SignedBytes.Round(x.Slice(row * Inputs, Inputs), rented.AsSpan(row * Inputs, Inputs), Most);
        }

        for (int column = 0; column < Outputs; column += PanelWidth)
        {
            Panel(rented.AsSpan(0, rows * Inputs), scales, y, column);
        }

        ArrayPool<short>.Shared.Return(rented);
        ArrayPool<float>.Shared.Return(scales);
    }

    private void Panel(ReadOnlySpan<short> x, ReadOnlySpan<float> scales, Span<float> y, int column)
    {
        int rows = x.Length / Inputs;
        for (int row = 0; row < rows; row++)
        {
            _bias.AsSpan(column, PanelWidth).CopyTo(y[((row * Outputs) + column)..]);
        }

        for (int from = 0; from < Inputs; from += MostSummed)
        {
            int count = Math.Min(MostSummed, Inputs - from);
            ReadOnlySpan<short> weights = _panels.AsSpan((column * Inputs) + (from * PanelWidth), count * PanelWidth);
            int row = 0;
            for (; row <= rows - RowBlock; row += RowBlock)
            {
                FourRows(x[((row * Inputs) + from)..], weights, scales[row..], y[((row * Outputs) + column)..], column);
            }

            for (; row <= rows - 2; row += 2)
            {
                TwoRows(x[((row * Inputs) + from)..], weights, scales[row..], y[((row * Outputs) + column)..], column);
            }

            if (row < rows)
            {
                OneRow(x[((row * Inputs) + from)..], weights, scales[row], y[((row * Outputs) + column)..], column);
            }
        }
    }

    private void FourRows(ReadOnlySpan<short> x, ReadOnlySpan<short> weights, ReadOnlySpan<float> scales, Span<float> y, int column)
    {
        ref short w = ref MemoryMarshal.GetReference(weights);
        ref short x0 = ref MemoryMarshal.GetReference(x);
        ref short x1 = ref Unsafe.Add(ref x0, Inputs);
        ref short x2 = ref Unsafe.Add(ref x1, Inputs);
        ref short x3 = ref Unsafe.Add(ref x2, Inputs);
        nuint pairs = (nuint)(weights.Length / PairWidth);
        nuint panel = (nuint)weights.Length;
        Vector256<int> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        for (nuint pair = 0; pair < pairs; pair++)
        {
            var left = Vector256.LoadUnsafe(ref w);
            var right = Vector256.LoadUnsafe(ref w, PanelWidth);
            FetchAhead(ref w, panel);
            w = ref Unsafe.Add(ref w, PairWidth);
            Vector256<short> v = Repeated(ref x0, pair);
            (a0, b0) = (a0 + SignedBytes.Products(v, left), b0 + SignedBytes.Products(v, right));
            v = Repeated(ref x1, pair);
            (a1, b1) = (a1 + SignedBytes.Products(v, left), b1 + SignedBytes.Products(v, right));
            v = Repeated(ref x2, pair);
            (a2, b2) = (a2 + SignedBytes.Products(v, left), b2 + SignedBytes.Products(v, right));
            v = Repeated(ref x3, pair);
            (a3, b3) = (a3 + SignedBytes.Products(v, left), b3 + SignedBytes.Products(v, right));
        }

        Add(y, column, scales[0], a0, b0);
        Add(y[Outputs..], column, scales[1], a1, b1);
        Add(y[(2 * Outputs)..], column, scales[2], a2, b2);
        Add(y[(3 * Outputs)..], column, scales[3], a3, b3);
    }

    private void TwoRows(ReadOnlySpan<short> x, ReadOnlySpan<short> weights, ReadOnlySpan<float> scales, Span<float> y, int column)
    {
        ref short w = ref MemoryMarshal.GetReference(weights);
        ref short x0 = ref MemoryMarshal.GetReference(x);
        ref short x1 = ref Unsafe.Add(ref x0, Inputs);
        nuint pairs = (nuint)(weights.Length / PairWidth);
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default;
        for (nuint pair = 0; pair < pairs; pair++)
        {
            var left = Vector256.LoadUnsafe(ref w);
            var right = Vector256.LoadUnsafe(ref w, PanelWidth);
            w = ref Unsafe.Add(ref w, PairWidth);
            Vector256<short> v = Repeated(ref x0, pair);
            (a0, b0) = (a0 + SignedBytes.Products(v, left), b0 + SignedBytes.Products(v, right));
            v = Repeated(ref x1, pair);
            (a1, b1) = (a1 + SignedBytes.Products(v, left), b1 + SignedBytes.Products(v, right));
        }

        Add(y, column, scales[0], a0, b0);
        Add(y[Outputs..], column, scales[1], a1, b1);
    }

    private void OneRow(ReadOnlySpan<short> x, ReadOnlySpan<short> weights, float scale, Span<float> y, int column)
    {
        ref short w = ref MemoryMarshal.GetReference(weights);
        ref short x0 = ref MemoryMarshal.GetReference(x);
        nuint pairs = (nuint)(weights.Length / PairWidth);
        Vector256<int> a = default, b = default;
        for (nuint pair = 0; pair < pairs; pair++)
        {
            Vector256<short> v = Repeated(ref x0, pair);
            a += SignedBytes.Products(v, Vector256.LoadUnsafe(ref w));
            b += SignedBytes.Products(v, Vector256.LoadUnsafe(ref w, PanelWidth));
            w = ref Unsafe.Add(ref w, PairWidth);
        }

        Add(y, column, scale, a, b);
    }

    /// <summary>Has the weights of the next panel brought near while this one is multiplied; where there are none, nothing happens.</summary>
    private static unsafe void FetchAhead(ref short w, nuint by)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref w, by)));
        }
    }

    /// <summary>Two neighbouring inputs, repeated for every column.</summary>
    private static Vector256<short> Repeated(ref short x, nuint pair) =>
        Vector256.Create(Unsafe.Add(ref Unsafe.As<short, int>(ref x), pair)).AsInt16();

    private void Add(Span<float> y, int column, float scale, Vector256<int> low, Vector256<int> high)
    {
        Add(y, _scales.AsSpan(column), scale, low);
        Add(y[Lane..], _scales.AsSpan(column + Lane), scale, high);
    }

    private static void Add(Span<float> y, ReadOnlySpan<float> scales, float scale, Vector256<int> sums) =>
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(sums), Vector256.Create(scales) * scale, Vector256.Create<float>(y)).CopyTo(y);
}
