using System.Collections.Frozen;
using System.Globalization;

namespace SmpBot.Triage.Measures;

/// <summary>Numbers as visitors write them in days, ages and temperatures.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, double> s_values = Build();

    /// <summary>The value of a folded number word, or null.</summary>
    public static double? Value(string folded) => s_values.TryGetValue(folded, out double value) ? value : null;

    /// <summary>The value of digits with an optional decimal point or comma, or null.</summary>
    public static double? Parse(string digits)
    {
        int separator = digits.IndexOfAny([',', '.']);
        bool isDecimal = separator > 0 && digits.Length - separator is 2 or 3 && digits.LastIndexOfAny([',', '.']) == separator;
        string plain = isDecimal ? digits.Replace(',', '.') : digits.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
    }

    private static FrozenDictionary<string, double> Build()
    {
        string[] english =
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ];
        string[] spanish =
        [
            "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece",
            "catorce", "quince", "dieciseis", "diecisiete", "dieciocho", "diecinueve",
        ];
        Dictionary<string, double> values = new(StringComparer.Ordinal);
        for (int i = 0; i < english.Length; i++)
        {
            values[english[i]] = i;
            values.TryAdd(spanish[i], i);
        }

        string[] tens = ["twenty", "veinte", "thirty", "treinta", "forty", "cuarenta", "fifty", "cincuenta", "sixty", "sesenta", "seventy", "setenta", "eighty", "ochenta", "ninety", "noventa"];
        for (int i = 0; i < tens.Length; i++)
        {
            values[tens[i]] = 10 * ((i / 2) + 2);
        }

        // "one" and "once" are too often no numbers: a person, at one time.
        values.Remove("one");
        values.Remove("once");
        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
