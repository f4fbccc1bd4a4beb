using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Ports;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>What the check of a token came to.</summary>
internal abstract record TokenCheck
{
    private TokenCheck()
    {
    }

    internal sealed record Valid(DirectLineClaims Claims) : TokenCheck;

    internal sealed record Expired : TokenCheck;

    internal sealed record Invalid : TokenCheck;
}

/// <summary>
/// Makes and checks Direct Line tokens: JWT, HS256, with a key that only this bot has. The header is fixed, so a token
/// cannot choose its own algorithm.
/// </summary>
internal sealed class DirectLineTokens(ISigningKeyStore keys, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string KeyName = "directline-tokens";
    private const int KeyBytes = 32;
    private const int MaxTokenLength = 4096;

    /// <summary>Time between the making of a stream address and its use.</summary>
    private static readonly TimeSpan StreamLife = TimeSpan.FromMinutes(5);

    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    private byte[]? _key;

    /// <summary>Seconds.</summary>
    public int LifeSeconds => options.Value.TokenMinutes * 60;

    public Task<string> IssueAsync(DirectLineClaims claims, CancellationToken cancellation) =>
        SignAsync(claims with { Use = DirectLineClaims.ConversationUse }, TimeSpan.FromSeconds(LifeSeconds), cancellation);

    public Task<string> IssueStreamAsync(DirectLineClaims claims, CancellationToken cancellation) =>
        SignAsync(claims with { Use = DirectLineClaims.StreamUse }, StreamLife, cancellation);

    public async Task<TokenCheck> CheckAsync(string token, string use, CancellationToken cancellation)
    {
        string[] parts = token.Length <= MaxTokenLength ? token.Split('.') : [];
        if (parts.Length != 3 || parts[0] != Header)
        {
            return new TokenCheck.Invalid();
        }

        byte[] signature = Sign(await KeyAsync(cancellation), $"{parts[0]}.{parts[1]}");
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Base64Url.EncodeToString(signature)), Encoding.UTF8.GetBytes(parts[2])))
        {
            return new TokenCheck.Invalid();
        }

        DirectLineClaims? claims = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(parts[1]), DirectLineJsonContext.Default.DirectLineClaims);
        if (claims is null || claims.Use != use)
        {
            return new TokenCheck.Invalid();
        }

        return time.GetUtcNow().ToUnixTimeSeconds() < claims.ExpiresAt ? new TokenCheck.Valid(claims) : new TokenCheck.Expired();
    }

    private static byte[] Sign(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private async Task<string> SignAsync(DirectLineClaims claims, TimeSpan life, CancellationToken cancellation)
    {
        DirectLineClaims complete = claims with
        {
            ExpiresAt = time.GetUtcNow().Add(life).ToUnixTimeSeconds(),
            Id = RandomIds.Next(8),
        };
        byte[] payload = JsonSerializer.SerializeToUtf8Bytes(complete, DirectLineJsonContext.Default.DirectLineClaims);
        string signed = $"{Header}.{Base64Url.EncodeToString(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(Sign(await KeyAsync(cancellation), signed))}";
    }

    private async ValueTask<byte[]> KeyAsync(CancellationToken cancellation) =>
        _key ??= await keys.GetOrAddAsync(KeyName, RandomNumberGenerator.GetBytes(KeyBytes), cancellation);
}
