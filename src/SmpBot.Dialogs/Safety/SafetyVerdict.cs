using System.Collections.Immutable;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Knowledge.Safety;
using SmpBot.Triage;

namespace SmpBot.Dialogs.Safety;

/// <summary>What triage makes of a turn, in the form in which the pipeline uses it.</summary>
internal sealed record SafetyVerdict
{
    public static SafetyVerdict Nothing { get; } = new();

    /// <summary>The level in force.</summary>
    public SafetyLevel Level { get; init; }

    /// <summary>The level of this message by itself.</summary>
    public SafetyLevel MessageLevel { get; init; }

    /// <summary>Rule ids that hold the level in force.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>True when a case is to be opened, or raised to the new level.</summary>
    public bool OpensCase { get; init; }

    /// <summary>The prompt for the visitor, Markdown; null when nothing is to be said.</summary>
    public string? Prompt { get; init; }

    /// <summary>The question back, or null.</summary>
    public string? Question { get; init; }

    /// <summary>Choices for the question back.</summary>
    public ImmutableArray<Suggestion> Choices { get; init; } = [];

    /// <summary>Choices of the question back that this message may answer; empty when none was asked.</summary>
    public ImmutableArray<string> OpenChoices { get; init; } = [];

    /// <summary>True when a question back was open before this message.</summary>
    public bool WasAsked { get; init; }

    /// <summary>True when this message lowered the level: a correction, "not about me", care received.</summary>
    public bool HasFallen { get; init; }

    /// <summary>True when this message itself tells of a sign for which a doctor should be seen.</summary>
    public bool IsReport => MessageLevel >= SafetyLevel.Urgent;
}
