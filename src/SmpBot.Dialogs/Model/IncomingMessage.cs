using System.Text.Json.Nodes;

namespace SmpBot.Dialogs.Model;

/// <summary>What happened in the channel.</summary>
public enum IncomingKind
{
    /// <summary>A message with words, a tapped suggestion or the data of a submitted card.</summary>
    Message,

    /// <summary>The conversation begins, or a person was added to it: the moment to welcome.</summary>
    ConversationStarted,
}

/// <summary>Something a visitor did, freed of its channel's protocol.</summary>
public sealed record IncomingMessage
{
    /// <summary>The channel's id; the same id again is the same message.</summary>
    public required string ActivityId { get; init; }

    public required string ConversationId { get; init; }

    /// <summary><c>directline</c>, <c>msteams</c>, <c>emulator</c>, <c>console</c> …</summary>
    public required string ChannelId { get; init; }

    public IncomingKind Kind { get; init; } = IncomingKind.Message;

    /// <summary>The visitor's words; mentions of the bot are already taken out. May be empty or anything at all.</summary>
    public string Text { get; init; } = "";

    /// <summary>BCP-47 locale of the visitor's device, if it says one.</summary>
    public string? Locale { get; init; }

    /// <summary>ISO 3166 country for emergency numbers, if known.</summary>
    public string? Region { get; init; }

    /// <summary>Data of a card or a tapped button (<c>Action.Submit</c>), else null.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>The id of the bot's message that this one answers, if the channel tells.</summary>
    public string? ReplyToId { get; init; }
}
