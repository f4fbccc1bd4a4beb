namespace SmpBot.Storage.Outbox;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Waits for its first or next attempt, or is being sent.</summary>
    Pending,

    Sent,

    /// <summary>Given up; <c>outbox</c> can retry it.</summary>
    Dead,
}

/// <summary>A delivery as an operator sees it: without its words.</summary>
/// <param name="DeliveryId">Its number.</param>
/// <param name="ConversationId">As stored.</param>
/// <param name="ServiceUrl">Base address of the channel's Connector.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">How often it was claimed.</param>
/// <param name="NextAt">When it is due, UTC.</param>
/// <param name="ClaimedUntil">Somebody is sending it until then; null when nobody is.</param>
/// <param name="LastError">What the last attempt came to.</param>
/// <param name="CommittedAt">When its turn was committed, UTC.</param>
public sealed record OutboxEntry(
    long DeliveryId,
    string ConversationId,
    string ServiceUrl,
    DeliveryState State,
    int Attempts,
    DateTimeOffset NextAt,
    DateTimeOffset? ClaimedUntil,
    string? LastError,
    DateTimeOffset CommittedAt);
