namespace SmpBot.BotFramework.Authentication;

/// <summary>Verifies a token's signature with published keys.</summary>
internal static class TokenVerifier
{
    /// <summary>
    /// The key that signed the token. When the named key does not verify it, the keys are looked up once more: the channel may
    /// have replaced a key under its old id.
    /// </summary>
    public static async Task<KeyLookup> VerifyAsync(JsonWebToken token, OpenIdKeys keys, CancellationToken cancellation)
    {
        KeyLookup first = await keys.FindAsync(token.KeyId, refuted: null, cancellation);
        if (first is not KeyLookup.Found found || found.Key.Verifies(token))
        {
            return first;
        }

        KeyLookup second = await keys.FindAsync(token.KeyId, found.Key, cancellation);
        return second is KeyLookup.Found replaced && !replaced.Key.Verifies(token) ? new KeyLookup.Unknown() : second;
    }
}
