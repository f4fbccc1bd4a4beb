namespace SmpBot.Text.Measures.Units;

/// <summary>A number with its unit, or a unit alone (no value): <c>[Start, End)</c> of the text.</summary>
internal readonly record struct QuantityMatch(int Start, int End, int Next, double? Value, string? Unit);
