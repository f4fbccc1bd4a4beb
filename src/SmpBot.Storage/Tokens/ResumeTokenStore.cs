using SmpBot.BotFramework.Ports;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Tokens;

/// <summary>Resume grants in the bot's database file.</summary>
public sealed class ResumeTokenStore(SqliteDatabase database) : IResumeTokens
{
    public Task StoreAsync(ResumeGrant grant, CancellationToken cancellation) => database.WriteAsync(
        session => session.Execute(
            "INSERT INTO resume_tokens (hash, conversation, user, expires_at) VALUES ($hash, $conversation, $user, $expiresAt)",
            ("$hash", grant.TokenHash),
            ("$conversation", grant.ConversationId),
            ("$user", grant.UserId),
            ("$expiresAt", grant.ExpiresAt.ToColumn())),
        cancellation);

    public Task<ResumeGrant?> TakeAsync(string tokenHash, DateTimeOffset now, CancellationToken cancellation) => database.WriteAsync(
        session => session.First(
            "DELETE FROM resume_tokens WHERE hash = $hash AND expires_at > $now RETURNING conversation, user, expires_at",
            row => new ResumeGrant(tokenHash, row.GetString(0), row.GetString(1), row.Time(2)),
            ("$hash", tokenHash),
            ("$now", now.ToColumn())),
        cancellation);
}
