using System.Collections.Frozen;

namespace SmpBot.Text.Measures.Numbers;

/// <summary>The Spanish words of numbers, folded.</summary>
internal static class SpanishNumerals
{
    private const int LongestWord = 16;

    public static readonly FrozenDictionary<string, double> Units = EnglishNumerals.Map(
        "cero 0 un 1 una 1 uno 1 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9");

    public static readonly FrozenDictionary<string, double> TeensAndTwenties = EnglishNumerals.Map(
        "diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciseis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 " +
        "veintiun 21 veintiuno 21 veintiuna 21 ventiuno 21 ventiuna 21 veintidos 22 veintitres 23 veinticuatro 24 veinticinco 25 " +
        "veintiseis 26 veintisiete 27 veintiocho 28 veintinueve 29");

    public static readonly FrozenDictionary<string, double> Tens = EnglishNumerals.Map(
        "treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90");

    public static readonly FrozenDictionary<string, double> Hundreds = EnglishNumerals.Map(
        "cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas 400 " +
        "quinientos 500 quinientas 500 seiscientos 600 seiscientas 600 setecientos 700 setecientas 700 ochocientos 800 ochocientas 800 " +
        "novecientos 900 novecientas 900");

    public static readonly FrozenDictionary<string, double> Rounds = EnglishNumerals.Map(
        "mil 1e3 millon 1e6 millones 1e6 billon 1e12 billones 1e12 trillon 1e18 trillones 1e18 cuatrillon 1e24 cuatrillones 1e24");

    public static readonly FrozenSet<string> Dozens =
        new[] { "docena", "docenas", "dz", "dzs", "doz", "dozs" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Ordinals below a thousand, masculine singular.</summary>
    private static readonly FrozenDictionary<string, double> s_ordinals = EnglishNumerals.Map(
        "primero 1 primer 1 segundo 2 tercero 3 tercer 3 cuarto 4 quinto 5 sexto 6 septimo 7 octavo 8 noveno 9 decimo 10 undecimo 11 " +
        "duodecimo 12 decimoprimero 11 decimosegundo 12 decimotercero 13 decimocuarto 14 decimoquinto 15 decimosexto 16 decimoseptimo 17 " +
        "decimoctavo 18 decimonoveno 19 vigesimo 20 trigesimo 30 cuadragesimo 40 quincuagesimo 50 sexagesimo 60 septuagesimo 70 " +
        "octogesimo 80 nonagesimo 90 centesimo 100 ducentesimo 200 tricentesimo 300 cuadringentesimo 400 quingentesimo 500 " +
        "sexcentesimo 600 septingentesimo 700 octingentesimo 800 noningentesimo 900");

    private static readonly FrozenDictionary<string, double> s_roundOrdinals = EnglishNumerals.Map(
        "milesimo 1e3 millonesimo 1e6 billonesimo 1e12 trillonesimo 1e18");

    /// <summary>The value of an ordinal below a thousand in any gender and number, tens and unit written together too; or null.</summary>
    public static double? Ordinal(string word)
    {
        string singular = Masculine(word);
        if (s_ordinals.TryGetValue(singular, out double value))
        {
            return value;
        }

        // vigesimoprimero, trigesimosegundo
        int join = singular.IndexOf("simo", StringComparison.Ordinal);
        return join > 0 && singular.Length > join + 4
            && s_ordinals.TryGetValue(singular[..(join + 4)], out double tens) && tens is >= 20 and < 100
            && s_ordinals.TryGetValue(singular[(join + 4)..], out double unit) && unit < 10
            ? tens + unit
            : null;
    }

    /// <summary>
    /// The multiplier of <c>milésimo, millonésimo…</c>, with the cardinal that is written before it in the same word (1 when there is
    /// none): <c>tresmillonésimo</c>. Null for any other word.
    /// </summary>
    public static (double Multiple, double Round)? RoundOrdinal(string word)
    {
        string singular = Masculine(word);
        foreach ((string ending, double round) in s_roundOrdinals)
        {
            if (singular.EndsWith(ending, StringComparison.Ordinal))
            {
                string before = singular[..^ending.Length];
                return before.Length == 0 ? (1, round) : Compound(before) is double multiple ? (multiple, round) : null;
            }
        }

        return null;
    }

    /// <summary>The denominator of a word in -avo: <c>veinticincoavo</c>, <c>milcincoavos</c>; or null.</summary>
    public static double? Avo(string word)
    {
        string singular = Masculine(word);
        if (!singular.EndsWith("vo", StringComparison.Ordinal) || singular.Length < 6)
        {
            return null;
        }

        string before = singular[..^2];
        string withoutA = before.EndsWith('a') ? before[..^1] : before;
        return Compound(withoutA) ?? Compound(before) ?? Compound(withoutA + "e") ?? Compound(withoutA + "o");
    }

    /// <summary>The value of one cardinal word below a thousand, or null.</summary>
    public static double? Cardinal(string word)
    {
        if (Units.TryGetValue(word, out double value) || TeensAndTwenties.TryGetValue(word, out value)
            || Tens.TryGetValue(word, out value) || Hundreds.TryGetValue(word, out value))
        {
            return value;
        }

        return null;
    }

    // A cardinal of several words written as one: "dosmil", "milcinco", "treintaicinco".
    private static double? Compound(string word)
    {
        double total = 0;
        double current = 0;
        for (int at = 0; at < word.Length;)
        {
            string? part = LongestPart(word, at);
            bool joint = part is null && word[at] is 'i' or 'y' && at > 0 && at < word.Length - 1;
            if (part is null && !joint)
            {
                return null;
            }

            if (part is not null && Rounds.TryGetValue(part, out double round))
            {
                total += Math.Max(current, 1) * round;
                current = 0;
            }
            else if (part is not null)
            {
                current += Cardinal(part)!.Value;
            }

            at += part?.Length ?? 1;
        }

        return total + current;
    }

    private static string? LongestPart(string word, int at)
    {
        for (int length = Math.Min(word.Length - at, LongestWord); length > 0; length--)
        {
            string part = word.Substring(at, length);
            if (Cardinal(part) is not null || Rounds.ContainsKey(part))
            {
                return part;
            }
        }

        return null;
    }

    private static string Masculine(string word)
    {
        string singular = word.EndsWith('s') ? word[..^1] : word;
        return singular.EndsWith('a') ? singular[..^1] + "o" : singular;
    }
}
