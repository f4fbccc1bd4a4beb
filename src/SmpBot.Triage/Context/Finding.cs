using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Context;

/// <summary>What the context makes of a sign.</summary>
internal enum FindingStatus
{
    /// <summary>The visitor reports it.</summary>
    Reported,

    /// <summary>It is not there.</summary>
    Denied,

    /// <summary>It was there until lately.</summary>
    Resolved,

    /// <summary>It is asked about or thought of.</summary>
    Asked,

    /// <summary>It is past and closed.</summary>
    Past,

    /// <summary>It happened to somebody else in the past, or in the news.</summary>
    Story,

    /// <summary>The words mean something else.</summary>
    Figure,

    /// <summary>Named in a message that sounds like those of people who are well.</summary>
    Doubted,
}

/// <summary>A concept found in a message.</summary>
/// <param name="Concept">Index of the concept.</param>
/// <param name="Span">Where.</param>
/// <param name="Status">What the context makes of it.</param>
/// <param name="Because">The context words that decided, if any.</param>
internal sealed record Finding(int Concept, Span Span, FindingStatus Status, Span? Because);
