using System.Collections.Immutable;
using SmpBot.Dialogs.Model;

namespace SmpBot.Dialogs.Safety;

/// <summary>How serious what the visitor told is; in the order of seriousness.</summary>
internal enum SafetyLevel
{
    None,
    Contact,
    Urgent,
    Emergency,
}

/// <summary>What triage makes of a turn, in the form in which the pipeline uses it.</summary>
internal sealed record SafetyVerdict
{
    public static SafetyVerdict Nothing { get; } = new();

    public SafetyLevel Level { get; init; }

    /// <summary>Rule ids that hold the level.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>True when this message itself told of something; false when only earlier ones did.</summary>
    public bool IsNew { get; init; }

    /// <summary>The prompt for the visitor, Markdown; null when nothing is to be said.</summary>
    public string? Prompt { get; init; }

    /// <summary>The question back, or null.</summary>
    public string? Question { get; init; }

    /// <summary>Choices for the question back.</summary>
    public ImmutableArray<Suggestion> Choices { get; init; } = [];

    /// <summary>True when the message was an answer to triage, so that nobody else needs to read it.</summary>
    public bool TookMessage { get; init; }
}
