namespace SmpBot.Text.Measures.Numbers;

/// <summary>Reads Spanish cardinals from words, where digits may stand before mil, millones and so on.</summary>
internal sealed class SpanishCardinalReader(LexedText text)
{
    private const double Thousand = 1000;

    private readonly record struct Group(double Value, int Next, bool IsDigits);

    /// <summary>The cardinal that starts at a lexeme; one written with digits alone is none.</summary>
    public Cardinal? Read(int index)
    {
        double total = 0;
        double thousands = 0;
        double scale = double.MaxValue;
        Cardinal? best = null;
        int at = index;
        while (true)
        {
            Group? group = ReadGroup(at);
            int next = group?.Next ?? at;
            if (!SpanishNumerals.Rounds.TryGetValue(text[next].Text, out double round) || !IsRound(next, group, best, thousands))
            {
                bool fits = group is { } last && (best is null ? !last.IsDigits : last.Value > 0 && last.Value < (thousands > 0 ? Thousand : scale));
                return fits ? new Cardinal(total + thousands + group!.Value.Value, group.Value.Next, 1) : best;
            }

            double count = group?.Value ?? (thousands > 0 ? 0 : 1);
            double value = round == Thousand ? count * Thousand : (thousands + count) * round;
            if (value >= scale || (round == Thousand && thousands > 0))
            {
                return best;
            }

            (total, thousands, scale) = round == Thousand ? (total, value, scale) : (total + value, 0, round);
            at = next + 1;
            best = new Cardinal(total + thousands, at, round);
        }
    }

    // "mil" and "millón" need no number before them, "millones" does; the thousands before it will do.
    private bool IsRound(int index, Group? group, Cardinal? best, double thousands)
    {
        bool plural = text[index].Text.EndsWith("es", StringComparison.Ordinal);
        bool alone = thousands > 0 || (!plural && (best is null || text[index].Is("mil")));
        return (text[index].IsApart || index == 0) && (group is not null || alone);
    }

    /// <summary>A number below a thousand in words, or digits.</summary>
    private Group? ReadGroup(int index)
    {
        Lexeme lexeme = text[index];
        if (lexeme.IsDigits)
        {
            bool whole = text[index + 1].IsApart && text[index - 1].Text is not ("." or ",") && lexeme.End - lexeme.Start <= 15;
            return whole ? new Group(double.Parse(lexeme.Text, System.Globalization.CultureInfo.InvariantCulture), index + 1, true) : null;
        }

        if (SpanishNumerals.Hundreds.TryGetValue(lexeme.Text, out double hundreds))
        {
            bool percent = text[index - 1].Is("por") && hundreds == 100;
            return percent ? null
                : ReadBelowHundred(index + 1) is { Value: > 0 } rest ? new Group(hundreds + rest.Value, rest.Next, false)
                : new Group(hundreds, index + 1, false);
        }

        return ReadBelowHundred(index);
    }

    private Group? ReadBelowHundred(int index)
    {
        string word = text[index].Text;
        if (SpanishNumerals.Tens.TryGetValue(word, out double tens))
        {
            return text[index + 1].Is("y") && SpanishNumerals.Units.TryGetValue(text[index + 2].Text, out double unit) && unit > 0
                ? new Group(tens + unit, index + 3, false)
                : new Group(tens, index + 1, false);
        }

        return SpanishNumerals.Units.TryGetValue(word, out double value) || SpanishNumerals.TeensAndTwenties.TryGetValue(word, out value)
            ? new Group(value, index + 1, false)
            : null;
    }
}
