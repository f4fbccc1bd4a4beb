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
public sealed class ChannelKeys : IDisposable
{
    public const string Issuer = "https://api.botframework.com";

    private readonly Dictionary<string, RSA> _keys = new[] { "good", "foreign", "rogue", "fresh", "entra" }.ToDictionary(name => name, _ => RSA.Create(2048));

    public ChannelKeys() => _keys["weak"] = RSA.Create(1024);

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
    public void Replace(string name) => _keys[name] = RSA.Create(2048);

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
        return $"{signed}.{Base64Url.EncodeToString(_keys[key].SignData(Encoding.UTF8.GetBytes(signed), hash, padding))}";
    }

    public static string Encode(JsonNode part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    public void Dispose()
    {
        foreach (RSA key in _keys.Values)
        {
            key.Dispose();
        }
    }

    private static string Set(IEnumerable<JsonNode> keys) => JsonSerializer.Serialize(new { keys });

    private JsonObject Jwk(string name, string[]? endorsements)
    {
        RSAParameters parameters = _keys[name].ExportParameters(includePrivateParameters: false);
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
