using System.Collections.Frozen;
using SmpBot.Text.Measures.Numbers;

namespace SmpBot.Text.Measures.Units;

/// <summary>
/// Finds temperatures with every spelling of their units, units alone (<c>to fahrenheit</c>), and bare numbers of body heat after words
/// of fever.
/// </summary>
internal static class TemperatureReader
{
    private const string Degree = "Degree";

    private static readonly UnitTable s_english = new(
        "F:degrees fahrenheit|degree fahrenheit|deg fahrenheit|degs fahrenheit|fahrenheit|°f|º f|degrees farenheit|degree farenheit|" +
        "deg farenheit|degs farenheit|farenheit|degrees f|degree f|deg f|degs f|f*",
        "K:kelvin|k*", "R:rankine|°r", "D:delisle|°de",
        "C:degrees celsius|degree celsius|deg celsius|degs celsius|celsius|degrees celcius|degree celcius|deg celcius|degs celcius|celcius|" +
        "degrees centigrade|degree centigrade|deg centigrade|degs centigrade|centigrade|degrees centigrate|degree centigrate|" +
        "deg centigrate|degs centigrate|centigrate|degrees c|degree c|deg c|degs c|°c|º c|c*",
        "Degree:degree|degrees|deg.|deg|°|º*");

    private static readonly UnitTable s_spanish = new(
        "Kelvin:kelvin|k*", "Rankine:rankine|r*",
        "Grado Celsius:°c|ºc|grado c|grados c|grado celsius|grados celsius|celsius|grado centígrado|grados centígrados|centígrado|centígrados|c*",
        "Grado Fahrenheit:°f|ºf|grado f|grados f|grado fahrenheit|grados fahrenheit|fahrenheit|f*",
        "Grado Réaumur:°r|°re|grados r|grado réaumur|grados réaumur|réaumur", "Grado Delisle:°d|grados d|grado delisle|grados delisle|delisle",
        "Grado:°|grados|grado|º*");

    private static readonly FrozenSet<string> s_angles = new[]
    {
        "angle", "angles", "rotation", "angulo", "angolo", "rotacion",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_turns = new[]
    {
        "rotate", "rotated", "rotates", "rotating", "rotation", "angle", "gira", "girar", "giratorio", "rotacion", "angulo", "angolo",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static List<QuantityMatch> Find(LexedText text, Language language)
    {
        UnitTable units = language == Language.Spanish ? s_spanish : s_english;
        INumberReader numbers = NumberScanner.Reader(text, language, NumberMode.BeforeUnit);
        var found = new List<QuantityMatch>();
        for (int i = 0; i < text.Count;)
        {
            QuantityMatch? match = numbers.Read(i) is { } number ? WithUnit(text, i, number, units, language) : Alone(text, i, units);
            if (match is { } quantity)
            {
                found.Add(quantity);
            }

            i = Math.Max(i + 1, match?.Next ?? numbers.Read(i)?.Next ?? i + 1);
        }

        return found;
    }

    private static QuantityMatch? WithUnit(LexedText text, int index, NumberMatch number, UnitTable units, Language language)
    {
        // "An 80-degree room".
        bool hyphen = text[number.Next] is { Text: "-", IsApart: false } && !text[number.Next + 1].IsApart && text[number.Next + 1].Text.Length > 1;
        int at = hyphen ? number.Next + 1 : number.Next;
        if (units.Find(text, at) is { } unit)
        {
            int next = at + unit.Lexemes.Length;
            return IsTemperature(text, index, number, unit, next)
                ? new QuantityMatch(number.Start, text[next - 1].End, next, number.Value, unit.Unit)
                : null;
        }

        return FeverContext.Read(text, index, number, language) is { } fever ? fever : null;
    }

    private static QuantityMatch? Alone(LexedText text, int index, UnitTable units) =>
        units.Find(text, index) is { StandsAlone: true } unit && !IsAngle(text, index - 1, index + unit.Lexemes.Length)
            ? new QuantityMatch(text[index].Start, text[index + unit.Lexemes.Length - 1].End, index + unit.Lexemes.Length, null, unit.Unit)
            : null;

    private static bool IsTemperature(LexedText text, int index, NumberMatch number, UnitSpelling unit, int next)
    {
        if (unit.Unit is Degree or "Grado")
        {
            return !IsAngle(text, index, next);
        }

        if (unit.StandsAlone)
        {
            return true;
        }

        // A single letter: no part of a code (SCP-173C), a postcode (PA 23456 F), a name (F-Series) or a price a share (14.7C/).
        Lexeme after = text[next];
        bool code = text[index - 1].Text is "-" or "–" && char.IsLetterOrDigit(text.CharAt(text[index - 1].Start - 1));
        bool negativeCode = text[index].Is("-") && char.IsLetterOrDigit(text.CharAt(text[index].Start - 1));
        bool postcode = number.Value >= 10_000 && text[index - 1].IsWord && text[index - 1].Text.Length == 2;
        bool name = after.Text is "-" or "–" or "/" or "'" && !after.IsApart;
        bool initials = after.Is(".") && char.IsLetter(text.CharAt(after.End));
        bool price = text.HasWords(next, "a", "share") || text.HasWords(next, "per", "security");
        return !(code || negativeCode || postcode || name || initials || price);
    }

    private static bool IsAngle(LexedText text, int index, int next)
    {
        if (s_angles.Contains(text[next].Text))
        {
            return true;
        }

        for (int i = 1; i <= 5; i++)
        {
            if (s_turns.Contains(text[index - i].Text))
            {
                return true;
            }
        }

        return false;
    }
}
