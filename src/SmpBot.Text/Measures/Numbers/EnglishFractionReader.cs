namespace SmpBot.Text.Measures.Numbers;

/// <summary>Reads English fractions from words: <c>three fifths</c>, <c>two and a half</c>, <c>half a million</c>, <c>one over three</c>.</summary>
internal sealed class EnglishFractionReader(LexedText text)
{
    private const int LongestRun = 24;

    private readonly EnglishCardinalReader _cardinals = new(text);

    /// <summary>The longest fraction that starts at a lexeme.</summary>
    public NumberMatch? Read(int index)
    {
        NumberMatch? best = null;
        foreach (NumberMatch? match in new[] { ReadWithArticle(index), ReadMixed(index), ReadPlural(index), ReadOver(index) })
        {
            if (match is { } found && found.End > (best?.End ?? -1))
            {
                best = found;
            }
        }

        return best;
    }

    /// <summary>An ordinal in words: its value and the lexeme after it; the second of "one hundred and fifth" and so on.</summary>
    public (double Value, int Next)? ReadOrdinal(int index)
    {
        Lexeme lexeme = text[index];
        if (EnglishNumerals.OrdinalWord(lexeme.Text) is double simple)
        {
            return (simple, index + 1);
        }

        if (EnglishNumerals.Tens.TryGetValue(lexeme.Text, out double tens))
        {
            int unit = text[index + 1].Is("-") ? index + 2 : index + 1;
            if (EnglishNumerals.Ordinals.TryGetValue(text[unit].Text, out double last) && last < 10)
            {
                return (tens + last, unit + 1);
            }
        }

        return ReadCompoundOrdinal(index);
    }

    private (double Value, int Next)? ReadCompoundOrdinal(int index)
    {
        if (_cardinals.Read(index) is not { } cardinal)
        {
            return null;
        }

        int next = cardinal.Next;
        if (EnglishNumerals.RoundOrdinals.TryGetValue(text[next].Text, out double round))
        {
            return (cardinal.Value * round, next + 1);
        }

        // The last word of the cardinal may belong to the ordinal: "twenty" of "one hundred twenty fifth".
        int end = text[next].Is("-") ? next + 1 : next;
        bool tens = EnglishNumerals.Ordinals.TryGetValue(text[end].Text, out double last) && last < 10 && EnglishNumerals.Tens.ContainsKey(text[next - 1].Text);
        if (tens)
        {
            return (cardinal.Value + last, end + 1);
        }

        int after = text[next].Is("and") ? next + 1 : next;
        if (cardinal.LastRound > 1 && ReadShortOrdinal(after) is { } tail && tail.Value < cardinal.LastRound)
        {
            return (cardinal.Value + tail.Value, tail.Next);
        }

        return null;
    }

    private (double Value, int Next)? ReadShortOrdinal(int index)
    {
        if (EnglishNumerals.Ordinals.TryGetValue(text[index].Text, out double simple))
        {
            return (simple, index + 1);
        }

        int unit = text[index + 1].Is("-") ? index + 2 : index + 1;
        return EnglishNumerals.Tens.TryGetValue(text[index].Text, out double tens)
            && EnglishNumerals.Ordinals.TryGetValue(text[unit].Text, out double last) && last < 10
            ? (tens + last, unit + 1)
            : null;
    }

    // "half", "a half", "one eighth", "a quarter of a million".
    private NumberMatch? ReadWithArticle(int index)
    {
        bool article = text[index].Text is "a" or "an" or "one";
        int at = article ? (text[index + 1].Is("-") ? index + 2 : index + 1) : index;
        if (text[at].Text is "half" or "quarter")
        {
            double value = text[at].Is("half") ? 0.5 : 0.25;
            if (ReadOfRound(at + 1) is { } round)
            {
                return Match(index, round.Next, value * round.Value);
            }

            return article || value == 0.5 ? Match(index, at + 1, value) : null;
        }

        return article && text[at].Text is not ("first" or "second") && ReadOrdinal(at) is { } ordinal && text[at].IsWord
            ? Match(index, ordinal.Next, 1 / ordinal.Value)
            : null;
    }

    // "five and a quarter", "one million and a half".
    private NumberMatch? ReadMixed(int index) => ReadMixed(index, _cardinals.Read(index)) ?? ReadMixed(index, _cardinals.ReadRounds(index));

