namespace SmpBot.Knowledge.Model;

/// <summary>How strong the ground of an answer is.</summary>
public enum Evidence
{
    Clinic,
    Practitioners,
    Review,
    Study,
    Regulator,
}

/// <summary>One answer in one language: a file <c>knowledge/&lt;language&gt;/&lt;id&gt;.md</c>.</summary>
public sealed record KnowledgeEntry
{
    /// <summary>The file's name without its extension; the same in every language.</summary>
    public required string Id { get; init; }

    /// <summary>Key in <c>topics.yaml</c>.</summary>
    public required string Topic { get; init; }

    /// <summary><c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The question as the bot shows it.</summary>
    public required string Question { get; init; }

    /// <summary>Other ways in which people ask it.</summary>
    public required IReadOnlyList<string> Phrasings { get; init; }

    /// <summary>Entry ids to suggest next.</summary>
    public IReadOnlyList<string> FollowUps { get; init; } = [];

    /// <summary>Keys in <c>sources.yaml</c>.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    public required Evidence Evidence { get; init; }

    /// <summary>True: the answer ends with the advice to ask one's practitioner or doctor.</summary>
    public bool Medical { get; init; }

    /// <summary>A short polite pointer for things that the clinic does not offer: found like an answer, reported as a decline.</summary>
    public bool IsPointer { get; init; }

    public required DateOnly Reviewed { get; init; }

    /// <summary>From this day on the answer asks the visitor to confirm with the clinic.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Markdown, at most 120 words; the first sentence answers the question.</summary>
    public required string Answer { get; init; }

    /// <summary>What lint lets pass in this entry: promise words (<c>permanent</c>) or codes of findings (<c>numbers-differ</c>).</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    /// <summary>Path below the knowledge folder, for messages.</summary>
    public required string File { get; init; }

    /// <summary>Where the parts stand in that file, for messages.</summary>
    public EntryLines Lines { get; init; } = EntryLines.Unknown;
}
