using System.Collections.Concurrent;
using SmpBot.BotFramework.Ports;

namespace SmpBot.BotFramework.Tests.Fakes;

public sealed class InMemoryKeys : ISigningKeyStore
{
    private readonly ConcurrentDictionary<string, byte[]> _keys = new();

    public Task<byte[]> GetOrAddAsync(string name, byte[] candidate, CancellationToken cancellation) =>
        Task.FromResult(_keys.GetOrAdd(name, candidate));
}

public sealed class InMemoryResumeTokens : IResumeTokens
{
    private readonly ConcurrentDictionary<string, ResumeGrant> _grants = new();

    public IEnumerable<ResumeGrant> Grants => _grants.Values;

    public Task StoreAsync(ResumeGrant grant, CancellationToken cancellation)
    {
        _grants[grant.TokenHash] = grant;
        return Task.CompletedTask;
    }

    public Task<ResumeGrant?> TakeAsync(string tokenHash, DateTimeOffset now, CancellationToken cancellation) =>
        Task.FromResult(_grants.TryRemove(tokenHash, out ResumeGrant? grant) && grant.ExpiresAt > now ? grant : null);
}
