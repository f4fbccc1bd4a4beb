using System.Collections.Frozen;
using SmpBot.Text.Measures.Numbers;
using SmpBot.Text.Measures.Ordinals;

namespace SmpBot.Text.Measures.Context;

/// <summary>Counts from the session: <c>day 9</c>, <c>día cinco</c>, <c>second week</c>, <c>al tercer día</c>, <c>the next day</c>.</summary>
internal sealed class DayCounts(LexedText text, Language language)
{
    private const double LargestCount = 366;

    private static readonly FrozenDictionary<string, double> s_unitDays = EnglishNumerals.Map(
        "day 1 dia 1 week 7 semana 7 month 30 mes 30 hour 0.0416666666666667 hora 0.0416666666666667");

    private static readonly ILookup<string, (string[] Words, double Least, double Most)> s_phrases = new (string[] Words, double Least, double Most)[]
    {
        (["the", "next", "day"], 0.5, 1.5), (["next", "day"], 0.5, 1.5), (["the", "following", "day"], 0.5, 1.5), (["following", "day"], 0.5, 1.5),
        (["al", "dia", "siguiente"], 0.5, 1.5), (["al", "otro", "dia"], 0.5, 1.5), (["el", "dia", "despues"], 0.5, 1.5),
        (["same", "day"], 0, 0.7), (["el", "mismo", "dia"], 0, 0.7), (["ese", "mismo", "dia"], 0, 0.7),
        (["straight", "after"], 0, 0.25), (["right", "after"], 0, 0.25), (["recien", "salido"], 0, 0.25), (["recien", "hecho"], 0, 1), (["recien", "hecha"], 0, 1),
    }.ToLookup(p => p.Words[0], StringComparer.Ordinal);

    private readonly INumberReader _numbers = NumberScanner.Reader(text, language, NumberMode.BeforeUnit);
    private readonly IOrdinalReader _ordinals = language == Language.Spanish ? new SpanishOrdinalReader(text) : new EnglishOrdinalReader(text);

    public (ElapsedTime Time, int Next)? Read(int index)
    {
        foreach ((string[] words, double least, double most) in s_phrases[text[index].Text])
        {
            if (text.HasWords(index, words) && text[index + words.Length].Text is not ("appt" or "appointment" or "appts" or "appointments"))
            {
                return Time(index, index + words.Length, least, most, ElapsedTimeForm.After);
            }
        }

        return ReadNumbered(index) ?? ReadOrdinal(index) ?? ReadDayAfter(index);
    }

    // "day 9", "día 5", "week two".
    private (ElapsedTime, int)? ReadNumbered(int index)
    {
        if (!s_unitDays.TryGetValue(text[index].Text, out double unit) || text[index - 1].IsDigits
            || _numbers.Read(index + 1) is not { Value: >= 0 and <= LargestCount } number || number.Value % 1 != 0)
        {
            return null;
        }

        bool alone = text[index - 1].Text is "one" or "a" or "per" or "un" or "una" or "cada" or "every" or "al" || NamesAnotherThing(number.Next);
        return alone ? null : Counted(index, number.Next, number.Value, unit);
    }

    // In "one day 2 people" and "2 veces al día 3 gotas" the number belongs to what follows.
    private bool NamesAnotherThing(int next) => text[next].Text is "times" or "veces" or "people" or "personas" or "%" or ":" or "/"
        || s_unitDays.ContainsKey(text[next].Text.TrimEnd('s')) || text[next].Text is "de" && s_unitDays.ContainsKey(text[next + 1].Text);

    // "third day", "2nd week", "al tercer día"; "every second day" is a rhythm.
    private (ElapsedTime, int)? ReadOrdinal(int index)
    {
        if (text[index - 1].Text is "every" or "each" or "cada" || _ordinals.Read(index) is not { } ordinal
            || !s_unitDays.TryGetValue(text[ordinal.Next].Text, out double unit)
            || !double.TryParse(ordinal.Value, System.Globalization.CultureInfo.InvariantCulture, out double count) || count is < 1 or > LargestCount)
        {
            return null;
        }

        return Counted(index, ordinal.Next + 1, count, unit);
    }

    // "the day after the session", "a week after".
    private (ElapsedTime, int)? ReadDayAfter(int index) =>
        text.HasWords(index, "day", "after") && !text[index + 2].Is("tomorrow") && text[index - 1].Text is "the" or "one" or "a"
            ? Time(index, index + 2, 0.5, 1.5, ElapsedTimeForm.After)
            : null;

    private (ElapsedTime, int)? Counted(int index, int next, double count, double unit) =>
        Time(index, next, Math.Max(0, count - 1) * unit, Math.Max(count, 0.7) * unit, ElapsedTimeForm.DayCount);

    private (ElapsedTime, int) Time(int index, int next, double least, double most, ElapsedTimeForm form) =>
        (new ElapsedTime(TimeSpan.FromDays(least), TimeSpan.FromDays(most), text[index].Start, text[next - 1].End - text[index].Start, form), next);
}
