using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Ports;

namespace SmpBot.BotFramework.Connector;

/// <summary>Takes from the outbox what is due.</summary>
internal sealed class OutboxClaims(IOutbox outbox, IOptions<ConnectorOptions> options, TimeProvider time)
{
    /// <summary>Other nodes' commits and expired claims are found by looking.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(20);

    /// <summary>Longer than the longest call with its repetition.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <summary>To be called once, at the start: nobody else delivers from this outbox.</summary>
    public Task ReleaseAsync(CancellationToken cancellation) => outbox.ReleaseClaimsAsync(cancellation);

    /// <param name="running">Deliveries under way.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<PendingDelivery>> TakeAsync(int running, CancellationToken cancellation)
    {
        int free = options.Value.Parallel - running;
        DateTimeOffset now = time.GetUtcNow();
        return free > 0 ? await outbox.ClaimDueAsync(now, now + Lease, free, cancellation) : [];
    }

    /// <summary>How long to wait for the next one, if nothing (such as the end of a delivery) wakes the worker before.</summary>
    /// <param name="running">Deliveries under way.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<TimeSpan> WaitAsync(int running, CancellationToken cancellation)
    {
        if (running >= options.Value.Parallel)
        {
            return LongestWait;
        }

        TimeSpan wait = await outbox.NextDueAsync(cancellation) is { } next ? next - time.GetUtcNow() : LongestWait;
        return TimeSpan.FromTicks(Math.Clamp(wait.Ticks, ShortestWait.Ticks, LongestWait.Ticks));
    }
}
