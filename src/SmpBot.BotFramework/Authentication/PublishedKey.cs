using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using SmpBot.BotFramework.Activities;

namespace SmpBot.BotFramework.Authentication;

/// <summary>An RSA key from a JWKS, with the channels that it is endorsed for.</summary>
internal sealed record PublishedKey(string KeyId, RSAParameters Parameters, IReadOnlyList<string> Endorsements)
{
    private const int MinModulusBytes = 256;

    public bool Verifies(JsonWebToken token)
    {
        HashAlgorithmName? hash = token.Algorithm switch
        {
            "RS256" => HashAlgorithmName.SHA256,
            "RS384" => HashAlgorithmName.SHA384,
            "RS512" => HashAlgorithmName.SHA512,
            _ => null,
        };
        if (hash is not { } algorithm)
        {
            return false;
        }

        using RSA rsa = RSA.Create(Parameters);
        return rsa.VerifyData(token.SignedPart, token.Signature, algorithm, RSASignaturePadding.Pkcs1);
    }

    /// <summary>The usable keys of a JWKS by id; others (other kinds, too short, broken) are left out.</summary>
    public static Dictionary<string, PublishedKey> ReadAll(JsonElement jwks)
    {
        Dictionary<string, PublishedKey> keys = new(StringComparer.Ordinal);
        if (jwks.ValueKind == JsonValueKind.Object && jwks.TryGetProperty("keys", out JsonElement list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (PublishedKey key in list.EnumerateArray().Select(Read).OfType<PublishedKey>())
            {
                keys[key.KeyId] = key;
            }
        }

        return keys;
    }

    private static PublishedKey? Read(JsonElement jwk)
    {
        if (ActivityJson.StringProperty(jwk, "kty") != "RSA" || ActivityJson.StringProperty(jwk, "use") is not (null or "sig")
            || ActivityJson.StringProperty(jwk, "kid") is not { } id || ActivityJson.StringProperty(jwk, "n") is not { } modulus || ActivityJson.StringProperty(jwk, "e") is not { } exponent)
        {
            return null;
        }

        try
        {
            RSAParameters parameters = new() { Modulus = Base64Url.DecodeFromChars(modulus), Exponent = Base64Url.DecodeFromChars(exponent) };
            return parameters.Modulus.Length < MinModulusBytes ? null : new PublishedKey(id, parameters, Endorsed(jwk));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string[] Endorsed(JsonElement jwk) =>
        jwk.TryGetProperty("endorsements", out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
}
