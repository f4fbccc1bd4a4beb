using Microsoft.AspNetCore.Http;
using SmpBot.BotFramework.Http;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>Makes the answers that carry tokens and stream addresses.</summary>
internal sealed class ConversationBodies(DirectLineTokens tokens, PublicAddress address)
{
    public async Task<ConversationBody> TokenAsync(DirectLineClaims claims, CancellationToken cancellation) => new()
    {
        ConversationId = claims.ConversationId,
        Token = await tokens.IssueAsync(claims, cancellation),
        ExpiresIn = tokens.LifeSeconds,
    };

    /// <param name="claims">Of the caller.</param>
    /// <param name="watermark">What the client has seen; null or empty: replay from the beginning.</param>
    /// <param name="request">Says where the client reaches the bot.</param>
    public async Task<ConversationBody> ConversationAsync(DirectLineClaims claims, string? watermark, HttpRequest request)
    {
        ConversationBody body = await TokenAsync(claims, request.HttpContext.RequestAborted);
        string streamToken = await tokens.IssueStreamAsync(claims, request.HttpContext.RequestAborted);
        string seen = Watermark.Parse(watermark) is var sequence and > 0 ? Watermark.Format(sequence) : "-";
        string path = $"{DirectLineApi.Root}/conversations/{Uri.EscapeDataString(claims.ConversationId)}/stream?watermark={seen}&t={streamToken}";
        return body with { StreamUrl = address.WebSocket(request, path) };
    }
}
