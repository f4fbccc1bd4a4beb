using System.Collections.Frozen;
using SmpBot.Text.Measures.Numbers;

namespace SmpBot.Text.Measures.Units;

/// <summary>A bare number that the words around it make a body temperature: <c>fever of 101.3</c>, <c>39 de fiebre</c>, <c>running 39</c>.</summary>
internal static class FeverContext
{
    private const double LowestCelsius = 34;
    private const double HighestCelsius = 43;
    private const double LowestFahrenheit = 93;
    private const double HighestFahrenheit = 110;
    private const int Reach = 4;

    private static readonly FrozenSet<string> s_words = new[]
    {
        "fever", "temperature", "temp", "fiebre", "temperatura", "calentura", "febril", "feverish", "thermometer", "termometro",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_shivers = new[]
    {
        "shivers", "shivering", "chills", "shakes", "sweats", "escalofrios", "tiritona", "temblores", "chuchos",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Words that may stand between the word of fever and its number.
    private static readonly FrozenSet<string> s_between = new[]
    {
        "of", "is", "was", "at", "a", "now", "about", "around", "nearly", "almost", "over", "above", "up", "to", "s", "'", "says", "shows", "reads",
        "reading", "hit", "got", "still", "just", "been", "de", "es", "era", "esta", "en", "casi", "unos", "como", "tengo", "tiene", "marca",
        "subio", "a", "paso", "mas", "me", "la", "ya", "estoy", ":", "=", "-", ",",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The temperature that a bare number is, or null. Its unit is C or F by its size.</summary>
    public static QuantityMatch? Read(LexedText text, int index, NumberMatch number, Language language)
    {
        if (!IsBodyHeat(number.Value) || IsOtherMeasure(text, number.Next, language))
        {
            return null;
        }

        bool fever = FeverBefore(text, index) || (FeverAfter(text, number.Next) && text[index - 1].Text is not ("im" or "am" or "m"))
            || (text[index - 1].Text is "running" && !text.HasWords(number.Next, "minutes"));
        return fever ? new QuantityMatch(number.Start, number.End, number.Next, number.Value, number.Value <= HighestCelsius ? "C" : "F") : null;
    }

    public static bool IsBodyHeat(double value) => value is (>= LowestCelsius and <= HighestCelsius) or (>= LowestFahrenheit and <= HighestFahrenheit);

    private static bool FeverBefore(LexedText text, int index)
    {
        for (int i = 1; i <= Reach; i++)
        {
            Lexeme lexeme = text[index - i];
            if (s_words.Contains(lexeme.Text))
            {
                return true;
            }

            if (!s_between.Contains(lexeme.Text))
            {
                return false;
            }
        }

        return false;
    }

    // "39 de fiebre", "101 fever", "39 of temperature", "39 on the thermometer", "39 and shivers".
    private static bool FeverAfter(LexedText text, int next)
    {
        bool onThermometer = text[next].Text is "on" or "in" or "en" && text[next + 1].Text is "the" or "my" or "a" or "our" or "el" or "mi" or "un";
        int at = onThermometer ? next + 2 : text[next].Text is "de" or "of" or "degree" or "grados" ? next + 1 : next;
        return s_words.Contains(text[at].Text)
            || (text[next].Text is "and" or "with" or "plus" or "y" or "con" && s_shivers.Contains(text[next + 1].Text));
    }

    private static bool IsOtherMeasure(LexedText text, int next, Language language)
    {
        Lexeme after = text[next];
        bool unit = language == Language.Spanish
            ? after.Text is "anos" or "ano" or "dias" or "dia" or "horas" or "semanas" or "meses" or "minutos" or "veces" or "euros" or "kg"
            : after.Text is "years" or "year" or "days" or "day" or "hours" or "weeks" or "months" or "minutes" or "times" or "dollars" or "kg" or "miles";
        return unit || after.Text is "%" or "$" or "€" or "th" or "st" || (after.Is("/") && text[next + 1].IsDigits);
    }
}
