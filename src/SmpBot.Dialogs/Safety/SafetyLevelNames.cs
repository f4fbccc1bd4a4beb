using SmpBot.Knowledge.Safety;

namespace SmpBot.Dialogs.Safety;

/// <summary>Levels as the <c>batch</c> contract spells them.</summary>
internal static class SafetyLevelNames
{
    public static string Name(this SafetyLevel level) => level switch
    {
        SafetyLevel.Emergency => "emergency",
        SafetyLevel.Urgent => "urgent",
        SafetyLevel.Contact => "contact",
        _ => "none",
    };
}
