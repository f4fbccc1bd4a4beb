using System.Collections.Frozen;
using SmpBot.Text.Measures.Numbers;

namespace SmpBot.Text.Measures.Units;

/// <summary>Finds ages: <c>29 years old</c>, <c>87 yo</c>, <c>tres meses</c>, and a bare number after "I'm" and the like.</summary>
internal static class AgeReader
{
    private const int OldestPerson = 120;

    private static readonly UnitTable s_english = new(
        "Year:years old|year old|year-old|years-old|-year-old|-years-old|years of age|year of age|yo|y/o|yrs old|yr old",
        "Month:months old|month old|month-old|months-old|-month-old|-months-old|months of age|month of age|mo",
        "Week:weeks old|week old|week-old|weeks-old|-week-old|-weeks-old|weeks of age|week of age",
        "Day:days old|day old|day-old|days-old|-day-old|-days-old|days of age|day of age");

    private static readonly UnitTable s_spanish = new("Año:años|año", "Mes:meses|mes", "Semana:semanas|semana", "Día:días|día");

    // After these a time in Spanish is how long ago or how long, no age: "hace un año".
    private static readonly FrozenSet<string> s_ago =
        new[] { "hace", "hacia", "hara", "haze" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[][] s_selfEnglish =
    [
        ["i", "'", "m"], ["i", "’", "m"], ["i", "am"], ["im"], ["he", "is"], ["she", "is"], ["he", "'", "s"], ["she", "'", "s"],
        ["he", "’", "s"], ["she", "’", "s"], ["aged"],
    ];

    public static List<QuantityMatch> Find(LexedText text, Language language)
    {
        UnitTable units = language == Language.Spanish ? s_spanish : s_english;
        var found = new List<QuantityMatch>();
        foreach (NumberMatch number in NumberScanner.Scan(text, language, NumberMode.BeforeUnit))
        {
            if (units.Find(text, number.Next) is { } unit)
            {
                int next = number.Next + unit.Lexemes.Length;
                bool ago = language == Language.Spanish && s_ago.Contains(text[text.IndexFrom(number.Start) - 1].Text);
                if (!ago)
                {
                    found.Add(new QuantityMatch(number.Start, text[next - 1].End, next, number.Value, unit.Unit));
                }
            }
            else if (language == Language.English && text[text.IndexFrom(number.Start) - 1] is { Text: "age" } age)
            {
                found.Add(new QuantityMatch(age.Start, number.End, number.Next, number.Value, "Age"));
            }
            else if (language == Language.English && IsBareAge(text, number))
            {
                found.Add(new QuantityMatch(number.Start, number.End, number.Next, number.Value, null));
            }
        }

        return found;
    }

    // "I'm 17", and nothing after it that would make it anything else.
    private static bool IsBareAge(LexedText text, NumberMatch number)
    {
        int index = text.IndexFrom(number.Start);
        bool said = s_selfEnglish.Any(words => text.HasWords(index - words.Length, words));
        Lexeme after = text[number.Next];
        bool ends = number.Next >= text.Count || after.Text is "." or "," or "!" or "?" or ";" or ")" or "and" or "but" or "so" or "now";
        return said && ends && number.Value is >= 1 and <= OldestPerson && number.Value % 1 == 0
            && !(after.Text is "." or "," && char.IsAsciiDigit(text.CharAt(after.End)));
    }
}
