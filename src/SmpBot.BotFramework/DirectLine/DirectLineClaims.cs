using System.Text.Json.Serialization;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>What a Direct Line token says. The names are those of the real service where clients read them (<c>user</c>, <c>conv</c>).</summary>
internal sealed record DirectLineClaims
{
    public const string ConversationUse = "conversation";
    public const string StreamUse = "stream";

    [JsonPropertyName("iss")]
    public string Issuer { get; init; } = "smpbot";

    [JsonPropertyName("aud")]
    public string Audience { get; init; } = "directline";

    /// <summary><see cref="ConversationUse"/> or <see cref="StreamUse"/>; one does not pass for the other.</summary>
    [JsonPropertyName("use")]
    public required string Use { get; init; }

    [JsonPropertyName("conv")]
    public required string ConversationId { get; init; }

    /// <summary>The user that every posted activity comes from; null: the client names one.</summary>
    [JsonPropertyName("user")]
    public string? UserId { get; init; }

    /// <summary>True for tokens of <c>/api/token</c>: bound to the widget's origins as they are set now.</summary>
    [JsonPropertyName("site")]
    public bool IsSiteToken { get; init; }

    /// <summary>The origins that the maker of the token trusts; null: any.</summary>
    [JsonPropertyName("origins")]
    public IReadOnlyList<string>? TrustedOrigins { get; init; }

    /// <summary>Seconds since 1970.</summary>
    [JsonPropertyName("exp")]
    public long ExpiresAt { get; init; }

    /// <summary>Makes every token differ.</summary>
    [JsonPropertyName("jti")]
    public string? Id { get; init; }
}
