namespace SmpBot.Text.Measures.Context;

/// <summary>The age of a person told in a message.</summary>
/// <param name="Years">The age in years; a baby's as a fraction.</param>
/// <param name="Start">Offset of the first UTF-16 unit of the number.</param>
/// <param name="Length">Length of the number with its unit.</param>
public sealed record PersonAge(double Years, int Start, int Length);
