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

        StoredConversation? conversation = await store.LoadAsync(conversationId, context.RequestAborted);
        if (conversation is null or { Ended: true })
        {
            return conversation is null ? ProtocolError.UnknownConversation() : ProtocolError.ConversationEnded();
        }

        long after = Math.Min(Watermark.Parse(context.Request.Query["watermark"]), conversation.LastSequence);
        await StreamAsync(context, conversationId, after);
        return TypedResults.Empty;
    }

    private async Task StreamAsync(HttpContext context, string conversationId, long after)
    {
        WebSocketAcceptContext options = new() { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive };
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync(options);
        StreamSubscription subscription = hub.Subscribe(conversationId);
        try
        {
            await new StreamSession(socket, subscription, store).RunAsync(after, context.RequestAborted);
        }
        finally
        {
            hub.Unsubscribe(subscription);
        }
    }
}
