namespace SmpBot.Storage.Cases;

/// <summary>A case as staff see it.</summary>
public sealed record CaseRecord
{
    /// <summary>1, 2, 3 …: what staff call it.</summary>
    public required long Number { get; init; }

    /// <summary>The id that the turn gave it.</summary>
    public required string Id { get; init; }

    /// <summary>Null after the visitor was forgotten.</summary>
    public string? ConversationId { get; init; }

    /// <summary>Name of a <c>CaseReason</c>.</summary>
    public required string Reason { get; init; }

    /// <summary><c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    public string? Topic { get; init; }

    /// <summary>Triage level when it was opened; null after erasure.</summary>
    public string? Level { get; init; }

    public IReadOnlyList<string> Rules { get; init; } = [];

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public string? ResolvedBy { get; init; }

    /// <summary>When the visitor had the contents erased, or their time was over.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Null when none were left, or they are erased.</summary>
    public ContactDetails? Contact { get; init; }
}

/// <summary>How a visitor wants to be reached.</summary>
public sealed record ContactDetails(string? Name, string? Phone, string? Email, string? GoodTime, string? ConsentText);

/// <summary>What resolving a case came to.</summary>
public enum CaseResolution
{
    Resolved,
    AlreadyResolved,
    NotFound,
}
