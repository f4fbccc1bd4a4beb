using SmpBot.Knowledge.Model;

namespace SmpBot.Triage;

/// <summary>What compiling the safety files came to.</summary>
public abstract record TriageBuildOutcome
{
    private TriageBuildOutcome()
    {
    }

    /// <summary>The engine is ready.</summary>
    public sealed record Built(TriageEngine Engine) : TriageBuildOutcome;

    /// <summary>A pattern or condition cannot be compiled.</summary>
    /// <param name="Issues">Each with file, line and what to write instead.</param>
    public sealed record Failed(IReadOnlyList<KnowledgeIssue> Issues) : TriageBuildOutcome;
}
