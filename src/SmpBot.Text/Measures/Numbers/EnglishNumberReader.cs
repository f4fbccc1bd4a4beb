namespace SmpBot.Text.Measures.Numbers;

/// <summary>Reads English numbers, with digits or in words.</summary>
internal sealed class EnglishNumberReader(LexedText text, NumberMode mode) : INumberReader
{
    private readonly DigitNumberReader _digits = new(text, Language.English, mode);
    private readonly EnglishCardinalReader _cardinals = new(text);
    private readonly EnglishFractionReader _fractions = new(text);

    public NumberMatch? Read(int index)
    {
        if (text[index].Text is "minus" or "negative" && ReadUnsigned(index + 1) is { } number)
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

    // "2 million", "1,674.5 million".
    private NumberMatch? ReadDigits(int index)
    {
        if (_digits.Read(index) is not { } number)
        {
            return null;
        }

        double factor = 1;
        int next = number.Next;
        while (EnglishNumerals.Rounds.TryGetValue(text[next].Text, out double round) && text[next].IsApart)
        {
            factor *= round;
            next++;
        }

        return factor == 1 ? WithHalf(number) : number with { End = text[next - 1].End, Next = next, Value = number.Value * factor };
    }

    // "3 and a half hours"; standing for itself it stays two numbers.
    private NumberMatch WithHalf(NumberMatch number)
    {
        int next = number.Next;
        bool half = mode == NumberMode.BeforeUnit && number.Value % 1 == 0 && (text.HasWords(next, "and", "a", "half"));
        return half ? number with { End = text[next + 2].End, Next = next + 3, Value = number.Value + 0.5 } : number;
    }

    private NumberMatch? ReadWords(int index)
    {
        if (!IsNumeral(index) || _cardinals.Read(index) is not { } cardinal)
        {
            return null;
        }

        return text[cardinal.Next].Is("point") && ReadDecimals(cardinal.Next + 1) is { } decimals
            ? Match(index, decimals.Next, cardinal.Value + decimals.Value)
            : Match(index, cardinal.Next, cardinal.Value);
    }

    // "this one", "which one": no number. Words must not touch digits or other letters ("one1").
    private bool IsNumeral(int index)
    {
        bool pronoun = text[index].Is("one") && text[index - 1].Text is "the" or "this" or "that" or "which"
            && !EnglishNumerals.Rounds.ContainsKey(text[index + 1].Text);
        return !pronoun && !(text[index].IsWord && text[index - 1].IsDigits && !text[index].IsApart);
    }

    // Single digits one after another, or one number: "five", "zero five", "twenty five".
    private (double Value, int Next)? ReadDecimals(int index)
    {
        string digits = string.Empty;
        int at = index;
        while (EnglishNumerals.Units.TryGetValue(text[at].Text, out double unit) && digits.Length < 15)
        {
            digits += NumberMatch.Format(unit);
            at++;
        }

        if (digits.Length == 0 && _cardinals.Read(index) is { } cardinal)
        {
            (digits, at) = (NumberMatch.Format(cardinal.Value), cardinal.Next);
        }

        return digits.Length == 0 ? null
            : (double.Parse("0." + digits, System.Globalization.CultureInfo.InvariantCulture), at);
    }

    // "3 dozen", "two dozens", "half a dozen", "a dozen".
    private NumberMatch? ReadDozens(int index, NumberMatch? number)
    {
        if (text.HasWords(index, "half", "a") && EnglishNumerals.Dozens.Contains(text[index + 2].Text))
        {
            return Match(index, index + 3, 6);
        }

        if (text[index].Is("a") && EnglishNumerals.Dozens.Contains(text[index + 1].Text))
        {
            return Match(index, index + 2, 12);
        }

        return number is { } count && EnglishNumerals.Dozens.Contains(text[count.Next].Text)
            ? Match(index, count.Next + 1, count.Value * 12)
            : null;
    }

    private NumberMatch Match(int index, int next, double value) => new(text[index].Start, text[next - 1].End, next, value);
}
