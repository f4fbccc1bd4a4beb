using SmpBot.Knowledge.Safety;
using SmpBot.Triage.State;

namespace SmpBot.Triage;

/// <summary>What triage makes of one message.</summary>
public sealed record TriageVerdict
{
    /// <summary>The level in force after the message.</summary>
    public required SafetyLevel Level { get; init; }

    /// <summary>The level of the message by itself.</summary>
    public required SafetyLevel MessageLevel { get; init; }

    /// <summary>Ids of the rules that hold the level in force, in the order of the rule file.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>The state to keep until the next message.</summary>
    public required TriageState State { get; init; }

    /// <summary>True when the message raised the level in force.</summary>
    public bool HasRisen { get; init; }

    /// <summary>True when the message lowered the level: a correction, "not about me", care received, or "it is over".</summary>
    public bool HasFallen { get; init; }

    /// <summary>True when a case for staff is to be opened or raised: once for an episode and level.</summary>
    public bool OpensCase { get; init; }

    /// <summary>True when the prompt is to be shown on this turn: the level is urgent or more, or the message itself is of level contact.</summary>
    public bool ShowsPrompt { get; init; }

    /// <summary>True where one of the rules in force is answered with a crisis line.</summary>
    public bool IsCrisis { get; init; }

    /// <summary>Id of the question back to ask after the prompt, or null.</summary>
    public string? QuestionBack { get; init; }
}
