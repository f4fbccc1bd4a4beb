using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;

namespace SmpBot.Dialogs.Processing;

/// <summary>One message to be taken, with all that its channel has to say about it.</summary>
public sealed record TurnJob
{
    public required IncomingMessage Message { get; init; }

    /// <summary>Turns the result into what is stored and delivered.</summary>
    public required RenderTurn Render { get; init; }

    /// <summary>Makes a repeated delivery a duplicate; null when nobody delivers it twice.</summary>
    public string? DeduplicationId { get; init; }

    /// <summary>Conversation reference for proactive messages, in wire form; null leaves the stored one.</summary>
    public string? ReferenceJson { get; init; }
}

/// <summary>
/// Renders a turn for its channel. Called again when another turn of the conversation came first, so it must not have side effects.
/// </summary>
/// <param name="before">The conversation as it was before the turn (its last sequence number gives the next activity ids); null when it is new.</param>
/// <param name="result">What the turn decided.</param>
/// <param name="now">The turn's time, UTC.</param>
public delegate TurnOutput RenderTurn(StoredConversation? before, TurnResult result, DateTimeOffset now);

/// <summary>A turn in its channel's wire form.</summary>
/// <param name="Activities">The incoming activity (if it is kept) and the replies, in order.</param>
/// <param name="Deliveries">What has to be posted to a Connector; empty where the channel reads the stored activities.</param>
public sealed record TurnOutput(IReadOnlyList<NewActivity> Activities, IReadOnlyList<NewDelivery> Deliveries)
{
    public bool EndsConversation { get; init; }
}
