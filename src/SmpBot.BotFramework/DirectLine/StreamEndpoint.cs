using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using SmpBot.BotFramework.Http;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>The WebSocket of a conversation. Its token is in the address, because browsers send no header with an upgrade.</summary>
internal sealed class StreamEndpoint(DirectLineTokens tokens, OriginPolicy origins, DirectLineHub hub, IConversationStore store)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    public async Task<IResult> ServeAsync(HttpContext context, string conversationId)
    {
        TokenCheck check = await tokens.CheckAsync(context.Request.Query["t"].ToString(), DirectLineClaims.StreamUse, context.RequestAborted);
        if (check is not TokenCheck.Valid { Claims: var claims } || claims.ConversationId != conversationId)
        {
            return check is TokenCheck.Expired ? ProtocolError.TokenExpired() : ProtocolError.Forbidden("The stream's token is not valid; reconnect to get a new one.");
        }

        if (!origins.Allows(claims, context.Request))
        {
            return ProtocolError.Forbidden("This origin is not among those that the token trusts.");
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            return ProtocolError.BadRequest("Open this address as a WebSocket.");
        }

        StreamSubscription subscription = hub.Subscribe(conversationId);
        try
        {
            return await StreamAsync(context, subscription);
        }
        finally
        {
            hub.Unsubscribe(subscription);
        }
    }

    /// <summary>
    /// The subscription is older than the look at the conversation, and both are older than the client's first sight of the
    /// stream: an end is either seen here or told to the subscription.
    /// </summary>
    private async Task<IResult> StreamAsync(HttpContext context, StreamSubscription subscription)
    {
        ConversationHead? conversation = await store.FindAsync(subscription.ConversationId, context.RequestAborted);
        if (conversation is null or { Ended: true })
        {
            return conversation is null ? ProtocolError.UnknownConversation() : ProtocolError.ConversationEnded();
        }

        long after = Math.Min(Watermark.Parse(context.Request.Query["watermark"]), conversation.LastSequence);
        WebSocketAcceptContext options = new() { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive };
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync(options);
        await new StreamSession(socket, subscription, store).RunAsync(after, context.RequestAborted);
        return TypedResults.Empty;
    }
}
