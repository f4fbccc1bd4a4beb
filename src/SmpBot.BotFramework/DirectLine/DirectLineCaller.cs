using Microsoft.AspNetCore.Http;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>Who calls the Direct Line API.</summary>
internal abstract record DirectLineCaller
{
    private DirectLineCaller()
    {
    }

    /// <summary>A server that knows the secret: may use every conversation.</summary>
    internal sealed record SecretHolder : DirectLineCaller;

    /// <summary>A client with a token for one conversation.</summary>
    internal sealed record TokenHolder(DirectLineClaims Claims) : DirectLineCaller;

    /// <summary>The caller that the gate let in.</summary>
    public static DirectLineCaller Of(HttpContext context) =>
        context.Features.Get<DirectLineCaller>() ?? throw new InvalidOperationException("The endpoint is not behind the Direct Line gate.");

    /// <summary>The claims to act under in a conversation; null when the caller has no right to it.</summary>
    public DirectLineClaims? ClaimsFor(string conversationId) => this switch
    {
        TokenHolder token => token.Claims.ConversationId == conversationId ? token.Claims : null,
        _ => new DirectLineClaims { Use = DirectLineClaims.ConversationUse, ConversationId = conversationId },
    };
}
