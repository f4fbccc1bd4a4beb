using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace SmpBot.BotFramework.Limits;

/// <summary>
/// The limiters: token buckets that hold half a minute's worth and refill every second, streams by how many are open. Each
/// request counts for its address first and then for the whole site. Nothing that a client can choose is counted by.
/// </summary>
internal sealed class RateLimits : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    private readonly Dictionary<LimitKind, PartitionedRateLimiter<HttpContext>> _limiters;

    public RateLimits(IOptions<RateLimitOptions> options)
    {
        RateLimitOptions limits = options.Value;
        IsEnabled = limits.Enabled;
        _limiters = new Dictionary<LimitKind, PartitionedRateLimiter<HttpContext>>
        {
            [LimitKind.Tokens] = PerMinute(limits.Tokens, limits.SiteFactor),
            [LimitKind.Conversations] = PerMinute(limits.Conversations, limits.SiteFactor),
            [LimitKind.Messages] = PerMinute(limits.Messages, limits.SiteFactor),
            [LimitKind.ChannelActivities] = PerMinute(limits.ChannelActivities, limits.SiteFactor),
            [LimitKind.Streams] = AtOnce(limits.Streams, limits.SiteFactor),
        };
    }

    public bool IsEnabled { get; }

    public RateLimitLease Acquire(LimitKind kind, HttpContext context) => _limiters[kind].AttemptAcquire(context);

    public void Dispose()
    {
        foreach (PartitionedRateLimiter<HttpContext> limiter in _limiters.Values)
        {
            limiter.Dispose();
        }
    }

    private static PartitionedRateLimiter<HttpContext> PerMinute(int limit, int siteFactor) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(Address(context), _ => Bucket(limit))),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetTokenBucketLimiter("site", _ => Bucket((long)limit * siteFactor))));

    private static PartitionedRateLimiter<HttpContext> AtOnce(int limit, int siteFactor) => PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetConcurrencyLimiter(Address(context), _ => Slots(limit))),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => RateLimitPartition.GetConcurrencyLimiter("site", _ => Slots((long)limit * siteFactor))));

    private static string Address(HttpContext context) => AddressPartition.Of(context.Connection.RemoteIpAddress);

    private static TokenBucketRateLimiterOptions Bucket(long perMinute)
    {
        TimeSpan period = perMinute >= 60 ? Period : TimeSpan.FromMinutes(1) / perMinute;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = Bounded(Math.Max(1, perMinute / 2)),
            TokensPerPeriod = Bounded(Math.Max(1, perMinute / 60)),
            ReplenishmentPeriod = period,
            AutoReplenishment = true,
            QueueLimit = 0,
        };
    }

    private static ConcurrencyLimiterOptions Slots(long limit) => new() { PermitLimit = Bounded(limit), QueueLimit = 0 };

    private static int Bounded(long value) => (int)Math.Min(value, int.MaxValue);
}
