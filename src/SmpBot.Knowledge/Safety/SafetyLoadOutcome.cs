using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Safety;

/// <summary>What reading the safety files came to.</summary>
public abstract record SafetyLoadOutcome
{
    private SafetyLoadOutcome()
    {
    }

    /// <summary>The files can be used.</summary>
    public sealed record Loaded(SafetyData Data) : SafetyLoadOutcome;

    /// <summary>The files cannot be used.</summary>
    /// <param name="Issues">Every issue, ordered by file and line.</param>
    public sealed record Failed(IReadOnlyList<KnowledgeIssue> Issues) : SafetyLoadOutcome;
}
