using System.Globalization;

namespace SmpBot.Text.Measures.Numbers;

/// <summary>
/// Reads numbers written with digits: sign, groups of thousands, decimals with point or comma, <c>3/4</c>, <c>2 1/4</c>, <c>1.3e6</c>,
/// <c>2^3</c> and the suffixes k, M, G, T, B.
/// </summary>
internal sealed class DigitNumberReader(LexedText text, Language language, NumberMode mode)
{
    private static readonly (string Suffix, double Factor)[] s_suffixes =
        [("mil", 1e6), ("MM", 1e6), ("K", 1e3), ("k", 1e3), ("M", 1e6), ("G", 1e9), ("T", 1e12), ("B", 1e9), ("b", 1e9)];

    private readonly char _groupMark = language == Language.Spanish ? '.' : ',';

    /// <summary>The number that starts at a lexeme.</summary>
    public NumberMatch? Read(int index)
    {
        Lexeme first = text[index];
        if (first.Is("-"))
        {
            return IsMinus(index) && ReadUnsigned(index + 1) is { } number
                ? number with { Start = first.Start, Value = -number.Value }
                : null;
        }

        return ReadUnsigned(index);
    }

    private bool IsMinus(int index)
    {
        Lexeme before = text[index - 1];
        char touching = text.CharAt(text[index].Start - 1);
        bool touchesDigits = text[index + 1].IsDigits || text[index + 1].Is(".") || text[index + 1].Is(",");
        return touchesDigits && !before.IsDigits && !char.IsLetterOrDigit(touching)
            && !(before.IsWord && text[index - 2].IsDigits && s_suffixes.Any(s => text.Text.AsSpan(before.Start, before.End - before.Start).SequenceEqual(s.Suffix)));
    }

    private NumberMatch? ReadUnsigned(int index)
    {
        Lexeme first = text[index];
        if (first.Text is "." or "," && first.IsApart && text[index + 1] is { IsDigits: true, IsApart: false })
        {
            return ReadLeadingMark(index);
        }

        if (!first.IsDigits)
        {
            return ReadFractionSign(index);
        }

        char before = text.CharAt(first.Start - 1);
        if (char.IsLetter(before) || before == '_')
        {
            return null;
        }

        bool continues = before is '.' or ',' && char.IsAsciiDigit(text.CharAt(first.Start - 2));
        (int end, double value) = ReadCore(first, continues);
        (end, value) = ReadTail(end, value, end == first.End && !continues);
        char after = text.CharAt(end);
        bool free = mode == NumberMode.BeforeUnit ? !char.IsAsciiDigit(after) : !char.IsLetterOrDigit(after) && after != '_';
        bool brokenUnit = after is '.' or ',' && char.IsAsciiDigit(text.CharAt(end + 1)) && end == first.End && EndsInLetter(end + 1);
        return free && !brokenUnit && double.IsFinite(value) ? new NumberMatch(first.Start, end, text.IndexFrom(end), value) : null;
    }

    private NumberMatch? ReadLeadingMark(int index)
    {
        Lexeme digits = text[index + 1];
        if (text.CharAt(digits.End) is '.' or ',' && char.IsAsciiDigit(text.CharAt(digits.End + 1)))
        {
            return null;
        }

        return char.IsLetterOrDigit(text.CharAt(digits.End)) && mode == NumberMode.Plain
            ? null
            : new NumberMatch(text[index].Start, digits.End, index + 2, Parse("0." + digits.Text));
    }

    private NumberMatch? ReadFractionSign(int index)
    {
        Lexeme sign = text[index];
        double value = FractionSign(sign.Text);
        return value > 0 ? new NumberMatch(sign.Start, sign.End, index + 1, value) : null;
    }

    private static double FractionSign(string sign) =>
        sign is [var c] && c is (>= '\u00BC' and <= '\u00BE') or (>= '\u2150' and <= '\u215E') ? CharUnicodeInfo.GetNumericValue(c) : 0;

    // Digits with their groups and decimals.
    private (int End, double Value) ReadCore(Lexeme first, bool continues)
    {
        int length = first.End - first.Start;
        if (continues || length > 30)
        {
            return (first.End, Parse(first.Text));
        }

        char mark = text.CharAt(first.End);
        char decimalMark = mark == '.' ? ',' : '.';
        if (mark is '.' or ',' && length <= 3 && GroupsEnd(first.End, mark) is int groupsEnd and > 0
            && (mark == _groupMark || DecimalsEnd(groupsEnd, decimalMark) > 0))
        {
            int decimals = DecimalsEnd(groupsEnd, decimalMark);
            return (Math.Max(groupsEnd, decimals), ParseMarked(first.Start, Math.Max(groupsEnd, decimals), decimalMark));
        }

        if (mark is ',' && language == Language.English && length <= 2 && IndianEnd(first.End) is int indianEnd and > 0)
        {
            int decimals = DecimalsEnd(indianEnd, '.');
            return (Math.Max(indianEnd, decimals), ParseMarked(first.Start, Math.Max(indianEnd, decimals), '.'));
        }

        if (mark is '.' or ',' && DecimalsEnd(first.End, mark) is int end and > 0)
        {
            return (end, ParseMarked(first.Start, end, mark));
        }

        if (mark is ' ' or '\u00A0' or '\u202F' && length <= 3 && GroupsEnd(first.End, mark) is int spacedEnd and > 0)
        {
            return (spacedEnd, Parse(string.Concat(text.Text[first.Start..spacedEnd].Where(char.IsAsciiDigit))));
        }

        return (first.End, Parse(first.Text));
    }

