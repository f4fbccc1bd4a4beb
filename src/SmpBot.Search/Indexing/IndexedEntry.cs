namespace SmpBot.Search.Indexing;

/// <summary>What the index knows of an entry; of a labelled data set, a label with its sentences.</summary>
internal sealed record IndexedEntry
{
    public required string Id { get; init; }

    public required string Topic { get; init; }

    /// <summary>The question first, then the other phrasings.</summary>
    public required IReadOnlyList<string> Phrasings { get; init; }

    public string Answer { get; init; } = "";

    /// <summary>True when it only says where to ask about something that is not done here: found, it is no answer.</summary>
    public bool IsPointer { get; init; }

    /// <summary>Entries that tend to be asked next.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];
}
