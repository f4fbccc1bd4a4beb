using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Measures;

/// <summary>Reads the age of a person in years: "I'm 17", "my son is 16", "tengo 71 años"; never a span of time ("hace 16 años").</summary>
internal static class AgeReader
{
    private static readonly HashSet<string> s_years = new(StringComparer.Ordinal) { "year", "years", "yr", "yrs", "ano", "anos", "anitos", "yo", "y" };

    private static readonly HashSet<string> s_timeBefore = new(StringComparer.Ordinal)
    {
        "hace", "desde", "durante", "llevo", "llevamos", "for", "last", "past", "over", "since", "after", "tras", "in", "en", "every", "cada", "dura", "duran",
        "unos", "within", "next", "lasts", "lasted", "de",
    };

    private static readonly HashSet<string> s_timeAfter = new(StringComparer.Ordinal)
    {
        "ago", "later", "after", "back", "since", "despues", "antes", "mas", "now", "of", "on", "experience", "smp", "calvo", "post", "guarantee", "worth",
    };

    private static readonly HashSet<string> s_notAge = new(StringComparer.Ordinal)
    {
        "week", "weeks", "month", "months", "day", "days", "hours", "hour", "minutes", "sessions", "degrees", "percent", "semanas", "meses", "dias",
        "horas", "minutos", "sesiones", "grados", "de", "c", "f", "times", "veces", "euros", "and", "st", "nd", "rd", "th", "in", "min", "mins", "pills",
        "clinicas", "hijos", "kids", "pastillas", "granos", "puntos", "calvas", "c", "lumps", "bumps", "spots",
    };

    public static int? Read(Message message)
    {
        for (int i = 0; i < message.Words.Length; i++)
        {
            if (message.Words[i].Number is >= 1 and <= 110 and { } number && number == Math.Floor(number) && IsAge(message, i))
            {
                return (int)number;
            }
        }

        return null;
    }

    private static bool IsAge(Message message, int at)
    {
        Sentence sentence = message.SentenceOf(at);
        string before = at > sentence.Start ? message.Words[at - 1].Folded : "";
        bool ends = at + 1 >= sentence.End || message.Words[at + 1].AfterBreak;
        string next = ends ? "" : message.Words[at + 1].Folded;
        string afterNext = at + 2 < sentence.End ? message.Words[at + 2].Folded : "";
        if (s_years.Contains(next))
        {
            bool saysOld = afterNext is "old" or "o" or "olds" or "young" || next == "yo";
            bool ofPerson = before is "am" or "is" or "tengo" or "tiene" or "aged" or "cumplo" or "turned" or "turning" or "cumpli" or "son" or "hijo" or "hija";
            bool personOf = before == "de" && at - 2 >= sentence.Start && PersonBefore(message.Words[at - 2].Folded);
            return saysOld || personOf || (ofPerson && !s_timeAfter.Contains(afterNext)) ||
                (!s_timeBefore.Contains(before) && !s_timeAfter.Contains(afterNext) && next is "anos" && before is "mis" or "con" or "solo" or "ya" or "mujer" or "hombre");
        }

        if (before is "tengo" or "tiene" or "cumple" && (ends || next is "gracias") && message.Words[at].Number is >= 10 and < 30)
        {
            return true;
        }

        if (before is "am" or "aged" or "age" or "edad" or "turned" or "turning" or "turns" or "cumplo" or "cumple" or "cumpli")
        {
            return !s_notAge.Contains(next) || (next is "in" or "en" && before is "turns" or "turning" or "cumple" or "cumplo");
        }

        return before is "is" && at - 2 >= sentence.Start && PersonBefore(message.Words[at - 2].Folded) && (next == "and" || !s_notAge.Contains(next))
            || (at == sentence.Start && next is "male" or "female" or "m" or "f" or "yo");
    }

    private static bool PersonBefore(string word) => word is "he" or "she" or "son" or "daughter" or "brother" or "sister" or "kid" or "boy" or "girl"
        or "teen" or "mum" or "mom" or "dad" or "father" or "mother" or "wife" or "husband" or "grandson" or "nephew" or "niece" or "friend" or "hijo" or "hija"
        or "chico" or "chica" or "nieto" or "sobrino" or "sobrina" or "hermano" or "hermana" or "padre" or "madre" or "nino" or "nina" or "adolescente" or "abuelo" or "client" or "cliente" or "persona" or "hombre" or "mujer" or "senor" or "senora";
}
