using System.Collections.Frozen;

namespace SmpBot.Knowledge.Linting;

/// <summary>Numbers as words, and units, of both languages. One (un, una) is left out: it is an article as often as a number.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> s_english = Table("""
        two 2 twice 2 three 3 third 3 thrice 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 dozen 12 thirteen 13 fourteen 14
        fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90
        """);

    private static readonly FrozenDictionary<string, int> s_spanish = Table("""
        dos 2 tres 3 tercer 3 tercero 3 tercera 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 docena 12 trece 13 catorce 14 quince 15 dieciséis 16
        diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiún 21 veintiuno 21 veintiuna 21 veintidós 22 veintitrés 23 veinticuatro 24
        veinticinco 25 veintiséis 26 veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70
        ochenta 80 noventa 90 cien 100 ciento 100 doscientos 200 doscientas 200 trescientos 300 trescientas 300 cuatrocientos 400 cuatrocientas 400
        quinientos 500 quinientas 500 seiscientos 600 seiscientas 600 setecientos 700 setecientas 700 ochocientos 800 ochocientas 800
        novecientos 900 novecientas 900
        """);

    private static readonly FrozenDictionary<string, int> s_multipliers = Table("hundred 100 thousand 1000 million 1000000 mil 1000 millón 1000000 millones 1000000");

    private static readonly FrozenDictionary<string, string> s_units = UnitTable(
        "second seconds segundo segundos",
        "minute minutes min minuto minutos",
        "hour hours h hora horas",
        "day days día días dia dias",
        "night nights noche noches",
        "week weeks semana semanas",
        "month months mes meses",
        "year years año años",
        "time times twice thrice vez veces",
        "session sessions sesión sesiones",
        "percent % cent ciento",
        "dollar dollars usd $ us$ dólar dólares",
        "euro euros eur €",
        "pound pounds gbp £ libra libras",
        "mm millimetre millimetres millimeter millimeters milímetro milímetros",
        "cm centimetre centimetres centimeter centimeters centímetro centímetros",
        "celsius °c ºc",
        "fahrenheit °f ºf",
        "spf fps");

    private static readonly FrozenSet<string> s_sentenceEnds = FrozenSet.ToFrozenSet([".", ";", ":", "!", "?"], StringComparer.Ordinal);

    /// <summary>Words that join two numbers of one range: the unit after the second belongs to both.</summary>
    public static FrozenSet<string> RangeWords { get; } = FrozenSet.ToFrozenSet(["to", "or", "and", "a", "o", "u", "y", "-", "–", "—"], StringComparer.Ordinal);

    /// <summary>Value of a number word below the multipliers, or null.</summary>
    public static int? Value(string word, string language) =>
        (language == "es" ? s_spanish : s_english).TryGetValue(word, out int value) ? value : null;

    public static int? Multiplier(string word) => s_multipliers.TryGetValue(word, out int value) ? value : null;

    /// <summary>The unit's name, the same in both languages, or null.</summary>
    public static string? Unit(string word) => s_units.GetValueOrDefault(word);

    public static bool EndsSentence(string token) => s_sentenceEnds.Contains(token);

    private static FrozenDictionary<string, int> Table(string pairs)
    {
        string[] words = pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Chunk(2).ToFrozenDictionary(
            pair => pair[0],
            pair => int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture),
            StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> UnitTable(params string[] groups) => groups
        .Select(group => group.Split(' '))
        .SelectMany(words => words.Select(word => (word, unit: words[0])))
        .ToFrozenDictionary(pair => pair.word, pair => pair.unit, StringComparer.Ordinal);
}
