using System.Collections.Frozen;
using SmpBot.Text.Measures.Numbers;
using SmpBot.Text.Measures.Units;

namespace SmpBot.Text.Measures.Context;

/// <summary>
/// Reads body temperatures as people tell them: with a unit or without, in Celsius or Fahrenheit by size, with point or comma, in words,
/// with "and a half". Heat of the weather, of water or of a wash is none. Corrections ("oops, 39.1") are the caller's: all
/// temperatures are given, in the order of the text.
/// </summary>
public static class BodyTemperatureReader
{
    private const double HighestCelsius = 45;
    private const int Reach = 5;

    private static readonly string[] s_digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static readonly FrozenSet<string> s_dayNumbers = new[]
    {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fourteen",
        "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "doce", "catorce",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Before or after these a number of degrees is not the body's.
    private static readonly FrozenSet<string> s_otherHeat = new[]
    {
        "outside", "weather", "water", "wash", "shower", "sauna", "pool", "oven", "room", "sun", "summer", "tub", "thermostat", "angle", "radio", "fm",
        "afuera", "fuera", "clima", "agua", "lavar", "lavadora", "ducha", "piscina", "horno", "sol", "verano", "calle", "sombra", "ambiente", "angulo",
    }.ToFrozenSet(StringComparer.Ordinal);

    // After these a bare number measures something else.
    private static readonly FrozenSet<string> s_otherUnits = new[]
    {
        "%", "$", "€", "£", "usd", "euros", "euro", "dollars", "dolares", "pounds", "pesos", "kg", "kilos", "lb", "lbs", "cm", "mm", "m", "km", "ml",
        "mg", "inch", "inches", "years", "year", "yo", "yrs", "anos", "ano", "days", "day", "dias", "dia", "hours", "horas", "weeks", "semanas", "months",
        "meses", "minutes", "minutos", "min", "mins", "times", "veces", "sessions", "sesiones", "people", "personas", "h", "pm", "am", "st", "nd", "rd", "th",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All body temperatures of a message.</summary>
    public static IReadOnlyList<BodyTemperature> Read(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(new LexedText(text), language, asked: false);
    }

    /// <summary>The temperature in an answer to the question for it: any number of a body's heat will do; null when there is none.</summary>
    public static BodyTemperature? ReadAnswer(string text, Language language) => ReadAnswers(text, language) is [.., var last] ? last : null;

    /// <summary>All numbers of a body's heat, where it is known that a temperature is told.</summary>
    public static IReadOnlyList<BodyTemperature> ReadAnswers(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(new LexedText(text), language, asked: true);
    }

    private static List<BodyTemperature> Read(LexedText text, Language language, bool asked)
    {
        Dictionary<int, QuantityMatch> withUnit = TemperatureReader.Find(text, language)
            .Where(q => q.Value is not null).ToDictionary(q => q.Start);
        var found = new List<BodyTemperature>();
        foreach (NumberMatch number in NumberScanner.Scan(text, language, NumberMode.BeforeUnit))
        {
            BodyTemperature? temperature = withUnit.TryGetValue(number.Start, out QuantityMatch quantity) && quantity.Next > number.Next
                ? WithUnit(text, number, quantity)
                : Bare(text, number, language, asked);
            if (temperature is not null)
            {
                found.Add(temperature);
            }
        }

        return found;
    }

    private static BodyTemperature? WithUnit(LexedText text, NumberMatch number, QuantityMatch quantity)
    {
        if (quantity.Unit is "K" or "Kelvin" or "R" or "Rankine" or "D" || IsOtherHeat(text, text.IndexFrom(number.Start), quantity.Next))
        {
            return null;
        }

        bool fahrenheit = quantity.Unit is "F" or "Grado Fahrenheit" || (quantity.Unit is "Degree" or "Grado" && number.Value > HighestCelsius);
        return Body(number.Value, fahrenheit, number.Start, quantity.End, TemperatureEvidence.Unit);
    }

    private static BodyTemperature? Bare(LexedText text, NumberMatch said, Language language, bool asked)
    {
        NumberMatch number = WithTenths(text, Spoken(text, said));
        int index = text.IndexFrom(number.Start);
        bool body = FeverContext.IsBodyHeat(number.Value) && (!s_otherUnits.Contains(text[number.Next].Text) || IsCountedDay(text, number.Next))
            && text[index - 1].Text is not ("$" or "€" or "£" or "/");
        if (!body)
        {
            return null;
        }

        bool fahrenheit = number.Value > HighestCelsius;
        if (FeverContext.Read(text, index, number, language) is not null)
        {
            return Body(number.Value, fahrenheit, number.Start, number.End, TemperatureEvidence.FeverWord);
        }

        // Tenths are how thermometers are read; prices have hundredths.
        bool written = number.Value % 1 != 0 || (text.CharAt(number.End - 2) is '.' or ',' && text.CharAt(number.End - 1) is '0');
        bool tenths = written && Math.Abs((number.Value * 10) - Math.Round(number.Value * 10)) < 1e-6
            && number.Value is (>= 35 and <= 43) or (>= 97 and <= 108);
        bool price = text.CharAt(number.End - 3) is '.' or ',';
        return (asked || (tenths && !price)) && !IsOtherHeat(text, index, number.Next)
            ? Body(number.Value, fahrenheit, number.Start, number.End, TemperatureEvidence.BareNumber)
            : null;
    }

    // "38.6 day 3": the unit belongs to the number after it.
    private static bool IsCountedDay(LexedText text, int index) =>
        text[index].Text is "day" or "dia" && (text[index + 1].IsDigits || s_dayNumbers.Contains(text[index + 1].Text));

    // "one oh two".
    private static NumberMatch Spoken(LexedText text, NumberMatch number) =>
        number.Value == 1 && text[number.Next].Text is "oh" or "o" && Digit(text[number.Next + 1]) is { } units
            ? number with { End = text[number.Next + 1].End, Next = number.Next + 2, Value = 100 + units }
            : number;

    // "38 con 5", "101 point 3".
    private static NumberMatch WithTenths(LexedText text, NumberMatch number) =>
        number.Value % 1 == 0 && text[number.Next].Text is "con" or "point" && Digit(text[number.Next + 1]) is { } tenths
            ? number with { End = text[number.Next + 1].End, Next = number.Next + 2, Value = number.Value + (tenths / 10.0) }
            : number;

    private static int? Digit(Lexeme lexeme) =>
        lexeme is { IsDigits: true, Text.Length: 1 } ? lexeme.Text[0] - '0'
        : Array.IndexOf(s_digits, lexeme.Text) is >= 0 and var digit ? digit
        : null;

    private static bool IsOtherHeat(LexedText text, int index, int next)
    {
        for (int i = 1; i <= Reach; i++)
        {
            if (IsHeat(text, index - i) || IsHeat(text, next + i - 1))
            {
                return true;
            }
        }

        return false;
    }

    // "It was in water mode" tells of the thermometer.
    private static bool IsHeat(LexedText text, int index) =>
        s_otherHeat.Contains(text[index].Text) && text[index + 1].Text is not ("mode" or "setting") && text[index - 1].Text is not "modo";

    private static BodyTemperature? Body(double value, bool fahrenheit, int start, int end, TemperatureEvidence evidence)
    {
        double celsius = Math.Round(fahrenheit ? (value - 32) * 5 / 9 : value, 2);
        return celsius is >= 30 and <= HighestCelsius ? new BodyTemperature(celsius, start, end - start, evidence) : null;
    }
}
