using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Messages;

namespace SmpBot.BotFramework.Authentication;

/// <summary>Checks the bearer token of a request: issuer, audience, lifetime, then the signature.</summary>
internal sealed class BearerTokens(
    [FromKeyedServices(BearerTokens.ConnectorKeys)] OpenIdKeys connectorKeys,
    [FromKeyedServices(BearerTokens.EntraKeys)] OpenIdKeys entraKeys,
    IOptions<BotOptions> options,
    TimeProvider time)
{
    public const string ConnectorKeys = "connector";
    public const string EntraKeys = "entra";

    private const string Scheme = "Bearer ";

    private static readonly TimeSpan KeysRetryAfter = TimeSpan.FromSeconds(10);

    public async Task<SenderCheck> CheckAsync(string authorization, CancellationToken cancellation)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return Refuse("no-token");
        }

        if (JsonWebToken.Parse(authorization[Scheme.Length..].Trim()) is not { } token)
        {
            return Refuse("malformed");
        }

        string issuer = token.Text("iss") ?? "";
        bool isConnector = issuer == options.Value.Issuer;
        bool isEntra = !isConnector && options.Value.EntraTokens && EntraIssuers.Contains(issuer, options.Value.TenantId);
        if (!isConnector && !isEntra)
        {
            return Refuse("issuer");
        }

        if (TokenRules.Broken(token, options.Value.AppId, time.GetUtcNow()) is { } rule)
        {
            return Refuse(rule);
        }

        if (isEntra && !EntraIssuers.IsOwnToken(token, options.Value.AppId))
        {
            return Refuse("caller");
        }

        return await TokenVerifier.VerifyAsync(token, isEntra ? entraKeys : connectorKeys, cancellation) switch
        {
            KeyLookup.Found when isEntra => new SenderCheck.Known(new Sender.Entra()),
            KeyLookup.Found found => FromConnector(token, found.Key),
            KeyLookup.Unavailable => new SenderCheck.Unavailable(KeysRetryAfter),
            _ => Refuse("signature"),
        };
    }

    private static SenderCheck FromConnector(JsonWebToken token, PublishedKey key) =>
        token.Text("serviceurl") is { Length: > 0 } serviceUrl
            ? new SenderCheck.Known(new Sender.Connector(serviceUrl, key.Endorsements))
            : Refuse("serviceurl-claim");

    private static SenderCheck.Refused Refuse(string rule) => new(StatusCodes.Status401Unauthorized, rule);
}
