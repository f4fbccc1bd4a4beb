using System.Globalization;
using System.Text.RegularExpressions;

namespace SmpBot.Knowledge.Linting;

/// <summary>A number in an answer, with its unit where one follows (or a currency stands before).</summary>
internal sealed record Quantity(decimal Value, string? Unit)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + (Unit is null ? "" : " " + Unit);
}

/// <summary>Finds the numbers of an answer, in digits and in words, so that two languages can be compared.</summary>
internal static partial class Quantities
{
    /// <summary>Every number of the text in its order.</summary>
    public static IReadOnlyList<Quantity> Find(string markdown, string language)
    {
        string[] tokens = [.. Token().Matches(AnswerText.Plain(markdown).ToLowerInvariant()).Select(m => m.Value)];
        List<(decimal Value, int Start, int End)> numbers = [];
        for (int i = 0; i < tokens.Length;)
        {
            int end = ReadNumber(tokens, i, language, out decimal value);
            if (end > i)
            {
                numbers.Add((value, i, end));
            }

            i = Math.Max(end, i + 1);
        }

        return WithUnits(tokens, numbers);
    }

    /// <summary>A token's end when a number begins at <paramref name="start"/>, else <paramref name="start"/>.</summary>
    private static int ReadNumber(string[] tokens, int start, string language, out decimal value)
    {
        int next = start;
        if (TryDigits(tokens[start], out value))
        {
            next++;
        }
        else
        {
            next = ReadWords(tokens, start, language, out value);
        }

        while (next > start && next < tokens.Length && NumberWords.Multiplier(tokens[next]) is { } multiplier)
        {
            value *= multiplier;
            next++;
        }

        return next;
    }

    /// <summary>Tens and hundreds take smaller words after them: "twenty-five", "ciento veinte", "treinta y cinco".</summary>
    private static int ReadWords(string[] tokens, int start, string language, out decimal value)
    {
        value = 0;
        int next = start;
        int room = int.MaxValue;
        while (next < tokens.Length)
        {
            bool joined = next > start && tokens[next] is "y" or "-";
            int word = joined && next + 1 < tokens.Length ? next + 1 : next;
            if (NumberWords.Value(tokens[word], language) is not { } part || part >= room || IsPercent(tokens, word))
            {
                break;
            }

            value += part;
            room = part >= 100 ? 100 : part >= 20 && part % 10 == 0 ? 10 : 0;
            next = word + 1;
        }

        return next;
    }

    private static bool IsPercent(string[] tokens, int index) => index > 0 && tokens[index] == "ciento" && tokens[index - 1] == "por";

    /// <summary>A separator before exactly three last digits groups thousands, any other is the decimal one; true for both languages.</summary>
    private static bool TryDigits(string token, out decimal value)
    {
        string digits = ThousandsSeparator().Replace(token, "").Replace(',', '.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static List<Quantity> WithUnits(string[] tokens, List<(decimal Value, int Start, int End)> numbers)
    {
        List<Quantity> quantities = [];
        string? unitOfNext = null;
        int startOfNext = int.MaxValue;
        foreach ((decimal value, int start, int end) in Enumerable.Reverse(numbers))
        {
            bool isRange = end + 1 == startOfNext && NumberWords.RangeWords.Contains(tokens[end]);
            string? unit = UnitAfter(tokens, end) ?? UnitBefore(tokens, start) ?? NumberWords.Unit(tokens[start]) ?? (isRange ? unitOfNext : null);
            quantities.Insert(0, new Quantity(value, unit));
            (unitOfNext, startOfNext) = (unit, start);
        }

        return quantities;
    }

    /// <summary>The unit after the number, at most one other word or a hyphen between: "two or so weeks", "a 30-minute visit", "50 por ciento".</summary>
    private static string? UnitAfter(string[] tokens, int end)
    {
        for (int i = end; i < tokens.Length && i < end + 2; i++)
        {
            string token = tokens[i];
            if (NumberWords.Unit(token) is { } unit)
            {
                return unit;
            }

            if (char.IsDigit(token[0]) || NumberWords.EndsSentence(token) || (token != "-" && NumberWords.RangeWords.Contains(token)))
            {
                return null;
            }
        }

        return null;
    }

    private static string? UnitBefore(string[] tokens, int start) =>
        start > 0 && tokens[start - 1] is "$" or "us$" or "€" or "£" or "usd" or "eur" or "spf" or "fps" ? NumberWords.Unit(tokens[start - 1]) : null;

    [GeneratedRegex(@"\d+(?:[.,]\d+)*|us\$|[$€£%]|[°º][cf]|\p{L}+|[-–—]|[.;:!?]")]
    private static partial Regex Token();

    [GeneratedRegex(@"[.,](?=\d{3}(?:[.,]|$))")]
    private static partial Regex ThousandsSeparator();
}
