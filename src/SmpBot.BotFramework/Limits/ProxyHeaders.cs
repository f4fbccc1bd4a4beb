using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SmpBot.BotFramework.Limits;

/// <summary>Takes the visitor's address, scheme and host from the headers of trusted proxies; nobody else's headers count.</summary>
internal static class ProxyHeaders
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        IReadOnlyList<string> trusted = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value.Trusted;
        if (trusted.Count == 0)
        {
            return;
        }

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

        app.UseForwardedHeaders(headers);
    }

    public static bool IsAddressOrNetwork(string entry) => IPAddress.TryParse(entry, out _) || System.Net.IPNetwork.TryParse(entry, out _);
}
