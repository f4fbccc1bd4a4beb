namespace SmpBot.BotFramework.Authentication;

/// <summary>
/// The bot's own token for Connectors. Kept until five minutes before it expires; of several callers one asks for a new one
/// and the others wait for it.
/// </summary>
internal sealed class AccessTokens(AccessTokenRequest request, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan RenewedBefore = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _asking = new(1, 1);

    private HeldToken? _held;

    public void Dispose() => _asking.Dispose();

    /// <summary>A token, or null when the authority gave none.</summary>
    public async Task<string?> GetAsync(CancellationToken cancellation)
    {
        if (Usable() is { } ready)
        {
            return ready;
        }

        await _asking.WaitAsync(cancellation);
        try
        {
            return Usable() ?? Keep(await request.SendAsync(cancellation));
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Drops a token that a Connector refused; a newer one stays.</summary>
    public void Drop(string token)
    {
        if (_held is { } held && held.Token == token)
        {
            Interlocked.CompareExchange(ref _held, null, held);
        }
    }

    private string? Usable() => _held is { } held && time.GetUtcNow() < held.RenewAt ? held.Token : null;

    private string? Keep(AccessToken? given)
    {
        if (given is null)
        {
            return null;
        }

        TimeSpan usable = given.Life - RenewedBefore;
        _held = new HeldToken(given.Token, time.GetUtcNow() + (usable > ShortestLife ? usable : ShortestLife));
        return given.Token;
    }

    private sealed record HeldToken(string Token, DateTimeOffset RenewAt);
}
