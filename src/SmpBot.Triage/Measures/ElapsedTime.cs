namespace SmpBot.Triage.Measures;

/// <summary>What a message says of time.</summary>
internal sealed record ElapsedTime
{
    /// <summary>Whole days since the session, if told.</summary>
    public int? SessionDay { get; init; }

    /// <summary>Whole days that something has lasted, if told.</summary>
    public int? Duration { get; init; }

    /// <summary>The shortest span or the latest point in time told, in hours before now.</summary>
    public double? Hours { get; init; }
}