    private NumberMatch? ReadMixed(int index, Cardinal? cardinal)
    {
        if (cardinal is not { } whole || !text[whole.Next].Is("and"))
        {
            return null;
        }

        int at = whole.Next + 1;
        NumberMatch? part = ReadWithArticle(at) ?? (whole.LastRound >= 1e6 ? ReadPlural(at) : null);
        if (part is not { } fraction || text[at].Is("half"))
        {
            return null;
        }

        // "two and a half million" are halves of a million as well.
        if (whole.LastRound == 1 && EnglishNumerals.Rounds.TryGetValue(text[fraction.Next - 1].Text, out double round))
        {
            return Match(index, fraction.Next, (whole.Value * round) + fraction.Value);
        }

        double factor = whole.LastRound >= 1e6 && fraction.Value < 1 ? whole.LastRound : 1;
        return Match(index, fraction.Next, whole.Value + (fraction.Value * factor));
    }

    // "three fifths", "one hundred and three quarters", "two thirds of a million".
    private NumberMatch? ReadPlural(int index)
    {
        var words = new List<string>();
        int at = index;
        for (; at - index < LongestRun; at++)
        {
            string word = text[at].Text;
            if (EnglishNumerals.Tens.ContainsKey(word) && text[at + 1].Is("-"))
            {
                word = $"{word}-{text[at + 2].Text}";
                at += 2;
            }

            if (words.Count > 0 && EnglishNumerals.PluralDenominator(word) is not null)
            {
                words.Add(word);
                return MixedFraction.Evaluate(words) is not double value ? null
                    : ReadOfRound(at + 1) is { } round ? Match(index, round.Next, value * round.Value)
                    : Match(index, at + 1, value);
            }

            bool inside = word == "and" && words.Count > 0;
            bool article = word is "a" or "an" && EnglishNumerals.Rounds.ContainsKey(text[at + 1].Text);
            if (!inside && !article && EnglishNumerals.CardinalWord(word) is null)
            {
                return null;
            }

            words.Add(word);
            at += text[at + 1].Is("-") && EnglishNumerals.PluralDenominator(text[at + 2].Text) is not null ? 1 : 0;
        }

        return null;
    }

    // "one over three", "two out of five hundred".
    private NumberMatch? ReadOver(int index)
    {
        if (ReadInteger(index) is not { } numerator)
        {
            return null;
        }

        bool outOf = text.HasWords(numerator.Next, "out", "of");
        bool inside = text[numerator.Next].Is("in");
        if (!outOf && !inside && !text[numerator.Next].Is("over"))
        {
            return null;
        }

        if (ReadInteger(numerator.Next + (outOf ? 2 : 1)) is not { } denominator || denominator.Value == 0)
        {
            return null;
        }

        // "8 in 5" is two numbers, and so is "8 in 10": only words make a share of it.
        bool share = !(outOf || inside) || (numerator.Value < denominator.Value && text[index].IsWord);
        return share ? Match(index, denominator.Next, numerator.Value / denominator.Value) : null;
    }

    private (double Value, int Next)? ReadInteger(int index)
    {
        if (_cardinals.Read(index) is { } words)
        {
            return (words.Value, words.Next);
        }

        Lexeme digits = text[index];
        bool whole = digits.IsDigits && digits.End - digits.Start <= 15
            && !char.IsLetterOrDigit(text.CharAt(digits.End)) && !(text.CharAt(digits.End) is '.' or ',' && char.IsAsciiDigit(text.CharAt(digits.End + 1)))
            && text.CharAt(digits.Start - 1) is not ('.' or ',' or '$' or '€' or '£');
        return whole ? (double.Parse(digits.Text, System.Globalization.CultureInfo.InvariantCulture), index + 1) : null;
    }

    private (double Value, int Next)? ReadOfRound(int index)
    {
        int at = text[index].Is("of") ? index + 1 : index;
        at = text[at].Text is "a" or "an" ? at + 1 : at;
        return EnglishNumerals.Rounds.TryGetValue(text[at].Text, out double round) ? (round, at + 1) : null;
    }

    private NumberMatch Match(int index, int next, double value) => new(text[index].Start, text[next - 1].End, next, value);
}
