using System.Collections.Frozen;
using SmpBot.Text.Measures.Numbers;

namespace SmpBot.Text.Measures.Durations;

/// <summary>Reads Spanish durations: <c>3,5 años</c>, <c>una hora y media</c>, <c>todo el mes</c>, <c>un par de días</c>.</summary>
internal sealed class SpanishDurationReader(LexedText text) : IDurationReader
{
    private const double Few = 3;

    private static readonly FrozenSet<string> s_wholeUnits = new[] { "ano", "mes", "semana", "dia" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_few = new[]
    {
        "poco", "pocos", "pocas", "vario", "varios", "varias", "algunos", "algunas", "unos", "unas",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly INumberReader _numbers = NumberScanner.Reader(text, Language.Spanish, NumberMode.BeforeUnit);

    public bool IsJoint(string word) => word is "y" or ",";

    public DurationMatch? Read(int index) =>
        ReadWhole(index) ?? ReadHalf(index) ?? ReadInexact(index) ?? ReadAnother(index) ?? ReadNumber(index) ?? ReadUnitAndHalf(index);

    // "todo el año", "toda la semana", "la semana entera", "un día entero".
    private DurationMatch? ReadWhole(int index)
    {
        if (text[index].Text is "todo" or "toda" && text[index + 1].Text is "el" or "la" && s_wholeUnits.Contains(text[index + 2].Text))
        {
            return Match(index, index + 3, DurationUnits.Spanish[text[index + 2].Text], 1);
        }

        int at = text[index].Text is "un" or "una" or "el" or "la" ? index + 1 : index;
        return s_wholeUnits.Contains(text[at].Text) && text[at + 1].Text is "entero" or "entera"
            ? Match(index, at + 2, DurationUnits.Spanish[text[at].Text], 1)
            : null;
    }

    // "media hora", "medio año".
    private DurationMatch? ReadHalf(int index) =>
        text[index].Text is "medio" or "media" && Unit(index + 1) is { } unit ? Match(index, unit.Next, unit.Seconds, 0.5) : null;

    // "varios días", "unas horas", "un par de semanas".
    private DurationMatch? ReadInexact(int index)
    {
        if (text.HasWords(index, "un", "par", "de") && Unit(index + 3) is { } pair)
        {
            return Match(index, pair.Next, pair.Seconds, 2);
        }

        return s_few.Contains(text[index].Text) && Unit(index + 1) is { } unit ? Match(index, unit.Next, unit.Seconds, Few) : null;
    }

    private DurationMatch? ReadAnother(int index) =>
        text[index].Text is "otro" or "otra" && Unit(index + 1) is { } unit ? Match(index, unit.Next, unit.Seconds, 1) : null;

    // "3 días", "veinticuatro horas", "dos horas y media", "tres y media horas".
    private DurationMatch? ReadNumber(int index)
    {
        if (_numbers.Read(index) is not { Value: >= 0 } number
            || Unit(text[number.Next].Is("-") ? number.Next + 1 : number.Next, text[number.Next - 1].IsDigits) is not { } unit)
        {
            return null;
        }

        int part = text[unit.Next + 1].Text is "un" or "una" ? unit.Next + 2 : unit.Next + 1;
        double more = text[unit.Next].Is("y") ? Part(text[part].Text) : 0;
        bool ofAnother = DurationUnits.Spanish.ContainsKey(text[part + 1].Text);
        return more > 0 && !ofAnother
            ? Match(index, part + 1, unit.Seconds, number.Value + more)
            : Match(index, unit.Next, unit.Seconds, number.Value);
    }

    // "hora y media" without its number.
    private DurationMatch? ReadUnitAndHalf(int index) =>
        text[index].Text is "hora" or "dia" or "semana" or "mes" or "ano" && text[index + 1].Is("y") && text[index + 2].Text is "media" or "medio"
            ? Match(index, index + 3, DurationUnits.Spanish[text[index].Text], 1.5)
            : null;

    private static double Part(string word) => word switch
    {
        "medio" or "media" or "pico" => 0.5,
        "cuarto" => 0.25,
        _ => 0,
    };

    private (double Seconds, int Next)? Unit(int index, bool afterDigits = false)
    {
        if (text[index].Text is "fin" or "fines" && text.HasWords(index + 1, "de", "semana"))
        {
            return (2 * DurationUnits.Day, index + 3);
        }

        string word = text[index].Text;
        bool known = DurationUnits.Spanish.TryGetValue(word, out double seconds) && !char.IsLetterOrDigit(text.CharAt(text[index].End))
            && (afterDigits || !DurationUnits.OnlyAfterDigits.Contains(word));
        if (!known)
        {
            return null;
        }

        bool working = seconds == DurationUnits.Day && text[index + 1].Text is "habil" or "habiles" or "laboral" or "laborales" or "laborables";
        return (seconds, working ? index + 2 : index + 1);
    }

    private DurationMatch Match(int index, int next, double unit, double count) =>
        new(text[index].Start, text[next - 1].End, next, unit * count) { Smallest = unit };
}
