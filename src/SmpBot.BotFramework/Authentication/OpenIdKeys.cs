using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace SmpBot.BotFramework.Authentication;

/// <summary>What the search for a key came to.</summary>
internal abstract record KeyLookup
{
    private KeyLookup()
    {
    }

    internal sealed record Found(PublishedKey Key) : KeyLookup;

    internal sealed record Unknown : KeyLookup;

    /// <summary>The metadata has never been read, or not for longer than it may be kept.</summary>
    internal sealed record Unavailable : KeyLookup;
}

/// <summary>
/// The signing keys that an OpenID metadata address names. Kept for a day at most; read again when a token names an unknown
/// key, but not more often than the setting allows, so that forged tokens cannot make the bot hammer the address.
/// </summary>
internal sealed partial class OpenIdKeys(OpenIdReader reader, OpenIdSettings settings, TimeProvider time, ILogger<OpenIdKeys> logger) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _reading = new(1, 1);

    private KeySet? _keys;
    private DateTimeOffset _nextRead = DateTimeOffset.MinValue;

    public void Dispose() => _reading.Dispose();

    /// <param name="keyId">The key that a token names.</param>
    /// <param name="refuted">A key of this id that did not verify the token: it counts as unknown.</param>
    /// <param name="cancellation">Ends the wait for the metadata.</param>
    public async Task<KeyLookup> FindAsync(string keyId, PublishedKey? refuted, CancellationToken cancellation)
    {
        if (Known(keyId, refuted) is { } known)
        {
            return known;
        }

        await _reading.WaitAsync(cancellation);
        try
        {
            if (Known(keyId, refuted) is null && time.GetUtcNow() >= _nextRead)
            {
                await ReadAsync(cancellation);
            }
        }
        finally
        {
            _reading.Release();
        }

        if (Known(keyId, refuted) is { } found)
        {
            return found;
        }

        return Current() is null ? new KeyLookup.Unavailable() : new KeyLookup.Unknown();
    }

    private KeyLookup.Found? Known(string keyId, PublishedKey? refuted) =>
        Current() is { } keys && keys.ById.TryGetValue(keyId, out PublishedKey? key) && !ReferenceEquals(key, refuted)
            ? new KeyLookup.Found(key)
            : null;

    private KeySet? Current() => _keys is { } keys && time.GetUtcNow() - keys.ReadAt < Kept ? keys : null;

    private async Task ReadAsync(CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        try
        {
            _keys = new KeySet(await reader.ReadAsync(settings.Address, cancellation), now);
            _nextRead = now + settings.ShortestInterval;
            Log.KeysRead(logger, _keys.ById.Count, settings.Address);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException or InvalidDataException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            _nextRead = now + (settings.ShortestInterval < AfterFailure ? settings.ShortestInterval : AfterFailure);
            Log.KeysNotRead(logger, failure, settings.Address);
        }
    }

    private sealed record KeySet(IReadOnlyDictionary<string, PublishedKey> ById, DateTimeOffset ReadAt);

    private static partial class Log
    {
        [LoggerMessage(2101, LogLevel.Information, "Read {Count} signing keys from {Address}")]
        public static partial void KeysRead(ILogger logger, int count, Uri address);

        [LoggerMessage(2102, LogLevel.Warning, "Signing keys could not be read from {Address}")]
        public static partial void KeysNotRead(ILogger logger, Exception failure, Uri address);
    }
}

/// <param name="Address">OpenID metadata.</param>
/// <param name="ShortestInterval">Between two readings for an unknown key.</param>
internal sealed record OpenIdSettings(Uri Address, TimeSpan ShortestInterval);
