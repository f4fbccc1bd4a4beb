namespace SmpBot.BotFramework.Ports;

/// <summary>Keeps the keys that sign the bot's own tokens, so that a token outlives a restart and every node accepts it.</summary>
public interface ISigningKeyStore
{
    /// <summary>
    /// The key kept under <paramref name="name"/>; <paramref name="candidate"/> is stored and returned when there is none.
    /// Of several callers at once, in one process or in many, all are given the same key.
    /// </summary>
    Task<byte[]> GetOrAddAsync(string name, byte[] candidate, CancellationToken cancellation);
}
