using Microsoft.AspNetCore.Http;
using SmpBot.BotFramework.Activities;
using SmpBot.BotFramework.Http;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>Start, reconnect, read, post and upload.</summary>
internal static class ConversationEndpoints
{
    public const int MaxActivityBytes = 256 * 1024;

    private const int MaxStartBody = 16 * 1024;
    private const int PageSize = 200;

    public static async Task<IResult> StartAsync(HttpContext context, DirectLineConversations conversations, ConversationBodies bodies)
    {
        JsonBody<TokenParameters> body = await JsonBody.ReadOptionalAsync(
            context.Request, DirectLineJsonContext.Default.TokenParameters, MaxStartBody);
        if (body.Refusal is { } refusal)
        {
            return refusal;
        }

        DirectLineClaims claims = DirectLineCaller.Of(context) is DirectLineCaller.TokenHolder caller
            ? caller.Claims
            : TokenEndpoints.NewConversation(body.Value?.User?.Id);
        DirectLineOutcome outcome = await conversations.StartAsync(claims, body.Value?.Locale, context.RequestAborted);
        return outcome is DirectLineOutcome.Started started
            ? TypedResults.Json(
                await bodies.ConversationAsync(claims, watermark: null, context.Request),
                DirectLineJsonContext.Default.ConversationBody,
                statusCode: started.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK)
            : Refuse(outcome);
    }

    public static async Task<IResult> ReconnectAsync(HttpContext context, string conversationId, DirectLineHistory history, ConversationBodies bodies)
    {
        if (DirectLineCaller.Of(context).ClaimsFor(conversationId) is not { } claims)
        {
            return OtherConversation();
        }

        DirectLineOutcome outcome = await history.FindAsync(conversationId, context.RequestAborted);
        return outcome is DirectLineOutcome.Started
            ? TypedResults.Json(
                await bodies.ConversationAsync(claims, context.Request.Query["watermark"], context.Request),
                DirectLineJsonContext.Default.ConversationBody)
            : Refuse(outcome);
    }

    public static async Task<IResult> ReadAsync(HttpContext context, string conversationId, IConversationStore store)
    {
        if (DirectLineCaller.Of(context).ClaimsFor(conversationId) is null)
        {
            return OtherConversation();
        }

        if (await store.FindAsync(conversationId, context.RequestAborted) is not { } conversation)
        {
            return ProtocolError.UnknownConversation();
        }

        long after = Math.Min(Watermark.Parse(context.Request.Query["watermark"]), conversation.LastSequence);
        IReadOnlyList<StoredActivity> page = await store.ReadActivitiesAsync(conversationId, after, PageSize, context.RequestAborted);
        long newest = page.Count > 0 ? page[^1].Sequence : after;
        return TypedResults.Bytes(ActivitySet.Write(page, newest), "application/json; charset=utf-8");
    }

    public static async Task<IResult> PostAsync(HttpContext context, string conversationId, DirectLineConversations conversations)
    {
        if (DirectLineCaller.Of(context).ClaimsFor(conversationId) is not { } claims)
        {
            return OtherConversation();
        }

        if (await BoundedBody.ReadAsync(context.Request, MaxActivityBytes) is not { } body)
        {
            return ProtocolError.TooLarge(MaxActivityBytes);
        }

        if (ActivityJson.Read(body.Span, out string? problem) is not { } activity)
        {
            return ProtocolError.BadRequest(problem!);
        }

        return await conversations.PostAsync(claims, activity, context.RequestAborted) is var outcome
            && outcome is DirectLineOutcome.Accepted accepted
                ? TypedResults.Json(new ResourceId(accepted.ActivityId), DirectLineJsonContext.Default.ResourceId)
                : Refuse(outcome);
    }

    /// <summary>The bot looks at no pictures and keeps none: it says so instead of losing them.</summary>
    public static IResult Upload(HttpContext context, string conversationId) =>
        DirectLineCaller.Of(context).ClaimsFor(conversationId) is null
            ? OtherConversation()
            : new ProtocolError(
                StatusCodes.Status415UnsupportedMediaType,
                "UploadNotSupported",
                "This bot cannot look at pictures or files and keeps none. Please describe in words what you see.");

    private static ProtocolError OtherConversation() => ProtocolError.Forbidden("The token is for another conversation.");

    private static ProtocolError Refuse(DirectLineOutcome outcome) => outcome switch
    {
        DirectLineOutcome.Unknown => ProtocolError.UnknownConversation(),
        DirectLineOutcome.Ended => ProtocolError.ConversationEnded(),
        _ => ProtocolError.BotFailed(),
    };
}
