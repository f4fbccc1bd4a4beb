using System.Collections.Frozen;

namespace SmpBot.Text.Measures.Context;

/// <summary>Phrases for points in the past: <c>yesterday</c>, <c>anoche</c>, <c>last week</c>, <c>hace años</c>, <c>since Tuesday</c>.</summary>
internal sealed class RelativeDays(LexedText text, DateTimeOffset now)
{
    // Hours from today's midnight: from, to.
    private static readonly ILookup<string, (string[] Words, double From, double To)> s_parts = Parts(
        "yesterday morning|ayer por la manana|ayer en la manana|ayer a la manana=-19..-12",
        "yesterday afternoon|ayer por la tarde|ayer en la tarde|ayer a la tarde=-12..-5",
        "yesterday evening|yesterday night|ayer por la noche|ayer en la noche|ayer a la noche=-6..2",
        "the day before yesterday|day before yesterday|anteayer|antier|antes de ayer|antes de hayer|antiayer|antesdeayer=-48..-24",
        "the night before last|antenoche|anteanoche|antes de anoche=-29..-18",
        "yesterday|yday|ystrday|yesturday|ayer|hayer=-24..0",
        "last night|lastnight|anoche|overnight|esta madrugada=-6..6",
        "this morning|esta manana|hoy por la manana|hoy en la manana=4..12",
        "this afternoon|esta tarde|hoy por la tarde=12..20",
        "this evening|tonight|esta noche=18..24",
        "earlier today|today|hoy|hoy dia=0..24",
        "lunchtime|lunch time|lunch|midday|noon|mediodia|medio dia|el almuerzo=11..14",
        "breakfast|desayuno|el desayuno=5..10");

    // Days before now: least, most.
    private static readonly ILookup<string, (string[] Words, double Least, double Most)> s_spans = Parts(
        "just now|ahora mismo|hace un momento|a moment ago|recien=0..0.25",
        "hace un rato|hace rato|a little while ago|earlier on=0..0.5",
        "the other day|el otro dia=2..7", "a few days back=2..6",
        "recently|lately|hace poco|hace poquito|recientemente|ultimamente=0..21",
        "last week|la semana pasada|semana pasada=2..13", "this week|esta semana=0..6",
        "minutes ago|hace minutos=0.001..0.04", "hours ago|hace horas=0.05..0.5",
        "days ago|hace dias=2..10", "weeks ago|hace semanas=14..56",
        "months ago|hace meses=60..365", "years ago|hace anos=730..7300",
        "a while ago|a while back|some time ago|hace tiempo|hace un tiempo|hace algun tiempo=7..1095",
        "long ago|a long time ago|ages ago|hace mucho|hace mucho tiempo|hace bastante=60..7300");

    private static readonly FrozenSet<string> s_meals =
        PastWords.Set("lunch lunchtime breakfast midday noon mediodia medio almuerzo desayuno");

    private static readonly FrozenSet<string> s_pluralUnits = PastWords.Set("minutes hours days weeks months years");

