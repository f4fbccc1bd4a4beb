using System.Collections.Frozen;

namespace SmpBot.Text.Measures.Context;

/// <summary>Dates in the past: <c>in 2021</c>, <c>since march</c>, <c>12 de mayo</c>, <c>May 12th</c>, <c>12/05/2024</c>.</summary>
internal sealed class CalendarDates(LexedText text, DateTimeOffset now, Language language)
{
    private const int EarliestYear = 1990;

    private static readonly FrozenDictionary<string, int> s_months = Months(
        "january enero jan ene|february febrero feb|march marzo mar|april abril apr abr|may mayo|june junio jun|july julio jul|august agosto aug ago|" +
        "september septiembre setiembre sep sept|october octubre oct|november noviembre nov|december diciembre dec dic");

    private static readonly FrozenSet<string> s_ambiguous = PastWords.Set("may mar jan jun sep dec oct nov feb apr abr ago ene aug jul dic sept");

    private static readonly FrozenSet<string> s_into = PastWords.Set("in since from back of year en desde del de ano hacia around circa during");

    public (ElapsedTime Time, int Next)? Read(int index) =>
        ReadNumeric(index) ?? ReadDayAndMonth(index) ?? ReadMonth(index) ?? ReadYear(index);

    private (ElapsedTime, int)? ReadYear(int index)
    {
        if (Year(index) is not int year || !s_into.Contains(text[index - 1].Text) || text[index + 1].Text is "$" or "€" or "dollars" or "euros" or "%")
        {
            return null;
        }

        return Past(index, index + 1, new DateTime(year, 1, 1), new DateTime(year, 12, 31));
    }

    // "since march", "in march 2023", "en marzo de 2023", "last april".
    private (ElapsedTime, int)? ReadMonth(int index)
    {
        string before = text[index - 1].Text;
        bool into = before is "in" or "since" or "last" or "en" or "desde" or "of" or "de" or "from";
        if (!s_months.TryGetValue(text[index].Text, out int month) || !into)
        {
            return null;
        }

        int at = text[index + 1].Text is "de" or "of" or "del" or "," ? index + 2 : index + 1;
        if (Year(at) is int year)
        {
            return Past(index, at + 1, new DateTime(year, month, 1), new DateTime(year, month, DateTime.DaysInMonth(year, month)));
        }

        bool certain = before is "since" or "last" or "desde" || PastWords.Near(text, index);
        if (!certain || (s_ambiguous.Contains(text[index].Text) && before is not ("since" or "last" or "in" or "en" or "desde")))
        {
            return null;
        }

        int recent = month <= now.Month ? now.Year : now.Year - 1;
        return Past(index, index + 1, new DateTime(recent, month, 1), new DateTime(recent, month, DateTime.DaysInMonth(recent, month)));
    }

    // "12 may", "12th of may", "12 de mayo", "may 12", "may 12th, 2024".
    private (ElapsedTime, int)? ReadDayAndMonth(int index)
    {
        int at = index;
        int? day = Day(index);
        int month;
        if (day is not null)
        {
            at = text[at + 1].Text is "st" or "nd" or "rd" or "th" or "º" ? at + 2 : at + 1;
            at = text[at].Text is "of" or "de" or "/" or "-" ? at + 1 : at;
            if (!s_months.TryGetValue(text[at].Text, out month))
            {
                return null;
            }

            at++;
        }
        else if (s_months.TryGetValue(text[index].Text, out month) && Day(index + 1) is int later && text[index + 1].IsApart)
        {
            day = later;
            at = text[index + 2].Text is "st" or "nd" or "rd" or "th" ? index + 3 : index + 2;
        }
        else
        {
            return null;
        }

        int yearAt = text[at].Text is "de" or "del" or "of" or "," ? at + 1 : at;
        int? year = Year(yearAt);
        return Date(year, month, day.Value) is { } date ? Past(index, year is null ? at : yearAt + 1, date, date) : null;
    }

    // "12/05/2024", "12-5-24", "on 12/05".
    private (ElapsedTime, int)? ReadNumeric(int index)
    {
        string mark = text[index + 1].Text;
        if (Small(index) is not int first || mark is not ("/" or "-" or ".") || Small(index + 2) is not int second
            || text[index + 1].IsApart || text[index + 2].IsApart || text[index - 1].Text is "/" or "-" or ".")
        {
            return null;
        }

        bool full = text[index + 3].Text == mark && text[index + 4].IsDigits;
        int? year = !full ? null : text[index + 4].Text.Length == 2 ? 2000 + Small(index + 4) : Year(index + 4);
        bool announced = mark == "/" && text[index - 1].Text is "on" or "since" or "el" or "desde" or "del" or "from";
        if (full ? year is null : !announced)
        {
            return null;
        }

        int next = full ? index + 5 : index + 3;
        DateTime? dayFirst = Date(year, second, first);
        DateTime? monthFirst = language == Language.English || dayFirst is null ? Date(year, first, second) : null;
        DateTime? one = dayFirst ?? monthFirst;
        DateTime? other = monthFirst ?? dayFirst;
        return one is null ? null : Past(index, next, one < other ? one.Value : other!.Value, one < other ? other.Value : one.Value);
    }

    // The date in that year, or the last time that it was.
    private DateTime? Date(int? year, int month, int day)
    {
        if (month is < 1 or > 12)
        {
            return null;
        }

        int candidate = year ?? (month > now.Month || (month == now.Month && day > now.Day) ? now.Year - 1 : now.Year);
        return day >= 1 && day <= DateTime.DaysInMonth(candidate, month) ? new DateTime(candidate, month, day) : null;
    }

    private int? Year(int index) =>
        text[index] is { IsDigits: true, Text.Length: 4 } digits && int.Parse(digits.Text, System.Globalization.CultureInfo.InvariantCulture) is int year
        && year >= EarliestYear && year <= now.Year ? year : null;

    private int? Day(int index) => Small(index) is int day and >= 1 and <= 31 ? day : null;

    private int? Small(int index) =>
        text[index] is { IsDigits: true, Text.Length: 1 or 2 } digits ? int.Parse(digits.Text, System.Globalization.CultureInfo.InvariantCulture) : null;

    // The first to the last day, as far as they are past.
    private (ElapsedTime, int)? Past(int index, int next, DateTime first, DateTime last)
    {
        var start = new DateTimeOffset(first, now.Offset);
        DateTimeOffset end = new DateTimeOffset(last, now.Offset).AddDays(1);
        if (start > now)
        {
            return null;
        }

        TimeSpan least = end < now ? now - end : TimeSpan.Zero;
        return (new ElapsedTime(least, now - start, text[index].Start, text[next - 1].End - text[index].Start, ElapsedTimeForm.Ago), next);
    }

    private static FrozenDictionary<string, int> Months(string names) => names.Split('|')
        .SelectMany((month, i) => month.Split(' ').Select(name => (name, i)))
        .ToFrozenDictionary(x => x.name, x => x.i + 1, StringComparer.Ordinal);
}
