namespace SmpBot.Text.Measures.Numbers;

/// <summary>
/// Reads Spanish fractions from words: <c>dos tercios</c>, <c>un veinteavo</c>, <c>cinco y medio</c>, <c>uno sobre tres</c>.
/// </summary>
internal sealed class SpanishFractionReader(LexedText text)
{
    private readonly SpanishCardinalReader _cardinals = new(text);

    /// <summary>The longest fraction that starts at a lexeme.</summary>
    public NumberMatch? Read(int index)
    {
        NumberMatch? best = ReadHalf(index);
        best = NumberScanner.Longer(best, ReadPlain(index));
        best = NumberScanner.Longer(best, ReadMixed(index));
        return NumberScanner.Longer(best, ReadOver(index));
    }

    // "medio", "media", "un medio", "mitad", "un cuarto de millón", "medio millón".
    private NumberMatch? ReadHalf(int index)
    {
        int at = text[index].Text is "un" or "una" ? index + 1 : index;
        if (text[at].Text is "medio" or "media" or "medios" or "medias" || (at == index && text[at].Is("mitad")))
        {
            return Scaled(index, at + 1, 0.5);
        }

        return null;
    }

    // A cardinal and a denominator: plural, or singular after "un".
    private NumberMatch? ReadPlain(int index)
    {
        if (_cardinals.Read(index) is not { } numerator || !text[index].IsWord)
        {
            return null;
        }

        int at = numerator.Next;
        if (Denominator(at) is { } denominator && IsPart(at, numerator.Value))
        {
            return Scaled(index, denominator.Next, numerator.Value / denominator.Value);
        }

        return ReadDenominatorWithCardinal(index);
    }

    // In "cuarenta y dos milésimas" and "tres cien milésimas" the cardinal before the denominator's word multiplies it.
    private NumberMatch? ReadDenominatorWithCardinal(int index)
    {
        bool one = text[index].Text is "un" or "una";
        return one && _cardinals.Read(index + 1) is { } multiple && SpanishNumerals.RoundOrdinal(text[multiple.Next].Text) is { } round
            ? Match(index, multiple.Next + 1, 1 / (multiple.Value * round.Multiple * round.Round))
            : null;
    }

    // "veinte con tres quintos", "cinco y medio", "seis millones con dos tercios", "un billón y medio millón".
    private NumberMatch? ReadMixed(int index)
    {
        if (_cardinals.Read(index) is not { } whole || text[whole.Next].Text is not ("y" or "con"))
        {
            return null;
        }

        int at = whole.Next + 1;
        NumberMatch? part = NumberScanner.Longer(ReadHalf(at), ReadPlain(at));
        if (part is not { } fraction || text[at].Is("mitad"))
        {
            return null;
        }

        // "two and a half million" are halves of a million as well.
        if (whole.LastRound == 1 && SpanishNumerals.Rounds.TryGetValue(text[fraction.Next - 1].Text, out double round))
        {
            return Match(index, fraction.Next, (whole.Value * round) + fraction.Value);
        }

        double factor = whole.LastRound >= 1e6 && fraction.Value < 1 ? whole.LastRound : 1;
        return Match(index, fraction.Next, whole.Value + (fraction.Value * factor));
    }

    private NumberMatch? ReadOver(int index)
    {
        if (ReadInteger(index) is not { } numerator || !text[numerator.Next].Is("sobre"))
        {
            return null;
        }

        return ReadInteger(numerator.Next + 1) is { Value: not 0 } denominator
            ? Match(index, denominator.Next, numerator.Value / denominator.Value)
            : null;
    }

    private (double Value, int Next)? Denominator(int index)
    {
        string word = text[index].Text;
        if (word is "medio" or "medios" or "media" or "medias")
        {
            return (2, index + 1);
        }

        if (word is "tercio" or "tercios")
        {
            return (3, index + 1);
        }

        if (SpanishNumerals.RoundOrdinal(word) is { } round)
        {
            return (round.Multiple * round.Round, index + 1);
        }

        if (SpanishNumerals.Avo(word) is double avo)
        {
            return (avo, index + 1);
        }

        if (SpanishNumerals.Ordinal(word) is not double value)
        {
            return null;
        }

        // "vigésimo quintos" is one denominator.
        return value is >= 20 and < 100 && SpanishNumerals.Ordinal(text[index + 1].Text) is double unit and < 10
            ? (value + unit, index + 2)
            : (value, index + 1);
    }

    // "tres cuartos" and "un cuarto" are parts, "tres cuarto" is not; "un primero", "un segundo" and "dos segundos" never are.
    private bool IsPart(int index, double numerator)
    {
        string word = text[index].Text;
        bool plural = word.EndsWith('s') || text[index + 1].Text.EndsWith("os", StringComparison.Ordinal);
        bool ordinary = SpanishNumerals.Ordinal(word) is 1 or 2;
        return !ordinary && (plural || numerator == 1);
    }

    private NumberMatch Scaled(int index, int next, double value)
    {
        int at = text[next].Is("de") ? next + 1 : next;
        return SpanishNumerals.Rounds.TryGetValue(text[at].Text, out double round)
            ? Match(index, at + 1, value * round)
            : Match(index, next, value);
    }

    private (double Value, int Next)? ReadInteger(int index)
    {
        if (_cardinals.Read(index) is { } words)
        {
            return (words.Value, words.Next);
        }

        Lexeme digits = text[index];
        bool whole = digits.IsDigits && digits.End - digits.Start <= 15 && !char.IsLetterOrDigit(text.CharAt(digits.End))
            && !(text.CharAt(digits.End) is '.' or ',' && char.IsAsciiDigit(text.CharAt(digits.End + 1)))
            && text.CharAt(digits.Start - 1) is not ('.' or ',' or '$' or '€' or '£');
        return whole ? (double.Parse(digits.Text, System.Globalization.CultureInfo.InvariantCulture), index + 1) : null;
    }

    private NumberMatch Match(int index, int next, double value) => new(text[index].Start, text[next - 1].End, next, value);
}
