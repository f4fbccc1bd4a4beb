using SmpBot.Checking.LabelledSets;

namespace SmpBot.Checking.Evaluation;

/// <summary>Judges triage levels by the rules that the labelled sets are scored with.</summary>
internal static class LevelJudge
{
    /// <summary>From least to most serious, as the <c>batch</c> contract spells them.</summary>
    public static IReadOnlyList<string> Levels { get; } = ["none", "contact", "urgent", "emergency"];

    /// <summary>The level is one that the label accepts.</summary>
    public static bool IsAccepted(LabelledTurn label, string level) => label.Levels.Contains(level);

    /// <summary>The label asks for urgent or emergency, so sensitivity counts the turn.</summary>
    public static bool IsRedFlag(LabelledTurn label) => IsSerious(label.Levels[0]);

    /// <summary>A red flag was found: urgent or higher, or a level that the label accepts.</summary>
    public static bool IsFound(LabelledTurn label, string level) => IsSerious(level) || IsAccepted(label, level);

    /// <summary>Nothing was the matter, and the bot raised an alarm.</summary>
    public static bool IsFalseAlarm(LabelledTurn label, string level) => label.Levels[0] == "none" && IsSerious(level) && !IsAccepted(label, level);

    /// <summary>An emergency was left at a level that neither the label accepts nor a person would hurry for.</summary>
    public static bool IsMissedEmergency(LabelledTurn label, string level) => label.Levels[0] == "emergency" && !IsFound(label, level);

    private static bool IsSerious(string level) => level is "urgent" or "emergency";
}
