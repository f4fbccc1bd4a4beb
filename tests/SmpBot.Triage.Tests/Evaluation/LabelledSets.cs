using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.Tests.Fixture;

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
    private static readonly Lazy<IReadOnlyList<LabelledMessage>> s_redFlags = new(() =>
    [
        .. ((string[])["redflags.en.jsonl", "redflags.es.jsonl"])
            .SelectMany(name => LabelledSetReader.Read(File.ReadLines(Path.Combine(Repository.Knowledge, "evals", name))).Messages),
    ]);

    /// <summary>The single messages of <c>knowledge/evals</c>, both languages.</summary>
    public static IReadOnlyList<LabelledMessage> RedFlags => s_redFlags.Value;

    public LabelledSets And(LabelledSets other) =>
        new([.. Messages, .. other.Messages], [.. Conversations, .. other.Conversations], [.. Errors, .. other.Errors]);
}
