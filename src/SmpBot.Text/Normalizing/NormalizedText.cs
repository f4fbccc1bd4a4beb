namespace SmpBot.Text.Normalizing;

/// <summary>A normalised text that still knows where each of its characters came from.</summary>
public sealed class NormalizedText
{
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    internal NormalizedText(string original, string value, int[]? starts, int[]? ends)
    {
        Original = original;
        Value = value;
        _starts = starts;
        _ends = ends;
    }

    /// <summary>The text as it was given.</summary>
    public string Original { get; }

    /// <summary>The normalised text.</summary>
    public string Value { get; }

    /// <summary>Offset in the original of the first UTF-16 unit behind a character of <see cref="Value"/>.</summary>
    public int SourceStart(int index) => _starts is null ? index : _starts[index];

    /// <summary>Offset in the original just after the last UTF-16 unit behind a character of <see cref="Value"/>.</summary>
    public int SourceEnd(int index) => _ends is null ? index + 1 : _ends[index];
}
