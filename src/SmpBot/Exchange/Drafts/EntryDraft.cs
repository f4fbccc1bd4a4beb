using SmpBot.Knowledge.Model;

namespace SmpBot.Exchange.Drafts;

/// <summary>An entry on its way into the knowledge; what a person still has to decide is null.</summary>
internal sealed record EntryDraft
{
    public required string Id { get; init; }

    /// <summary><c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Topic key, or null when somebody has to choose it.</summary>
    public string? Topic { get; init; }

    public required string Question { get; init; }

    public IReadOnlyList<string> Phrasings { get; init; } = [];

    public IReadOnlyList<string> FollowUps { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    public Evidence Evidence { get; init; } = Evidence.Clinic;

    public bool Medical { get; init; }

    public bool IsPointer { get; init; }

    /// <summary>Null until somebody has read the answer.</summary>
    public DateOnly? Reviewed { get; init; }

    public DateOnly? Expires { get; init; }

    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Markdown; empty when it has to be written.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Remarks for the person who finishes the draft; they become comments in the file.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where the file belongs, below the knowledge folder.</summary>
    public string Path => $"{Language}/{Id}.md";

    public static EntryDraft Of(KnowledgeEntry entry) => new()
    {
        Id = entry.Id,
        Language = entry.Language,
        Topic = entry.Topic,
        Question = entry.Question,
        Phrasings = entry.Phrasings,
        FollowUps = entry.FollowUps,
        Sources = entry.Sources,
        Evidence = entry.Evidence,
        Medical = entry.Medical,
        IsPointer = entry.IsPointer,
        Reviewed = entry.Reviewed,
        Expires = entry.Expires,
        Allow = entry.Allow,
        Answer = entry.Answer,
    };
}
