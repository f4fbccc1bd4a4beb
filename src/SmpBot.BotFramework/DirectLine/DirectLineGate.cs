using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Http;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>Lets a request in by secret or token, and only from an origin that its token trusts.</summary>
internal sealed class DirectLineGate(DirectLineTokens tokens, OriginPolicy origins, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        string header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return ProtocolError.MissingCredentials();
        }

        string credential = header[Scheme.Length..].Trim();
        if (IsSecret(credential))
        {
            http.Features.Set<DirectLineCaller>(new DirectLineCaller.SecretHolder());
            return await next(context);
        }

        switch (await tokens.CheckAsync(credential, DirectLineClaims.ConversationUse, http.RequestAborted))
        {
            case TokenCheck.Valid valid when origins.Allows(valid.Claims, http.Request):
                http.Features.Set<DirectLineCaller>(new DirectLineCaller.TokenHolder(valid.Claims));
                return await next(context);
            case TokenCheck.Valid:
                return ProtocolError.Forbidden("This origin is not among those that the token trusts.");
            case TokenCheck.Expired:
                return ProtocolError.TokenExpired();
            default:
                return ProtocolError.Forbidden("The token or secret is not valid; get a new token.");
        }
    }

    private bool IsSecret(string credential) =>
        options.Value.Secret.Length > 0
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(credential)), SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Secret)));
}
