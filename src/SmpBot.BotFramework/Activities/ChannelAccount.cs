namespace SmpBot.BotFramework.Activities;

/// <summary>A user or a bot in a channel.</summary>
internal sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; init; }

    /// <summary>Object id in Microsoft Entra, given by Teams.</summary>
    public string? AadObjectId { get; init; }
}

/// <summary>A conversation in a channel.</summary>
internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>, where the channel tells.</summary>
    public string? ConversationType { get; init; }

    public bool? IsGroup { get; init; }

    public string? TenantId { get; init; }

    public string? Name { get; init; }
}

/// <summary>Choices offered under a message.</summary>
internal sealed record SuggestedActions(IReadOnlyList<CardAction> Actions)
{
    public IReadOnlyList<string>? To { get; init; }
}

/// <summary>One choice.</summary>
internal sealed record CardAction(string Type, string Title, string Value);
