using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using SmpBot.BotFramework.Activities;
using SmpBot.BotFramework.Authentication;
using SmpBot.BotFramework.Http;

namespace SmpBot.BotFramework.Messages;

/// <summary>
/// Takes an activity: first who sends it, then what it says, then whether this sender may say it. A body is read only from
/// somebody whose token holds.
/// </summary>
internal sealed class MessagesEndpoint(ChannelAuthenticator authenticator, ActivityDispatcher dispatcher, BotFrameworkMetrics metrics)
{
    private const int MaxBytes = 256 * 1024;

    public async Task<IResult> ServeAsync(HttpContext context)
    {
        switch (await authenticator.AuthenticateAsync(context))
        {
            case SenderCheck.Known known:
                return await TakeAsync(context, known.Sender);
            case SenderCheck.Closed:
                return new ProtocolError(StatusCodes.Status404NotFound, "NotFound", "This bot is not registered with a channel.");
            case SenderCheck.Unavailable unavailable:
                return new ProtocolError(StatusCodes.Status503ServiceUnavailable, "KeysUnavailable", "The channel's keys cannot be read now; send again.")
                {
                    RetryAfter = unavailable.RetryAfter,
                };
            case SenderCheck.Refused refused:
                return Refuse(context, refused);
            default:
                throw new InvalidOperationException("An unknown outcome of authentication.");
        }
    }

    private async Task<IResult> TakeAsync(HttpContext context, Sender sender)
    {
        if (await BoundedBody.ReadAsync(context.Request, MaxBytes) is not { } body)
        {
            return ProtocolError.TooLarge(MaxBytes);
        }

        if (ActivityJson.Read(body.Span, out string? problem) is not { } activity)
        {
            return ProtocolError.BadRequest(problem!);
        }

        return authenticator.Authorize(sender, activity) is { } refused ? Refuse(context, refused) : await dispatcher.DispatchAsync(activity);
    }

    /// <summary>No word about the rule: it would only help somebody who tries.</summary>
    private StatusCodeHttpResult Refuse(HttpContext context, SenderCheck.Refused refused)
    {
        metrics.Refused(refused.Rule);
        if (refused.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        return TypedResults.StatusCode(refused.Status);
    }
}
