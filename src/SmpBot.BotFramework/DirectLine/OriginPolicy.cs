using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Http;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>
/// Decides which pages may use a token. A request without <c>Origin</c> comes from no page; WebSockets carry the header too,
/// and CORS does not protect them.
/// </summary>
internal sealed class OriginPolicy(IOptions<WidgetOptions> widget, PublicAddress address)
{
    /// <summary>True for the bot's own pages and those of <c>Widget:Origins</c>, and for what is no browser.</summary>
    public bool IsWidgetRequest(HttpRequest request) =>
        OriginOf(request) is not { } origin
        || address.IsOwnOrigin(request, origin)
        || widget.Value.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    public bool Allows(DirectLineClaims claims, HttpRequest request)
    {
        if (claims.IsSiteToken)
        {
            return IsWidgetRequest(request);
        }

        return claims.TrustedOrigins is not { Count: > 0 } trusted
            || OriginOf(request) is not { } origin
            || trusted.Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    public static string? OriginOf(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin : null;
}
