namespace SmpBot.BotFramework.Ports;

/// <summary>
/// What has to be posted to Connectors (<c>TurnCommit.Deliveries</c>), in the order in which it was committed. A delivery is
/// waiting, claimed, sent (removed) or dead; only the oldest one of a conversation that is not dead may be claimed, so that
/// messages cannot overtake each other.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Claims at most <paramref name="limit"/> deliveries that are due, no two of one conversation, none of a conversation
    /// that has another claimed. A claim ends at <paramref name="leaseUntil"/>: after a crash the delivery is due again, with
    /// <see cref="PendingDelivery.Attempts"/> telling that it may have been sent.
    /// </summary>
    Task<IReadOnlyList<PendingDelivery>> ClaimDueAsync(DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellation);

    /// <summary>The delivery arrived; <paramref name="channelActivityId"/> is the channel's id for it, if it gave one.</summary>
    Task RecordSentAsync(long deliveryId, string? channelActivityId, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>The delivery failed and is tried again from <paramref name="dueAt"/> on.</summary>
    Task RescheduleAsync(long deliveryId, DateTimeOffset dueAt, string reason, CancellationToken cancellation);

    /// <summary>The delivery is given up until somebody retries it (<c>outbox</c>); it no longer holds back its conversation.</summary>
    Task BuryAsync(long deliveryId, string reason, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>
    /// The channel takes nothing more in this conversation (the bot was removed or blocked): what waits there is given up with
    /// <paramref name="reason"/>, and the reference for proactive messages is deleted; the next message of the conversation
    /// brings a new one. An unknown conversation is nothing wrong.
    /// </summary>
    Task AbandonAsync(string conversationId, string reason, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>
    /// Called once, before the first claim of a process that delivers alone: what an earlier process had claimed when it was
    /// killed is due again at once. An outbox that several processes share releases only claims that have ended.
    /// </summary>
    Task ReleaseClaimsAsync(CancellationToken cancellation);

    /// <summary>When the next unclaimed delivery is due, or null when nothing waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation);
}

/// <summary>A claimed delivery.</summary>
/// <param name="DeliveryId">Its number.</param>
/// <param name="ConversationId">As stored.</param>
/// <param name="ServiceUrl">Base address of the channel's Connector.</param>
/// <param name="Path">Path below it, ids already encoded.</param>
/// <param name="Json">Body.</param>
/// <param name="Attempts">How often it was claimed, this time included.</param>
/// <param name="CommittedAt">When its turn was committed, UTC.</param>
public sealed record PendingDelivery(
    long DeliveryId, string ConversationId, string ServiceUrl, string Path, string Json, int Attempts, DateTimeOffset CommittedAt);
