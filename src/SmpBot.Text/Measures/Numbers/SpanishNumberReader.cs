namespace SmpBot.Text.Measures.Numbers;

/// <summary>Reads Spanish numbers, with digits or in words.</summary>
internal sealed class SpanishNumberReader(LexedText text, NumberMode mode) : INumberReader
{
    private readonly DigitNumberReader _digits = new(text, Language.Spanish, mode);
    private readonly SpanishCardinalReader _cardinals = new(text);
    private readonly SpanishFractionReader _fractions = new(text);

    public NumberMatch? Read(int index)
    {
        bool minus = text[index].Is("menos") && text[index - 1].Text is not ("al" or "lo");
        if (minus && ReadUnsigned(index + 1) is { } number)
        {
            return number with { Start = text[index].Start, Value = -number.Value };
        }

        return ReadUnsigned(index);
    }

    private NumberMatch? ReadUnsigned(int index)
    {
        NumberMatch? best = ReadDigits(index);
        best = NumberScanner.Longer(best, ReadWords(index));
        best = NumberScanner.Longer(best, ReadDozens(index, best));
        return NumberScanner.Longer(best, _fractions.Read(index));
    }

    // "2 mil millones", "1,5 millones".
    private NumberMatch? ReadDigits(int index)
    {
        if (_digits.Read(index) is not { } number)
        {
            return null;
        }

        double factor = 1;
        int next = number.Next;
        while (SpanishNumerals.Rounds.TryGetValue(text[next].Text, out double round) && text[next].IsApart)
        {
            factor *= round;
            next++;
        }

        return factor == 1 ? WithHalf(number) : number with { End = text[next - 1].End, Next = next, Value = number.Value * factor };
    }

    // "38 y medio grados"; standing for itself it stays two numbers.
    private NumberMatch WithHalf(NumberMatch number)
    {
        int next = number.Next;
        bool half = mode == NumberMode.BeforeUnit && number.Value % 1 == 0 && (text.HasWords(next, "y", "medio") || text.HasWords(next, "y", "media"));
        return half ? number with { End = text[next + 1].End, Next = next + 2, Value = number.Value + 0.5 } : number;
    }

    private NumberMatch? ReadWords(int index)
    {
        bool touches = text[index].IsWord && text[index - 1].IsDigits && !text[index].IsApart;
        if (touches || _cardinals.Read(index) is not { } cardinal)
        {
            return null;
        }

        return text[cardinal.Next].Text is "coma" or "con" && ReadDecimals(cardinal.Next + 1) is { } decimals
            ? Match(index, decimals.Next, cardinal.Value + decimals.Value)
            : Match(index, cardinal.Next, cardinal.Value);
    }

    // What is said after "coma" are the decimals as they would be written: "coma cinco", "con cincuenta", "coma cero cinco".
    private (double Value, int Next)? ReadDecimals(int index)
    {
        string digits = string.Empty;
        int at = index;
        while (SpanishNumerals.Units.TryGetValue(text[at].Text, out double unit) && digits.Length < 15)
        {
            digits += NumberMatch.Format(unit);
            at++;
        }

        if (_cardinals.Read(index) is { } cardinal && cardinal.Next > at && text[index].IsWord)
        {
            (digits, at) = (NumberMatch.Format(cardinal.Value), cardinal.Next);
        }

        return digits.Length == 0 ? null
            : (double.Parse("0." + digits, System.Globalization.CultureInfo.InvariantCulture), at);
    }

    // "3 docenas", "media docena", "dos mil y cuatro docenas".
    private NumberMatch? ReadDozens(int index, NumberMatch? number)
    {
        if (text[index].Is("media") && SpanishNumerals.Dozens.Contains(text[index + 1].Text))
        {
            return Match(index, index + 2, 6);
        }

        if (number is not { } count)
        {
            return null;
        }

        if (SpanishNumerals.Dozens.Contains(text[count.Next].Text))
        {
            return Match(index, count.Next + 1, count.Value * 12);
        }

        return text[count.Next].Text is "y" or "con" && _cardinals.Read(count.Next + 1) is { } dozens
            && SpanishNumerals.Dozens.Contains(text[dozens.Next].Text)
            ? Match(index, dozens.Next + 1, count.Value + (dozens.Value * 12))
            : null;
    }

    private NumberMatch Match(int index, int next, double value) => new(text[index].Start, text[next - 1].End, next, value);
}
