using System.Text.Json.Serialization;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>Body of a refusal on every Bot Framework surface.</summary>
internal sealed record ErrorBody(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message);

/// <summary>Body of <c>tokens/generate</c>; all optional.</summary>
internal sealed record TokenParameters
{
    public TokenUser? User { get; init; }

    public IReadOnlyList<string>? TrustedOrigins { get; init; }

    public string? Locale { get; init; }
}

internal sealed record TokenUser(string? Id, string? Name);

/// <summary>A token, or a conversation with its token and stream.</summary>
internal sealed record ConversationBody
{
    public required string ConversationId { get; init; }

    public required string Token { get; init; }

    /// <summary>Seconds.</summary>
    [JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }

    public string? StreamUrl { get; init; }

    /// <summary>Only from <c>/api/token</c>: lets the visitor in again, once.</summary>
    public string? Resume { get; init; }
}

internal sealed record WidgetTokenParameters(string? Resume);

internal sealed record ResourceId(string Id);

internal sealed record SessionBody(string SessionId);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DirectLineClaims))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(TokenParameters))]
[JsonSerializable(typeof(ConversationBody))]
[JsonSerializable(typeof(WidgetTokenParameters))]
[JsonSerializable(typeof(ResourceId))]
[JsonSerializable(typeof(SessionBody))]
internal sealed partial class DirectLineJsonContext : JsonSerializerContext;