    // Where groups of three digits end that begin at a mark; -1 when there are none.
    private int GroupsEnd(int at, char mark)
    {
        int end = at;
        while (text.CharAt(end) == mark && DigitsFrom(end + 1) == 3)
        {
            end += 4;
        }

        return end > at ? end : -1;
    }

    // Groups of two and a last one of three, as in 12,34,567.
    private int IndianEnd(int at)
    {
        int end = at;
        while (text.CharAt(end) == ',' && DigitsFrom(end + 1) == 2)
        {
            end += 3;
        }

        return end > at && text.CharAt(end) == ',' && DigitsFrom(end + 1) == 3 ? end + 4 : -1;
    }

    private int DecimalsEnd(int at, char mark)
    {
        int digits = text.CharAt(at) == mark ? DigitsFrom(at + 1) : 0;
        int end = at + 1 + digits;
        bool another = text.CharAt(end) is '.' or ',' && char.IsAsciiDigit(text.CharAt(end + 1));
        return digits > 0 && !another ? end : -1;
    }

    private int DigitsFrom(int at)
    {
        int end = at;
        while (char.IsAsciiDigit(text.CharAt(end)) && end - at < 40)
        {
            end++;
        }

        return end - at;
    }

    private bool EndsInLetter(int at) => char.IsLetter(text.CharAt(at + DigitsFrom(at)));

    // A fraction, an exponent or a multiplier after the digits.
    private (int End, double Value) ReadTail(int end, double value, bool isWhole)
    {
        if (isWhole && ReadFraction(end, value) is { } fraction)
        {
            return fraction;
        }

        if (ReadExponent(end) is { } exponent)
        {
            return (exponent.End, exponent.IsPower ? Math.Pow(value, exponent.Value) : Scaled(value, exponent.Value));
        }

        return mode == NumberMode.Plain && ReadSuffix(end) is { } suffix ? (suffix.End, value * suffix.Factor) : (end, value);
    }

    private (int End, double Value)? ReadFraction(int end, double value)
    {
        int slash = end;
        double whole = 0;
        double numerator = value;
        if (text.CharAt(end) == ' ')
        {
            int start = end;
            while (text.CharAt(start) == ' ')
            {
                start++;
            }

            int digits = DigitsFrom(start);
            if (digits == 0)
            {
                return null;
            }

            (whole, numerator, slash) = (value, Parse(text.Text.Substring(start, digits)), start + digits);
        }

        int denominatorDigits = text.CharAt(slash) == '/' ? DigitsFrom(slash + 1) : 0;
        if (denominatorDigits == 0 || text.CharAt(slash + 1 + denominatorDigits) == '/' || PrecededBySlash(end))
        {
            return null;
        }

        double denominator = Parse(text.Text.Substring(slash + 1, denominatorDigits));
        return denominator == 0 ? null : (slash + 1 + denominatorDigits, whole + (numerator / denominator));
    }

    private bool PrecededBySlash(int end)
    {
        int start = end;
        while (char.IsAsciiDigit(text.CharAt(start - 1)))
        {
            start--;
        }

        return text.CharAt(start - 1) == '/' || (text.CharAt(start - 1) == '-' && char.IsLetterOrDigit(text.CharAt(start - 2)));
    }

    private (int End, bool IsPower, double Value)? ReadExponent(int end)
    {
        ReadOnlySpan<char> rest = text.Text.AsSpan(Math.Min(end, text.Text.Length));
        int mark = rest.StartsWith("x10^", StringComparison.OrdinalIgnoreCase) ? 4
            : rest.Length > 0 && rest[0] is 'e' or 'E' or '^' ? 1
            : 0;
        if (mark == 0)
        {
            return null;
        }

        int at = end + mark;
        int minus = 0;
        while (text.CharAt(at) is '+' or '-' && at - end < 10)
        {
            minus += text.CharAt(at) == '-' ? 1 : 0;
            at++;
        }

        int digits = DigitsFrom(at);
        if (digits is 0 or > 3 || text.CharAt(at) == '0' || char.IsLetterOrDigit(text.CharAt(at + digits)))
        {
            return null;
        }

        double exponent = Parse(text.Text.Substring(at, digits)) * (minus % 2 == 0 ? 1 : -1);
        return (at + digits, rest[0] == '^', exponent);
    }

    private (int End, double Factor)? ReadSuffix(int end)
    {
        int at = end;
        while (text.CharAt(at) == ' ')
        {
            at++;
        }

        foreach ((string suffix, double factor) in s_suffixes)
        {
            if (suffix == "mil" && language == Language.Spanish)
            {
                continue;
            }

            if (string.CompareOrdinal(text.Text, at, suffix, 0, suffix.Length) == 0 && !char.IsLetterOrDigit(text.CharAt(at + suffix.Length)))
            {
                return (at + suffix.Length, factor);
            }
        }

        return null;
    }

    private double ParseMarked(int start, int end, char decimalMark) =>
        Parse(string.Concat(text.Text[start..end].Where(c => c == decimalMark || char.IsAsciiDigit(c))).Replace(decimalMark, '.'));

    // Digits with the exponent written behind them are read exactly, but a value that is written with an exponent itself takes no second one.
    private static double Scaled(double value, double exponent) =>
        value is 0 or (>= 1e-4 and < 1e15) ? Parse(Invariant(value) + "e" + Invariant(exponent)) : value * Math.Pow(10, exponent);

    private static string Invariant(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static double Parse(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
}
