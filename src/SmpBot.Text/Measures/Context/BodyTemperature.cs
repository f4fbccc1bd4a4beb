namespace SmpBot.Text.Measures.Context;

/// <summary>What makes a number a body temperature.</summary>
public enum TemperatureEvidence
{
    /// <summary>A word of fever or temperature stands with it.</summary>
    FeverWord,

    /// <summary>It has degrees as its unit.</summary>
    Unit,

    /// <summary>Nothing but its form: 38.4 or 101.3 without a unit that would make it something else.</summary>
    BareNumber,
}

/// <summary>A body temperature told in a message.</summary>
/// <param name="Celsius">Degrees Celsius, converted where Fahrenheit was meant, to two decimals.</param>
/// <param name="Start">Offset of the first UTF-16 unit of the number.</param>
/// <param name="Length">Length of the number with its unit.</param>
/// <param name="Evidence">What makes it a body temperature.</param>
public sealed record BodyTemperature(double Celsius, int Start, int Length, TemperatureEvidence Evidence);
