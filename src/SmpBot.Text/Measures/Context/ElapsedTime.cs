namespace SmpBot.Text.Measures.Context;

/// <summary>How a span of time was said.</summary>
public enum ElapsedTimeForm
{
    /// <summary>A point in the past seen from now: "3 days ago", "hace dos semanas", "yesterday", "since Tuesday", "in 2021".</summary>
    Ago,

    /// <summary>A count from the session: "day 9", "la segunda semana".</summary>
    DayCount,

    /// <summary>Time after some event: "3 weeks after", "a los dos días".</summary>
    After,

    /// <summary>Time that something has lasted: "for 3 days", "van 4 días", "llevo una semana".</summary>
    Lasting,

    /// <summary>A duration without a word that says what it is: "2 weeks".</summary>
    Unmarked,
}

/// <summary>A span of time up to now, told in a message. People round, so it is a range.</summary>
/// <param name="Least">The shortest time that fits the words.</param>
/// <param name="Most">The longest time that fits the words.</param>
/// <param name="Start">Offset of the first UTF-16 unit of the words.</param>
/// <param name="Length">Length of the words.</param>
/// <param name="Form">How it was said.</param>
public sealed record ElapsedTime(TimeSpan Least, TimeSpan Most, int Start, int Length, ElapsedTimeForm Form)
{
    /// <summary>The middle of the range.</summary>
    public TimeSpan Likely => (Least + Most) / 2;
}
