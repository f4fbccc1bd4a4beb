using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace SmpBot.BotFramework.Http;

/// <summary>Where clients reach the bot: the setting <c>PublicUrl</c>, else what the request itself says (after trusted proxies).</summary>
internal sealed class PublicAddress(IOptions<PublicAddressOptions> options)
{
    /// <summary>Absolute address for <paramref name="path"/> with <c>ws</c> or <c>wss</c>.</summary>
    public string WebSocket(HttpRequest request, string path)
    {
        Uri? configured = options.Value.Address;
        string scheme = configured?.Scheme ?? request.Scheme;
        string authority = configured?.Authority ?? request.Host.Value ?? "localhost";
        string root = configured is null ? request.PathBase.ToUriComponent() : configured.AbsolutePath.TrimEnd('/');
        return $"{(scheme == "https" ? "wss" : "ws")}://{authority}{root}{path}";
    }

    /// <summary>True when a page of the bot's own sent the request.</summary>
    public bool IsOwnOrigin(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out Uri? page)
        && (string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || string.Equals(page.Authority, options.Value.Address?.Authority, StringComparison.OrdinalIgnoreCase));
}
