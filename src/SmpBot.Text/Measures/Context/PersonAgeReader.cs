using System.Collections.Frozen;
using SmpBot.Text.Measures.Numbers;
using SmpBot.Text.Measures.Units;

namespace SmpBot.Text.Measures.Context;

/// <summary>
/// Reads ages of persons: <c>I'm 17</c>, <c>my son is 16</c>, <c>tengo 15 años</c>, <c>bebé de ocho meses</c>. How old a tattoo is, how
/// long something lasts and how long ago something was (<c>hace un año</c>) are no ages of persons.
/// </summary>
public static class PersonAgeReader
{
    private const double Oldest = 120;
    private const int Reach = 6;

    private static readonly FrozenSet<string> s_persons = Set(
        "i he she we they you son daughter kid kids child children boy girl brother sister nephew niece cousin wife husband partner boyfriend girlfriend " +
        "friend mum mom mother dad father grandma grandad grandfather grandmother teen teenager baby toddler man woman male female guy client patient person " +
        "hijo hija nino nina chico chica hermano hermana sobrino sobrina primo prima esposa esposo marido mujer pareja novio novia amigo amiga madre padre " +
        "mama papa abuelo abuela adolescente bebe hombre senor senora paciente persona muchacho muchacha joven menor cliente tio tia suegra suegro");

    private static readonly FrozenSet<string> s_things = Set(
        "it its tattoo tattoos smp scar scars treatment pigment dots work hairline transplant session clinic guarantee tatuaje cicatriz tratamiento pigmento " +
        "micropigmentacion injerto clinica garantia casa");

    private static readonly FrozenSet<string> s_being = Set("m am is was are s im turned turning turn be aged being soy es era tiene tengo");

    private static readonly FrozenSet<string> s_having = Set("tengo tiene tienes tenia tenemos teniendo tuve tuvo cumplo cumple cumpli cumplio cumplir cumplidos");

    // May stand between the person and the number.
    private static readonly FrozenSet<string> s_between = Set(
        "only just almost nearly about around already still now like over under ' ’ solo solamente casi ya unos como apenas recien mas de menos que ahora");

    // After "tengo 3 años" these make it a time, no age.
    private static readonly FrozenSet<string> s_doing = Set(
        "con sin desde usando haciendo esperando pensando queriendo buscando calvo calva rapado rapada sufriendo perdiendo tomando viviendo asi");

    // After a bare number these leave it an age.
    private static readonly FrozenSet<string> s_after = Set(
        ". , ! ? ; : ) and but so now with who male female m f from or y e pero con o ahora hombre mujer soy quiero im i because porque going has can is could may do does would should too yet lol haha if want wanna thanks thank please gracias");

    /// <summary>All ages of persons in a message, in the order of the text.</summary>
    public static IReadOnlyList<PersonAge> Read(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lexed = new LexedText(text);
        var found = new List<PersonAge>();
        foreach (NumberMatch number in NumberScanner.Scan(lexed, language, NumberMode.BeforeUnit))
        {
            if (ReadOne(lexed, number) is { } age)
            {
                found.Add(age);
            }
        }

        return found;
    }

    private static PersonAge? ReadOne(LexedText text, NumberMatch number)
    {
        int index = text.IndexFrom(number.Start);
        if (number.Value is < 0 or > Oldest * 12 || (number.Value % 1 != 0 && number.Value > 20))
        {
            return null;
        }

        if (EnglishUnit(text, number.Next) is { } old)
        {
            return IsOfThing(text, index) ? null : Age(number, old.YearsEach, text[old.Next - 1].End);
        }

        if (SpanishUnit(text, number.Next) is { } unit)
        {
            return IsSpanishAge(text, index, unit.Next) ? Age(number, unit.YearsEach, text[unit.Next - 1].End) : null;
        }

        bool whole = number.Value % 1 == 0 && number.Value >= 1;
        return whole && IsBareAge(text, index, number.Next) ? Age(number, 1, number.End) : null;
    }

    private static PersonAge? Age(NumberMatch number, double yearsEach, int end)
    {
        double years = Math.Round(number.Value * yearsEach, 2);
        return years <= Oldest ? new PersonAge(years, number.Start, end - number.Start) : null;
    }

