using System.Collections.Frozen;

namespace SmpBot.Text.Measures.Numbers;

/// <summary>The English words of numbers, folded.</summary>
internal static class EnglishNumerals
{
    public static readonly FrozenDictionary<string, double> Units = Map(
        "zero 0 naught 0 nought 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9");

    public static readonly FrozenDictionary<string, double> Teens = Map(
        "ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19");

    public static readonly FrozenDictionary<string, double> Tens = Map(
        "twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90");

    public static readonly FrozenDictionary<string, double> Rounds = Map(
        "hundred 1e2 hundreds 1e2 thousand 1e3 thousands 1e3 lakh 1e5 lakhs 1e5 million 1e6 millions 1e6 mln 1e6 crore 1e7 crores 1e7 " +
        "billion 1e9 billions 1e9 bln 1e9 trillion 1e12 trillions 1e12 tln 1e12");

    public static readonly FrozenSet<string> Dozens =
        new[] { "dozen", "dozens", "doz", "dozs", "dz", "dzs" }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, double> Ordinals = Map(
        "first 1 second 2 third 3 fourth 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 nineth 9 tenth 10 eleventh 11 twelfth 12 " +
        "thirteenth 13 fourteenth 14 fifteenth 15 sixteenth 16 seventeenth 17 eighteenth 18 nineteenth 19 twentieth 20 thirtieth 30 " +
        "fortieth 40 fiftieth 50 sixtieth 60 seventieth 70 eightieth 80 ninetieth 90");

    public static readonly FrozenDictionary<string, double> RoundOrdinals = Map(
        "hundredth 1e2 thousandth 1e3 millionth 1e6 billionth 1e9 trillionth 1e12");

    /// <summary>The value of a plural fraction word (<c>fifths</c>, <c>thirty-fifths</c>, <c>halves</c>), or null.</summary>
    public static double? PluralDenominator(string word)
    {
        int hyphen = word.IndexOf('-');
        if (hyphen > 0)
        {
            return Tens.TryGetValue(word[..hyphen], out double tens) ? tens + PluralDenominator(word[(hyphen + 1)..]) : null;
        }

        if (word is "halves" or "quarters")
        {
            return word == "halves" ? 2 : 4;
        }

        return word.EndsWith('s') && OrdinalWord(word[..^1]) is double value ? value : null;
    }

    /// <summary>The value of one ordinal word, or null.</summary>
    public static double? OrdinalWord(string word)
    {
        if (Ordinals.TryGetValue(word, out double value) || RoundOrdinals.TryGetValue(word, out value))
        {
            return value;
        }

        return null;
    }

    /// <summary>The value of any one cardinal word (<c>five</c>, <c>ninety-five</c>, <c>hundred</c>), or null.</summary>
    public static double? CardinalWord(string word)
    {
        int hyphen = word.IndexOf('-');
        if (hyphen > 0)
        {
            return Tens.TryGetValue(word[..hyphen], out double tens) && Units.TryGetValue(word[(hyphen + 1)..], out double unit) ? tens + unit : null;
        }

        if (Units.TryGetValue(word, out double value) || Teens.TryGetValue(word, out value)
            || Tens.TryGetValue(word, out value) || Rounds.TryGetValue(word, out value))
        {
            return value;
        }

        return null;
    }

    internal static FrozenDictionary<string, double> Map(string pairs) => pairs.Split(' ').Chunk(2)
        .ToFrozenDictionary(p => p[0], p => double.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
