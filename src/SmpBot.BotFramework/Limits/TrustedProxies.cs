using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace SmpBot.BotFramework.Limits;

/// <summary>
/// Takes the visitor's address, scheme and host from the headers of trusted proxies, before any other middleware looks at
/// them; nobody else's headers count.
/// </summary>
internal sealed class TrustedProxies(IOptions<ProxyOptions> options) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (options.Value.Trusted.Count > 0)
        {
            app.UseForwardedHeaders(Headers(options.Value.Trusted));
        }

        next(app);
    };

    public static bool IsAddressOrNetwork(string entry) => IPAddress.TryParse(entry, out _) || System.Net.IPNetwork.TryParse(entry, out _);

    private static ForwardedHeadersOptions Headers(IReadOnlyList<string> trusted)
    {
        ForwardedHeadersOptions headers = new()
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
            ForwardLimit = null,
        };
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (string entry in trusted)
        {
            if (IPAddress.TryParse(entry, out IPAddress? address))
            {
                headers.KnownProxies.Add(address);
            }
            else
            {
                headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(entry));
            }
        }

        return headers;
    }
}