    // "years old", "-year-old", "yo", "months old".
    private static (double YearsEach, int Next)? EnglishUnit(LexedText text, int next)
    {
        int at = text[next].Is("-") ? next + 1 : next;
        if (text[at].Is("yo") || text.HasWords(at, "y", "/", "o"))
        {
            return (1, text[at].Is("yo") ? at + 1 : at + 3);
        }

        double each = YearsEach(text[at].Text);
        int old = text[at + 1].Is("-") ? at + 2 : at + 1;
        return each > 0 && text[old].Is("old") ? (each, old + 1)
            : each > 0 && text.HasWords(at + 1, "of", "age") ? (each, at + 3)
            : null;
    }

    private static double YearsEach(string unit) => unit switch
    {
        "year" or "years" or "yr" or "yrs" or "ano" or "anos" => 1,
        "month" or "months" or "mes" or "meses" => 1 / 12.0,
        "week" or "weeks" or "semana" or "semanas" => 7 / 365.0,
        "day" or "days" or "dia" or "dias" => 1 / 365.0,
        _ => 0,
    };

    private static (double YearsEach, int Next)? SpanishUnit(LexedText text, int next)
    {
        if (text[next].Text is not ("ano" or "anos" or "mes" or "meses" or "semanas" or "dias"))
        {
            return null;
        }

        int end = text.HasWords(next + 1, "de", "edad") ? next + 3 : next + 1;
        return (YearsEach(text[next].Text), end);
    }

    // "tengo 15 años", "mi hija de 9 años", "con 16 años", "a los 20 años de edad", "edad: 30 años".
    private static bool IsSpanishAge(LexedText text, int index, int next)
    {
        if (text[next - 1].Is("edad"))
        {
            return true;
        }

        int before = SkipBack(text, index - 1);
        bool having = s_having.Contains(text[before].Text) && !s_doing.Contains(text[next].Text)
            && !(text[next].Is("de") && !text[next + 1].Is("edad"));
        bool thing = having && s_things.Contains(text[before - 1].Text);
        bool person = text[index - 1].Is("de") && s_persons.Contains(text[index - 2].Text);
        return (having && !thing) || person || text[before].Is("edad") || (text[before].Is(":") && text[before - 1].Is("edad"));
    }

    // "Hi, 16 here".
    private static bool IsRollCall(LexedText text, int index, int next) => text[next].Is("here")
        && Value(text, index) is >= 5 and < 100 && (index == 0 || text[index - 1].Text is "hi" or "hello" or "hey" or "," or "male" or "female" or "guy");

    private static bool IsBareAge(LexedText text, int index, int next)
    {
        Lexeme after = text[next];
        if (IsRollCall(text, index, next))
        {
            return true;
        }

        bool ends = next >= text.Count || s_after.Contains(after.Text);
        bool more = after.Text is "." or "," && text[next + 1] is { IsDigits: true, IsApart: false };
        if (!ends || more)
        {
            return false;
        }

        int verb = SkipBack(text, index - 1);
        if (text[verb].Text is "aged" or "turned" or "turning" or "age" or "edad" || s_having.Contains(text[verb].Text))
        {
            return !Units.FeverContext.IsBodyHeat(Value(text, index)) || text[verb].Text is not ("tengo" or "tiene") || next >= text.Count;
        }

        int person = text[verb - 1].Text is "'" or "’" ? verb - 2 : verb - 1;
        bool first = text[verb].Is("im");
        return first || (s_being.Contains(text[verb].Text) && s_persons.Contains(text[person].Text));
    }

    private static double Value(LexedText text, int index) =>
        text[index].IsDigits && text[index].Text.Length < 4 ? int.Parse(text[index].Text, System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static int SkipBack(LexedText text, int index)
    {
        int at = index;
        while (at > index - Reach && s_between.Contains(text[at].Text))
        {
            at--;
        }

        return at;
    }

    // "my tattoo is 3 years old", "it's 2 years old".
    private static bool IsOfThing(LexedText text, int index)
    {
        for (int i = 1; i <= Reach; i++)
        {
            string word = text[index - i].Text;
            if (s_persons.Contains(word) || word is "." or "!" or "?")
            {
                return false;
            }

            if (s_things.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
