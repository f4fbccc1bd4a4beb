using SmpBot.Text.Measures.Durations;

namespace SmpBot.Text.Measures.Context;

/// <summary>
/// Reads how long ago something was or how long it has lasted: <c>day 9</c>, <c>since Tuesday</c>, <c>hace dos semanas</c>, <c>done in
/// 2021</c>. Words of both languages are understood; numbers are read by the language given. Ages of persons and times to come
/// (<c>in 3 days</c>, <c>next week</c>) are left out.
/// </summary>
public static class ElapsedTimeReader
{
    /// <summary>All such times of a message, in the order of the text and apart, as seen from <paramref name="now"/> in the visitor's zone.</summary>
    public static IReadOnlyList<ElapsedTime> Read(string text, Language language, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lexed = new LexedText(text);
        Language other = language == Language.English ? Language.Spanish : Language.English;
        var found = new List<ElapsedTime>();
        bool[] taken = new bool[text.Length];
        foreach (PersonAge age in PersonAgeReader.Read(text, language))
        {
            taken.AsSpan(age.Start, age.Length).Fill(true);
        }

        AddApart(found, taken, Points(lexed, language, now));
        AddApart(found, taken, Counts(lexed, other));
        AddApart(found, taken, Durations(lexed, language));
        AddApart(found, taken, Durations(lexed, other));
        return [.. found.OrderBy(time => time.Start)];
    }

    private static IEnumerable<ElapsedTime> Points(LexedText text, Language language, DateTimeOffset now)
    {
        var days = new RelativeDays(text, now);
        var counts = new DayCounts(text, language);
        var dates = new CalendarDates(text, now, language);
        return Scan(text, i => counts.Read(i) ?? dates.Read(i) ?? days.Read(i));
    }

    private static IEnumerable<ElapsedTime> Counts(LexedText text, Language language)
    {
        var counts = new DayCounts(text, language);
        return Scan(text, counts.Read);
    }

    private static IEnumerable<ElapsedTime> Scan(LexedText text, Func<int, (ElapsedTime Time, int Next)?> read)
    {
        for (int i = 0; i < text.Count;)
        {
            (ElapsedTime Time, int Next)? found = read(i);
            if (found is { } point)
            {
                yield return point.Time;
            }

            i = Math.Max(i + 1, found?.Next ?? 0);
        }
    }

    private static IEnumerable<ElapsedTime> Durations(LexedText text, Language language) =>
        DurationScanner.Scan(text, language).Select(duration => DurationPhrases.Read(text, duration)).OfType<ElapsedTime>();

    private static void AddApart(List<ElapsedTime> found, bool[] taken, IEnumerable<ElapsedTime> more)
    {
        foreach (ElapsedTime time in more)
        {
            Span<bool> place = taken.AsSpan(time.Start, time.Length);
            if (!place.Contains(true))
            {
                found.Add(time);
                place.Fill(true);
            }
        }
    }
}
