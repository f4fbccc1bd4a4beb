using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using SmpBot.BotFramework.Activities;

namespace SmpBot.BotFramework.Authentication;

/// <summary>A JWT taken apart; nothing in it is to be believed before its signature is verified.</summary>
internal sealed record JsonWebToken(string Algorithm, string KeyId, JsonElement Claims, byte[] SignedPart, byte[] Signature)
{
    private const int MaxLength = 16 * 1024;

    public static JsonWebToken? Parse(string text)
    {
        string[] parts = text.Length <= MaxLength ? text.Split('.') : [];
        if (parts.Length != 3)
        {
            return null;
        }

        try
        {
            JsonElement header = Decode(parts[0]);
            JsonElement claims = Decode(parts[1]);
            if (ActivityJson.StringProperty(header, "alg") is not { } algorithm || ActivityJson.StringProperty(header, "kid") is not { } keyId || claims.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            byte[] signed = Encoding.UTF8.GetBytes($"{parts[0]}.{parts[1]}");
            return new JsonWebToken(algorithm, keyId, claims, signed, Base64Url.DecodeFromChars(parts[2]));
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>A claim that is a string, else null.</summary>
    public string? Text(string claim) => ActivityJson.StringProperty(Claims, claim);

    /// <summary>A claim that is a time in seconds since 1970, else null.</summary>
    public double? Seconds(string claim) =>
        Claims.TryGetProperty(claim, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double seconds)
            ? seconds
            : null;

    public bool Has(string claim) => Claims.TryGetProperty(claim, out _);

    private static JsonElement Decode(string part)
    {
        using JsonDocument document = JsonDocument.Parse(Base64Url.DecodeFromChars(part));
        return document.RootElement.Clone();
    }
}
