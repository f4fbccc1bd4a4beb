using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SmpBot.BotFramework.Http;

namespace SmpBot.BotFramework.Limits;

/// <summary>Refuses with 429 and Retry-After what is above a limit. An open stream counts until it closes.</summary>
internal static class RateLimitFilter
{
    private static readonly TimeSpan StreamRetryAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestRetryAfter = TimeSpan.FromSeconds(1);

    public static RouteHandlerBuilder Limited(this RouteHandlerBuilder endpoint, LimitKind kind) =>
        endpoint.AddEndpointFilterFactory((factory, next) =>
        {
            RateLimits limits = factory.ApplicationServices.GetRequiredService<RateLimits>();
            BotFrameworkMetrics metrics = factory.ApplicationServices.GetRequiredService<BotFrameworkMetrics>();
            return limits.IsEnabled ? context => CheckAsync(kind, limits, metrics, context, next) : next;
        });

    private static async ValueTask<object?> CheckAsync(
        LimitKind kind, RateLimits limits, BotFrameworkMetrics metrics, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using RateLimitLease lease = limits.Acquire(kind, context.HttpContext);
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        metrics.Refused("limit-" + kind.ToString().ToLowerInvariant());
        return new ProtocolError(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests; wait a little.")
        {
            RetryAfter = RetryAfter(lease),
        };
    }

    private static TimeSpan RetryAfter(RateLimitLease lease)
    {
        if (!lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait))
        {
            return StreamRetryAfter;
        }

        return wait > ShortestRetryAfter ? wait : ShortestRetryAfter;
    }
}
