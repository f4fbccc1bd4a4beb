using System.Net;
using Microsoft.AspNetCore.Http;
using SmpBot.BotFramework.Messages;

namespace SmpBot.BotFramework.Authentication;

/// <summary>Tells requests of this machine from those that only look like it.</summary>
internal static class LocalRequest
{
    /// <summary>
    /// True for a loopback connection that no proxy hands on and that no page of another site makes: a tunnel or reverse
    /// proxy on this machine would otherwise open the anonymous mode to the world, and any page in the developer's browser.
    /// </summary>
    public static bool IsLocal(HttpContext context)
    {
        IPAddress? remote = context.Connection.RemoteIpAddress;
        if (remote is not null && !IPAddress.IsLoopback(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote))
        {
            return false;
        }

        IHeaderDictionary headers = context.Request.Headers;
        if (headers.ContainsKey("X-Forwarded-For") || headers.ContainsKey("Forwarded"))
        {
            return false;
        }

        return headers.Origin.ToString() is not { Length: > 0 } origin
            || (Uri.TryCreate(origin, UriKind.Absolute, out Uri? page) && ServiceUrlPolicy.IsLoopback(page));
    }
}
