using System.Globalization;
using Microsoft.AspNetCore.Http;
using SmpBot.BotFramework.DirectLine;

namespace SmpBot.BotFramework.Http;

/// <summary>Refusals in the Bot Framework's own form, <c>{"error":{"code","message"}}</c>.</summary>
internal sealed class ProtocolError(int status, string code, string message) : IResult
{
    public TimeSpan? RetryAfter { get; init; }

    public static ProtocolError BadRequest(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static ProtocolError MissingCredentials() =>
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "Send the header Authorization: Bearer with a Direct Line secret or token.");

    public static ProtocolError TokenExpired() =>
        new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired; get a new one.");

    public static ProtocolError Forbidden(string message) => new(StatusCodes.Status403Forbidden, "Forbidden", message);

    public static ProtocolError UnknownConversation() =>
        new(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation; start a new one.");

    public static ProtocolError ConversationEnded() =>
        new(StatusCodes.Status404NotFound, "ConversationEnded", "The conversation has ended; start a new one.");

    public static ProtocolError TooLarge(int limit) => new(
        StatusCodes.Status413PayloadTooLarge,
        "MessageSizeTooBig",
        string.Create(CultureInfo.InvariantCulture, $"The body is larger than {limit} bytes; send a shorter message."));

    public static ProtocolError BotFailed() =>
        new(StatusCodes.Status502BadGateway, "BotError", "The bot could not take the message; send it again.");

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized)
        {
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (RetryAfter is { } wait)
        {
            httpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return httpContext.Response.WriteAsJsonAsync(
            new ErrorBody(new ErrorDetail(code, message)), DirectLineJsonContext.Default.ErrorBody, cancellationToken: httpContext.RequestAborted);
    }
}
