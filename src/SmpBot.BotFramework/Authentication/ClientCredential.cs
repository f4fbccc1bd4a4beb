using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Messages;

namespace SmpBot.BotFramework.Authentication;

/// <summary>How the bot proves to the login authority that it is itself: a secret, or an assertion signed with its certificate.</summary>
internal sealed class ClientCredential(IOptions<BotOptions> options, TimeProvider time)
{
    private static readonly TimeSpan AssertionLife = TimeSpan.FromMinutes(10);

    /// <summary>Form fields for a token request to <paramref name="address"/>.</summary>
    /// <exception cref="CryptographicException">The certificate cannot be read or has no RSA key.</exception>
    public IReadOnlyList<KeyValuePair<string, string>> Fields(Uri address)
    {
        if (options.Value.CertificatePath.Length == 0)
        {
            return [new("client_secret", options.Value.AppSecret)];
        }

        using X509Certificate2 certificate = Load(options.Value);
        return
        [
            new("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
            new("client_assertion", Assertion(certificate, address)),
        ];
    }

    /// <summary>Reads a PKCS#12 file, or a PEM file that holds certificate and key.</summary>
    public static X509Certificate2 Load(BotOptions bot) =>
        Path.GetExtension(bot.CertificatePath).Equals(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(bot.CertificatePath)
            : X509CertificateLoader.LoadPkcs12FromFile(bot.CertificatePath, bot.CertificatePassword);

    private string Assertion(X509Certificate2 certificate, Uri address)
    {
        DateTimeOffset now = time.GetUtcNow();
        JsonObject header = new()
        {
            ["alg"] = "PS256",
            ["typ"] = "JWT",
            ["x5t#S256"] = Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA256)),
        };
        JsonObject claims = new()
        {
            ["aud"] = address.AbsoluteUri,
            ["iss"] = options.Value.AppId,
            ["sub"] = options.Value.AppId,
            ["jti"] = Guid.NewGuid().ToString(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.Add(AssertionLife).ToUnixTimeSeconds(),
        };
        string signed = $"{Encode(header)}.{Encode(claims)}";
        using RSA key = certificate.GetRSAPrivateKey() ?? throw new CryptographicException("The certificate of Bot:CertificatePath has no RSA private key.");
        byte[] signature = key.SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
