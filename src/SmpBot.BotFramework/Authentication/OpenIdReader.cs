using System.Text.Json;
using Microsoft.Extensions.Hosting;
using SmpBot.BotFramework.Messages;

namespace SmpBot.BotFramework.Authentication;

/// <summary>Reads OpenID metadata and the key set that it names.</summary>
internal sealed class OpenIdReader(IHttpClientFactory clients, IHostEnvironment environment)
{
    /// <summary>Client for metadata and tokens: short, small, no redirects.</summary>
    public const string ClientName = "smpbot-identity";

    /// <exception cref="HttpRequestException">An address did not answer with success.</exception>
    /// <exception cref="InvalidDataException">The metadata names no usable address or no usable key.</exception>
    public async Task<IReadOnlyDictionary<string, PublishedKey>> ReadAsync(Uri metadata, CancellationToken cancellation)
    {
        JsonElement document = await GetAsync(metadata, cancellation);
        if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty("jwks_uri", out JsonElement named)
            || !Uri.TryCreate(named.ToString(), UriKind.Absolute, out Uri? address) || !IsSafe(address, environment))
        {
            throw new InvalidDataException("The metadata has no jwks_uri with https.");
        }

        Dictionary<string, PublishedKey> keys = PublishedKey.ReadAll(await GetAsync(address, cancellation));
        return keys.Count > 0 ? keys : throw new InvalidDataException("The key set holds no RSA signing key.");
    }

    /// <summary>https; http only to this machine in Development.</summary>
    public static bool IsSafe(Uri address, IHostEnvironment environment) =>
        address.Scheme == "https" || (address.Scheme == "http" && environment.IsDevelopment() && ServiceUrlPolicy.IsLoopback(address));

    private async Task<JsonElement> GetAsync(Uri address, CancellationToken cancellation)
    {
        HttpClient client = clients.CreateClient(ClientName);
        byte[] body = await client.GetByteArrayAsync(address, cancellation);
        using JsonDocument document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }
}
