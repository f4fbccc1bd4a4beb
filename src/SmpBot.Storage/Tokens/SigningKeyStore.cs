using SmpBot.BotFramework.Ports;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Tokens;

/// <summary>Signing keys in the bot's database file.</summary>
public sealed class SigningKeyStore(SqliteDatabase database, TimeProvider time) : ISigningKeyStore
{
    public Task<byte[]> GetOrAddAsync(string name, byte[] candidate, CancellationToken cancellation) => database.WriteAsync(
        session =>
        {
            session.Execute(
                "INSERT INTO keys (name, value, at) VALUES ($name, $value, $at) ON CONFLICT (name) DO NOTHING",
                ("$name", name),
                ("$value", candidate),
                ("$at", time.GetUtcNow().ToColumn()));
            return session.First("SELECT value FROM keys WHERE name = $name", row => row.GetFieldValue<byte[]>(0), ("$name", name))!;
        },
        cancellation);
}
