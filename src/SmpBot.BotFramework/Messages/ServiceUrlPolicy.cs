using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace SmpBot.BotFramework.Messages;

/// <summary>Decides to which addresses the bot sends replies (and its token): https hosts of the list, loopback in Development.</summary>
internal sealed class ServiceUrlPolicy(IOptions<BotOptions> options, IHostEnvironment environment)
{
    private const int MaxLength = 2048;

    public bool Allows(string? serviceUrl)
    {
        if (serviceUrl is not { Length: > 0 and <= MaxLength }
            || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? address)
            || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return false;
        }

        if (environment.IsDevelopment() && IsLoopback(address))
        {
            return address.Scheme is "http" or "https";
        }

        return address.Scheme == "https" && options.Value.ServiceUrls.Any(pattern => Matches(pattern, address));
    }

    /// <summary>True for addresses of this machine, written as a number or as localhost.</summary>
    public static bool IsLoopback(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? ip) && IPAddress.IsLoopback(ip));

    /// <summary>With the slash to which paths are appended; a service address has a path of its own that must stay.</summary>
    public static string WithSlash(string serviceUrl) => serviceUrl.EndsWith('/') ? serviceUrl : serviceUrl + "/";

    /// <summary>True for what can stand in <c>Bot:ServiceUrls</c>.</summary>
    public static bool IsPattern(string pattern)
    {
        if (pattern.Contains("://", StringComparison.Ordinal))
        {
            return Uri.TryCreate(pattern, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https";
        }

        return Uri.CheckHostName(pattern.StartsWith("*.", StringComparison.Ordinal) ? pattern[2..] : pattern) != UriHostNameType.Unknown;
    }

    private static bool Matches(string pattern, Uri address)
    {
        if (pattern.Contains("://", StringComparison.Ordinal))
        {
            return WithSlash(address.AbsoluteUri).StartsWith(WithSlash(pattern), StringComparison.OrdinalIgnoreCase);
        }

        return pattern.StartsWith("*.", StringComparison.Ordinal)
            ? address.Host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : address.Host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
    }
}
