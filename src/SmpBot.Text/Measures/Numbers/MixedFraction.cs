namespace SmpBot.Text.Measures.Numbers;

/// <summary>
/// Finds where the numerator of an English fraction in words ends. "One hundred thirty fifths" is 100/35, "one hundred and thirty
/// fifths" 130/5: the denominator takes the words before it as long as each is a round number of the one after it.
/// </summary>
internal static class MixedFraction
{
    private const double Hundred = 100;
    private const double Million = 1e6;

    /// <summary>The value of the words, the last of which is a plural denominator, or null when they make none.</summary>
    public static double? Evaluate(List<string> words)
    {
        int split = Split(words);
        double? denominator = (Value(words[split..^1])?.Value ?? 0) + EnglishNumerals.PluralDenominator(words[^1]);
        List<string> numerator = words[..split];
        int and = numerator.LastIndexOf("and");
        if (and >= 0 && Value(numerator[..and]) is { } whole && Value(numerator[(and + 1)..]) is { } part && part.Value < denominator)
        {
            // "six million and two thirds" is two thirds of a million more.
            double factor = whole.LastRound >= Million ? whole.LastRound : 1;
            return whole.Value + (part.Value / denominator * factor);
        }

        return Value(numerator)?.Value / denominator;
    }

    private static int Split(List<string> words)
    {
        if (EnglishNumerals.RoundOrdinals.ContainsKey(words[^1][..^1]))
        {
            return words.Count - 1;
        }

        double current = EnglishNumerals.PluralDenominator(words[^1])!.Value;
        double round = 1;
        for (int i = words.Count - 2; i >= 0; i--)
        {
            if (words[i] == "and")
            {
                continue;
            }

            double previous = current;
            current = EnglishNumerals.CardinalWord(words[i]) ?? 1;
            bool composes = previous >= Hundred ? previous > current : Composes(current, previous);
            if (!composes || (previous < Hundred && current < round))
            {
                return i + 1;
            }

            round = previous < Hundred ? current : round;
            if (i == 0)
            {
                return SplitAfterHundred(words);
            }
        }

        return words.Count - 1;
    }

    // The words before the denominator make one number: the numerator ends with its first hundred.
    private static int SplitAfterHundred(List<string> words)
    {
        for (int i = 1; i <= words.Count - 2; i++)
        {
            bool hundred = EnglishNumerals.CardinalWord(words[i]) >= Hundred && words[i + 1] != "and";
            double next = EnglishNumerals.CardinalWord(words[i + 1]) ?? EnglishNumerals.PluralDenominator(words[i + 1]) ?? 0;
            if (hundred && next < Hundred)
            {
                return i + 1;
            }
        }

        return words.Count - 1;
    }

    private static bool Composes(double big, double small)
    {
        double step = small > 10 ? Hundred : 10;
        return big % step == 0 && big / step >= 1;
    }

    private static Cardinal? Value(List<string> words)
    {
        if (words.Count == 0)
        {
            return null;
        }

        var text = new LexedText(string.Join(' ', words));
        return new EnglishCardinalReader(text).Read(0) is { } cardinal && cardinal.Next == text.Count ? cardinal : null;
    }
}
