using SmpBot.Knowledge.Safety;
using SmpBot.Text;

namespace SmpBot.Triage.Tests.Evaluation;

/// <summary>A message with the level that triage should give.</summary>
internal sealed record LabelledMessage(string Text, Language Language, SafetyLevel Level, IReadOnlyList<SafetyLevel> Also, string Kind, int Line)
{
    public bool Accepts(SafetyLevel level) => level == Level || Also.Contains(level);
}

/// <summary>Messages of one conversation, each with the level in force after it.</summary>
internal sealed record LabelledConversation(IReadOnlyList<LabelledMessage> Turns, string Kind, int Line);

/// <summary>The content of a file of labelled messages or conversations.</summary>
internal sealed record LabelledSets(
    IReadOnlyList<LabelledMessage> Messages,
    IReadOnlyList<LabelledConversation> Conversations,
    IReadOnlyList<string> Errors)
{
    public LabelledSets And(LabelledSets other) =>
        new([.. Messages, .. other.Messages], [.. Conversations, .. other.Conversations], [.. Errors, .. other.Errors]);
}
