namespace SmpBot.Text.Measures.Numbers;

/// <summary>
/// A cardinal read from words: its value, the index of the lexeme after it, and the multiplier that its last word named (1 when it
/// named none).
/// </summary>
internal readonly record struct Cardinal(double Value, int Next, double LastRound);

/// <summary>
/// Reads English cardinals from words, where digits may stand before hundred, thousand and so on: <c>two hundred and six</c>,
/// <c>4 thousand 3 hundred</c>.
/// </summary>
internal sealed class EnglishCardinalReader(LexedText text)
{
    private readonly record struct Group(double Value, int Next, bool IsDigits);

    /// <summary>The cardinal that starts at a lexeme; one written with digits alone is none.</summary>
    public Cardinal? Read(int index) => Read(index, wholeRounds: false);

    /// <summary>The cardinal as far as it ends in hundred, thousand and so on: "two million" of "two million and one half".</summary>
    public Cardinal? ReadRounds(int index) => Read(index, wholeRounds: true);

    private Cardinal? Read(int index, bool wholeRounds)
    {
        double total = 0;
        double pending = 0;
        double scale = double.MaxValue;
        Cardinal? best = null;
        int at = index;
        while (ReadGroup(at) is { } group)
        {
            int next = ReadFactor(group.Next, out double factor);
            if (factor == 1)
            {
                bool fits = best is null ? !group.IsDigits : Fits(group.Value, pending, scale) && group.Value > 0;
                return fits && !wholeRounds ? new Cardinal(total + pending + group.Value, group.Next, 1) : best;
            }

            if (best is not null && !Fits(group.Value, factor, pending, scale))
            {
                return best;
            }

            if (factor == 100)
            {
                pending = group.Value * 100;
            }
            else
            {
                total += (pending + group.Value) * factor;
                pending = 0;
                scale = factor;
            }

            best = new Cardinal(total + pending, next, factor);
            at = text[next].Is("and") ? next + 1 : next;
        }

        return best;
    }

    /// <summary>Digits or words of a number below a hundred, or "a" before hundred and so on.</summary>
    private Group? ReadGroup(int index)
    {
        Lexeme lexeme = text[index];
        if (lexeme.IsDigits)
        {
            bool whole = text[index + 1].IsApart && text[index - 1].Text is not ("." or ",") && lexeme.End - lexeme.Start <= 15;
            return whole ? new Group(double.Parse(lexeme.Text, System.Globalization.CultureInfo.InvariantCulture), index + 1, true) : null;
        }

        if (lexeme.Text is "a" or "an")
        {
            return EnglishNumerals.Rounds.ContainsKey(text[index + 1].Text) ? new Group(1, index + 1, false) : null;
        }

        if (EnglishNumerals.Teens.TryGetValue(lexeme.Text, out double value))
        {
            return new Group(value, index + 1, false);
        }

        if (EnglishNumerals.Tens.TryGetValue(lexeme.Text, out value))
        {
            int next = text[index + 1].Text is "-" or "and" ? index + 2 : index + 1;
            return EnglishNumerals.Units.TryGetValue(text[next].Text, out double unit)
                ? new Group(value + unit, next + 1, false)
                : new Group(value, index + 1, false);
        }

        return EnglishNumerals.Units.TryGetValue(lexeme.Text, out value) ? new Group(value, index + 1, false) : null;
    }

    private int ReadFactor(int index, out double factor)
    {
        factor = 1;
        while (EnglishNumerals.Rounds.TryGetValue(text[index].Text, out double round) && text[index].IsApart)
        {
            factor *= round;
            index++;
        }

        return index;
    }

    // A last group must be smaller than what was said before it.
    private static bool Fits(double group, double pending, double scale) => group < (pending > 0 ? 100 : scale);

    private static bool Fits(double group, double factor, double pending, double scale) =>
        pending > 0 ? factor != 100 && group < 100 && factor < scale : group * factor < scale;
}
