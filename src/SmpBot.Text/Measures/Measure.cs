namespace SmpBot.Text.Measures;

/// <summary>The kinds of measures that the recognizers find, named as in the <c>recognize</c> contract.</summary>
public enum MeasureKind
{
    Age,
    Temperature,
    Duration,
    Boolean,
    Number,
    Ordinal,
    Email,
    PhoneNumber,
}

/// <summary>One measure found in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words as they stand in the text; in lower case, but for booleans.</param>
/// <param name="Start">Offset of the first UTF-16 unit in the text.</param>
/// <param name="Value">Invariant string: <c>98.6</c>; a duration in seconds; a boolean as <c>True</c> or <c>False</c>; null for a unit
/// of temperature that was named without a number ("in fahrenheit").</param>
/// <param name="Unit">The unit's name (<c>Year</c>, <c>F</c>, <c>C</c>) or null where the kind has none or none was said.</param>
public sealed record Measure(MeasureKind Kind, string Text, int Start, string? Value, string? Unit);

/// <summary>The seam behind which a build on Microsoft.Recognizers.Text plugs in.</summary>
public interface IMeasureRecognizer
{
    /// <summary>All measures of one kind, in the order of the text, not overlapping.</summary>
    IReadOnlyList<Measure> Recognize(string text, Language language, MeasureKind kind);
}
