using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SmpBot.BotFramework.Tests.Hosting;

/// <summary>
/// Signing keys of a channel: "good" is endorsed for Teams, "foreign" for another channel, "rogue" is not published, "weak"
/// is published but too short, "entra" stands for Microsoft Entra's.
/// </summary>
public sealed class ChannelKeys
{
    public const string Issuer = "https://api.botframework.com";

    /// <summary>Made once for all tests: making a key takes long.</summary>
    private static readonly Lazy<IReadOnlyDictionary<string, RSAParameters>> Made = new(() =>
        new[] { "good", "foreign", "rogue", "fresh", "entra", "weak" }.ToDictionary(name => name, name => Make(name == "weak" ? 1024 : 2048)));

    private readonly Dictionary<string, RSAParameters> _keys = new(Made.Value);

    /// <summary>Published keys with the channels they are endorsed for.</summary>
    public Dictionary<string, string[]> Published { get; } = new()
    {
        ["good"] = ["msteams", "webchat", "directline", "emulator"],
        ["foreign"] = ["skype"],
        ["weak"] = ["msteams"],
    };

    public string Jwks() => Set(Published.Select(key => Jwk(key.Key, key.Value)));

    public string EntraJwks() => Set([Jwk("entra", null)]);

    /// <summary>The public key of "good" as a client sees it.</summary>
    public string PublicGood() => Jwk("good", null).ToJsonString();

    /// <summary>Replaces a key under its old id.</summary>
    public void Replace(string name) => _keys[name] = Make(2048);

    /// <summary>A token as the Connector makes it, with <paramref name="change"/> applied to its claims.</summary>
    public string Token(string serviceUrl, DateTimeOffset now, Action<JsonObject>? change = null, string key = "good", string? kid = null, string alg = "RS256")
    {
        JsonObject claims = new()
        {
            ["iss"] = Issuer,
            ["aud"] = FakeChannel.AppId,
            ["nbf"] = now.ToUnixTimeSeconds() - 10,
            ["exp"] = now.ToUnixTimeSeconds() + 3600,
            ["serviceurl"] = serviceUrl,
        };
        change?.Invoke(claims);
        JsonObject header = new() { ["alg"] = alg, ["typ"] = "JWT", ["kid"] = kid ?? key };
        string signed = $"{Encode(header)}.{Encode(claims)}";
        HashAlgorithmName hash = alg switch { "RS384" => HashAlgorithmName.SHA384, "RS512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256 };
        RSASignaturePadding padding = alg == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        using RSA rsa = RSA.Create(_keys[key]);
        return $"{signed}.{Base64Url.EncodeToString(rsa.SignData(Encoding.UTF8.GetBytes(signed), hash, padding))}";
    }

    public static string Encode(JsonNode part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static RSAParameters Make(int bits)
    {
        using RSA rsa = RSA.Create(bits);
        return rsa.ExportParameters(includePrivateParameters: true);
    }

    private static string Set(IEnumerable<JsonNode> keys) => JsonSerializer.Serialize(new { keys });

    private JsonObject Jwk(string name, string[]? endorsements)
    {
        RSAParameters parameters = _keys[name];
        JsonObject jwk = new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = name,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (endorsements is not null)
        {
            jwk["endorsements"] = JsonSerializer.SerializeToNode(endorsements);
        }

        return jwk;
    }
}
