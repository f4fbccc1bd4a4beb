using Microsoft.AspNetCore.Http;
using SmpBot.BotFramework.Http;

namespace SmpBot.BotFramework.DirectLine;

/// <summary><c>tokens/generate</c>, <c>tokens/refresh</c> and <c>session/getsessionid</c>.</summary>
internal static class TokenEndpoints
{
    private const int MaxBody = 16 * 1024;
    private const int MaxUserIdLength = 256;
    private const int MaxOrigins = 20;
    private const int MaxOriginCharacters = 2000;
    private const string UserPrefix = "dl_";

    public static async Task<IResult> GenerateAsync(HttpContext context, ConversationBodies bodies)
    {
        if (DirectLineCaller.Of(context) is not DirectLineCaller.SecretHolder)
        {
            return ProtocolError.Forbidden("Only the Direct Line secret makes tokens; a token can be refreshed at tokens/refresh.");
        }

        JsonBody<TokenParameters> body = await JsonBody.ReadOptionalAsync(
            context.Request, DirectLineJsonContext.Default.TokenParameters, MaxBody);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        TokenParameters parameters = body.Value ?? new TokenParameters();
        if (Problem(parameters) is { } problem)
        {
            return ProtocolError.BadRequest(problem);
        }

        DirectLineClaims claims = NewConversation(parameters.User?.Id) with { TrustedOrigins = parameters.TrustedOrigins };
        return TypedResults.Json(await bodies.TokenAsync(claims, context.RequestAborted), DirectLineJsonContext.Default.ConversationBody);
    }

    public static async Task<IResult> RefreshAsync(HttpContext context, ConversationBodies bodies) =>
        DirectLineCaller.Of(context) is DirectLineCaller.TokenHolder caller
            ? TypedResults.Json(await bodies.TokenAsync(caller.Claims, context.RequestAborted), DirectLineJsonContext.Default.ConversationBody)
            : ProtocolError.Forbidden("A secret is not refreshed; send a token.");

    /// <summary>Only sign-in cards use the session; this bot has none, clients ask all the same.</summary>
    public static IResult SessionId() => TypedResults.Json(new SessionBody(RandomIds.Conversation()), DirectLineJsonContext.Default.SessionBody);

    /// <summary>Claims for a conversation nobody has yet; <paramref name="userId"/> is bound if it may be.</summary>
    public static DirectLineClaims NewConversation(string? userId) => new()
    {
        Use = DirectLineClaims.ConversationUse,
        ConversationId = RandomIds.Conversation(),
        UserId = IsBindable(userId) ? userId : null,
    };

    private static bool IsBindable(string? userId) =>
        userId is { Length: <= MaxUserIdLength } && userId.StartsWith(UserPrefix, StringComparison.Ordinal);

    private static string? Problem(TokenParameters parameters)
    {
        if (!string.IsNullOrEmpty(parameters.User?.Id) && !IsBindable(parameters.User.Id))
        {
            return "user.id must begin with dl_ and have at most 256 characters.";
        }

        return parameters.TrustedOrigins switch
        {
            { Count: > MaxOrigins } => "trustedOrigins has more than 20 entries.",
            { } origins when origins.Sum(origin => origin?.Length ?? 0) > MaxOriginCharacters => "trustedOrigins is longer than 2000 characters.",
            { } origins when !origins.All(IsOrigin) => "trustedOrigins must hold origins such as https://clinic.example.",
            _ => null,
        };
    }

    private static bool IsOrigin(string? origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/";
}