    private static readonly FrozenDictionary<string, DayOfWeek> s_weekdays = new Dictionary<string, DayOfWeek>
    {
        ["monday"] = DayOfWeek.Monday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday,
        ["tues"] = DayOfWeek.Tuesday,
        ["thurs"] = DayOfWeek.Thursday,
        ["lunes"] = DayOfWeek.Monday,
        ["martes"] = DayOfWeek.Tuesday,
        ["miercoles"] = DayOfWeek.Wednesday,
        ["jueves"] = DayOfWeek.Thursday,
        ["viernes"] = DayOfWeek.Friday,
        ["sabado"] = DayOfWeek.Saturday,
        ["domingo"] = DayOfWeek.Sunday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly double _hour = now.TimeOfDay.TotalHours;

    public (ElapsedTime Time, int Next)? Read(int index)
    {
        foreach ((string[] words, double from, double to) in s_parts[text[index].Text])
        {
            if (text.HasWords(index, words))
            {
                // A part of today that is still to come is not the past.
                bool past = from <= _hour && (!IsMeal(words) || IsSince(index));
                TimeSpan least = TimeSpan.FromHours(Math.Max(0, _hour - to));
                return past ? (Time(index, words.Length, least, TimeSpan.FromHours(_hour - from)), index + words.Length) : null;
            }
        }

        foreach ((string[] words, double least, double most) in s_spans[text[index].Text])
        {
            // "3 days ago" is a duration with its number.
            if (text.HasWords(index, words) && !(s_pluralUnits.Contains(words[0]) && !StandsAlone(index)))
            {
                return (Time(index, words.Length, TimeSpan.FromDays(least), TimeSpan.FromDays(most)), index + words.Length);
            }
        }

        return ReadCalendar(index) ?? ReadWeekday(index);
    }

    private bool StandsAlone(int index) =>
        index == 0 || text[index - 1].Text is "was" or "done" or "it" or "smp" or "this" or "," or "." or "session" or "and";

    private bool IsSince(int index) => text[index - 1].Text is "since" or "desde" || text[index - 2].Text is "since" or "desde";

    // Meals and noon come every day; only "since lunch" says that one is meant.
    private static bool IsMeal(string[] words) => s_meals.Contains(words[^1]) || (words.Length > 1 && s_meals.Contains(words[0]));

    // Last month and year by the calendar, the last weekend.
    private (ElapsedTime, int)? ReadCalendar(int index)
    {
        var month = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, now.Offset);
        var year = new DateTimeOffset(now.Year, 1, 1, 0, 0, 0, now.Offset);
        if (text.HasWords(index, "last", "month") || text.HasWords(index, "mes", "pasado"))
        {
            return (Between(index, 2, month.AddMonths(-1), month), index + 2);
        }

        if (text.HasWords(index, "last", "year") || text.HasWords(index, "ano", "pasado"))
        {
            return (Between(index, 2, year.AddYears(-1), year), index + 2);
        }

        int length = text.HasWords(index, "last", "weekend") || text.HasWords(index, "finde", "pasado") || text.HasWords(index, "este", "finde") ? 2
            : text.HasWords(index, "fin", "de", "semana", "pasado") ? 4
            : text.HasWords(index, "over", "the", "weekend") ? 3
            : 0;
        if (length == 0)
        {
            return null;
        }

        DateTimeOffset sunday = Midnight().AddDays(-(int)now.DayOfWeek);
        return (Between(index, length, sunday.AddDays(-1), sunday.AddDays(1)), index + length);
    }

    // "since Tuesday", "last friday", "el lunes pasado"; "on friday" and "el viernes" beside a verb of the past.
    private (ElapsedTime, int)? ReadWeekday(int index)
    {
        if (!s_weekdays.TryGetValue(text[index].Text, out DayOfWeek day))
        {
            return null;
        }

        bool past = text[index - 1].Text is "since" or "last" or "from" or "past" or "pasado" || text[index + 1].Text is "pasado" or "pasada"
            || IsSince(index);
        bool ahead = PastWords.IsFuture(text[index - 1].Text) || PastWords.IsFuture(text[index - 2].Text) || text.HasWords(index + 1, "que", "viene")
            || text[index + 1].Text is "proximo" or "next";
        if (ahead || (!past && !PastWords.Near(text, index)))
        {
            return null;
        }

        int back = ((int)now.DayOfWeek - (int)day + 7) % 7;
        back = back == 0 ? 7 : back;
        int next = text[index + 1].Text is "pasado" or "pasada" ? index + 2 : index + 1;
        DateTimeOffset start = Midnight().AddDays(-back);
        return (Between(index, next - index, start, start.AddDays(1)), next);
    }

    private DateTimeOffset Midnight() => new(now.Year, now.Month, now.Day, 0, 0, 0, now.Offset);

    private ElapsedTime Between(int index, int words, DateTimeOffset from, DateTimeOffset to) =>
        Time(index, words, to < now ? now - to : TimeSpan.Zero, now - from);

    private ElapsedTime Time(int index, int words, TimeSpan least, TimeSpan most) =>
        new(least, most, text[index].Start, text[index + words - 1].End - text[index].Start, ElapsedTimeForm.Ago);

    // By their first word, the phrases of most words first.
    private static ILookup<string, (string[] Words, double From, double To)> Parts(params string[] rows) =>
        (from row in rows
         let sides = row.Split('=')
         let range = sides[1].Split("..")
         from phrase in sides[0].Split('|')
         let words = phrase.Split(' ')
         orderby words.Length descending
         select (Words: words, From: Number(range[0]), To: Number(range[1]))).ToLookup(p => p.Words[0], StringComparer.Ordinal);

    private static double Number(string digits) => double.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
