using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Ports;

namespace SmpBot.BotFramework.Connector;

/// <summary>
/// When a failed delivery is tried again: after a second, doubling to five minutes, each time between half and all of it, so
/// that many conversations do not return at once; never before the channel's Retry-After.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="random">Uniform in 0..1.</param>
/// <param name="options">The limit of tries.</param>
internal sealed class DeliverySchedule(TimeProvider time, Func<double> random, IOptions<ConnectorOptions> options)
{
    private const int MaxDoublings = 12;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>A channel that asks for more than this is not waited for longer.</summary>
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromHours(1);

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Null when the delivery has been tried often enough.</summary>
    public DateTimeOffset? NextTry(PendingDelivery delivery, TimeSpan? retryAfter) =>
        delivery.Attempts < options.Value.MaxAttempts ? Now + Wait(delivery.Attempts, retryAfter) : null;

    private TimeSpan Wait(int attempts, TimeSpan? retryAfter)
    {
        TimeSpan full = First * Math.Pow(2, Math.Clamp(attempts - 1, 0, MaxDoublings));
        TimeSpan jittered = Shorter(full, Longest) * (0.5 + (0.5 * random()));
        TimeSpan asked = Shorter(retryAfter ?? TimeSpan.Zero, LongestRetryAfter);
        return asked > jittered ? asked : jittered;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
