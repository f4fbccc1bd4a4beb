using System.Globalization;

namespace SmpBot.Text.Measures.Numbers;

/// <summary>A number found in a text: <c>[Start, End)</c> of the text, the index of the lexeme after it, and its value.</summary>
internal readonly record struct NumberMatch(int Start, int End, int Next, double Value)
{
    /// <summary>Fifteen significant digits, point as decimal mark.</summary>
    public static string Format(double value) => value.ToString("G15", CultureInfo.InvariantCulture);
}

/// <summary>What may follow a number.</summary>
internal enum NumberMode
{
    /// <summary>A number that stands for itself.</summary>
    Plain,

    /// <summary>A number before a unit, which may touch it (<c>3h</c>); the letters k, m and b are no multipliers here.</summary>
    BeforeUnit,
}
