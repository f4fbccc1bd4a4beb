using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Measures;

/// <summary>
/// Reads body temperatures in degrees Celsius. A bare number counts when its size and form leave no doubt (38.4, 101.3), or beside a word
/// of temperature; 34–43 is Celsius, 93–110 Fahrenheit.
/// </summary>
internal static class TemperatureReader
{
    private const int Reach = 5;
    private const double Normal = 37;

    private static readonly HashSet<string> s_context = new(StringComparer.Ordinal)
    {
        "temperature", "temp", "temps", "fever", "feverish", "thermometer", "degrees", "degree", "running", "reading", "celsius", "fahrenheit",
        "centigrade", "shivering", "chills", "shaking", "burning", "temperatura", "fiebre", "calentura", "termometro", "grados", "grado", "febril",
        "centigrados", "marca", "marcaba", "feaver", "fievre", "escalofrios", "tiritando", "fev", "decimas", "hit", "spiked", "hitting",
    };

    private static readonly HashSet<string> s_moment = new(StringComparer.Ordinal)
    {
        "this", "last", "tonight", "now", "today", "since", "yesterday", "and", "esta", "anoche", "hoy", "ahora", "desde", "ayer", "y",
    };

    private static readonly HashSet<string> s_otherUnits = new(StringComparer.Ordinal)
    {
        "year", "years", "ano", "anos", "hour", "hours", "hora", "horas", "minute", "minutes", "minuto", "minutos", "day", "days", "dia",
        "dias", "week", "weeks", "semana", "semanas", "month", "months", "mes", "meses", "session", "sessions", "sesiones", "euro", "euros",
        "dollars", "pounds", "bucks", "percent", "times", "veces", "people", "personas", "old", "yo", "m", "male", "f", "bpm", "kg", "km", "cm",
        "mm", "hrs", "mins", "lbs", "pastillas", "pills", "yrs", "quid", "k", "usd", "eur", "pm", "am", "guys", "men", "hairs", "dots",
    };

    /// <summary>The temperature that holds: the last one after a correction, else the highest; null when none is told.</summary>
    public static double? Read(Message message, bool isCorrected)
    {
        double? result = null;
        for (int i = 0; i < message.Words.Length; i++)
        {
            if (message.Words[i].Number is { } number && Celsius(message, i, number) is { } celsius)
            {
                result = isCorrected || result is null ? celsius : Math.Max(result.Value, celsius);
            }
        }

        return result;
    }

    private static double? Celsius(Message message, int at, double number)
    {
        Sentence sentence = message.SentenceOf(at);
        string next = at + 1 < sentence.End && !message.Words[at + 1].AfterBreak ? message.Words[at + 1].Folded : "";
        string unit = next is "degrees" or "degree" or "grados" && at + 2 < sentence.End ? message.Words[at + 2].Folded : next;
        number += HalfAfter(message, at, sentence);
        number -= at > sentence.Start && message.Words[at - 1].Folded is "below" or "under" or "de" && IsBelow(message, at) ? 0.1 : 0;
        if (unit is "f" or "fahrenheit" && number is >= 93 and <= 112)
        {
            return ToCelsius(number);
        }

        if (unit is "c" or "celsius" or "centigrados" or "centigrade" && number is >= 33 and <= 44)
        {
            return number;
        }

        bool told = HasContext(message, at, sentence) || (number > Normal && s_moment.Contains(next) && (at == sentence.Start || message.Words[at].AfterBreak));
        bool isDecimal = number != Math.Floor(number) && char.IsAsciiDigit(message.Words[at].Folded[0]);
        if (s_otherUnits.Contains(next) || (!told && !isDecimal && !IsWholeMessage(message, at)))
        {
            return null;
        }

        return number switch
        {
            >= 34 and <= 43 => Math.Round(number, 1),
            >= 93 and <= 110 => ToCelsius(number),
            _ => null,
        };
    }

    private static bool IsBelow(Message message, int at) =>
        message.Words[at - 1].Folded is "below" or "under" || (at > 1 && message.Words[at - 2].Folded == "menos");

    private static double HalfAfter(Message message, int at, Sentence sentence)
    {
        for (int i = at + 1; i < Math.Min(at + 4, sentence.End); i++)
        {
            if (message.Words[i].Folded is "medio" or "media" or "half")
            {
                return 0.5;
            }
        }

        return 0;
    }

    private static double ToCelsius(double fahrenheit) => Math.Round((fahrenheit - 32) * 5 / 9, 1);

    private static bool HasContext(Message message, int at, Sentence sentence)
    {
        for (int i = Math.Max(sentence.Start, at - Reach); i < Math.Min(at + Reach, sentence.End); i++)
        {
            if (s_context.Contains(message.Words[i].Folded))
            {
                return true;
            }
        }

        return false;
    }

    // "39" as the answer to a question, or at the head of a short message.
    private static bool IsWholeMessage(Message message, int at) =>
        message.Words.Length <= 3 && message.Words[at].Number is >= 36 and <= 42 or >= 98 and <= 106 && !(at > 0 && message.Words[at - 1].Folded is "am" or "tengo" or "day" or "dia");
}
