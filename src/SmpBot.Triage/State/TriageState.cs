using System.Collections.Immutable;
using SmpBot.Knowledge.Safety;

namespace SmpBot.Triage.State;

/// <summary>
/// What triage remembers of a conversation between two turns. Plain immutable data, stored as JSON with the conversation; an empty state
/// is the state of a visitor of whom nothing is known.
/// </summary>
public sealed record TriageState
{
    /// <summary>The state of a new conversation.</summary>
    public static TriageState Empty { get; } = new();

    /// <summary>The level in force.</summary>
    public SafetyLevel Level { get; init; }

    /// <summary>Ids of the rules that hold the level, in the order of the rule file.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Since when the level in force holds; null while it is none.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When the visitor last wrote.</summary>
    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>Messages of the visitor that triage has seen.</summary>
    public int Turn { get; init; }

    /// <summary>Signs and cautions that the visitor has told, oldest first.</summary>
    public ImmutableArray<KnownFact> Facts { get; init; } = [];

    /// <summary>The last temperature told, in degrees Celsius.</summary>
    public double? Temperature { get; init; }

    /// <summary>The day of the session (UTC), as far as it was told.</summary>
    public DateOnly? SessionDate { get; init; }

    /// <summary>Days that the sign has lasted, as last told.</summary>
    public int? Duration { get; init; }

    /// <summary>Age in years of the person in question, if told.</summary>
    public int? Age { get; init; }

    /// <summary>When the contact with blood was, as far as it was told.</summary>
    public DateTimeOffset? ExposedAt { get; init; }

    /// <summary>Counts the times that the level rose to urgent or more from below; names the episode for which one case is opened.</summary>
    public int Episode { get; init; }

    /// <summary>The highest level for which a case was asked for in this episode.</summary>
    public SafetyLevel CaseLevel { get; init; }

    /// <summary>The question back that was asked last and not answered yet; null when there is none.</summary>
    public string? OpenQuestion { get; init; }

    /// <summary>Questions back asked in this episode, so that none is asked twice.</summary>
    public ImmutableArray<string> AskedQuestions { get; init; } = [];

    /// <summary>True once the visitor was asked, a day later, whether it is over.</summary>
    public bool AskedIfOver { get; init; }
}

/// <summary>A sign or caution that the visitor has told.</summary>
/// <param name="Concept">The concept's id.</param>
/// <param name="Status">In which way it was told: <c>Reported</c>, <c>Past</c> or <c>Resolved</c>.</param>
/// <param name="Turn">In which message.</param>
public sealed record KnownFact(string Concept, string Status, int Turn);
