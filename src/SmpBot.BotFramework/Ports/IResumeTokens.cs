namespace SmpBot.BotFramework.Ports;

/// <summary>
/// Keeps what lets a returning visitor into the same conversation again. Only a hash is stored: the token itself is with
/// the visitor. Forgetting a visitor (<c>Effect.ForgetVisitor</c>) deletes every grant of the conversation.
/// </summary>
public interface IResumeTokens
{
    /// <summary>Stores a grant; a conversation may have several (one a browser tab).</summary>
    Task StoreAsync(ResumeGrant grant, CancellationToken cancellation);

    /// <summary>Removes and returns the grant with this hash, or null when there is none that is still valid at <paramref name="now"/>. Of two callers one gets it.</summary>
    Task<ResumeGrant?> TakeAsync(string tokenHash, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>The right to come back to a conversation once.</summary>
/// <param name="TokenHash">SHA-256 of the token, in hexadecimal.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="UserId">The visitor's id in it.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record ResumeGrant(string TokenHash, string ConversationId, string UserId, DateTimeOffset ExpiresAt);
