using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Loading;

/// <summary>What reading a knowledge folder came to.</summary>
public abstract record LoadOutcome
{
    private LoadOutcome()
    {
    }

    /// <summary>The content can be used; there may be warnings.</summary>
    public sealed record Loaded(KnowledgeBase Knowledge, IReadOnlyList<KnowledgeIssue> Warnings) : LoadOutcome;

    /// <summary>The content cannot be used.</summary>
    /// <param name="Issues">Every issue of every file, ordered by file and line; at least one is an error.</param>
    public sealed record Failed(IReadOnlyList<KnowledgeIssue> Issues) : LoadOutcome;
}
