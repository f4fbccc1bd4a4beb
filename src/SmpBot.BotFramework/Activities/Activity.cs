using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmpBot.BotFramework.Activities;

/// <summary>
/// A Bot Framework activity in wire form. Names are written in camelCase and read in any case; fields that are not listed
/// are accepted and ignored, and types nobody knows are kept as they are.
/// </summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    [JsonConverter(typeof(LenientTimestampConverter))]
    public DateTimeOffset? Timestamp { get; init; }

    [JsonConverter(typeof(LenientStringConverter))]
    public string? LocalTimestamp { get; init; }

    [JsonConverter(typeof(LenientStringConverter))]
    public string? LocalTimezone { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    [JsonConverter(typeof(LenientStringConverter))]
    public string? TextFormat { get; init; }

    [JsonConverter(typeof(LenientStringConverter))]
    public string? Locale { get; init; }

    [JsonConverter(typeof(LenientStringConverter))]
    public string? Speak { get; init; }

    [JsonConverter(typeof(LenientStringConverter))]
    public string? InputHint { get; init; }

    [JsonConverter(typeof(LenientStringConverter))]
    public string? Importance { get; init; }

    [JsonConverter(typeof(LenientStringConverter))]
    public string? AttachmentLayout { get; init; }

    public IReadOnlyList<JsonElement>? Attachments { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>Kept as they came: the types of entities are open.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    public JsonElement? ChannelData { get; init; }

    public JsonElement? Value { get; init; }

    [JsonConverter(typeof(LenientStringConverter))]
    public string? ValueType { get; init; }

    public string? Name { get; init; }

    [JsonConverter(typeof(LenientStringConverter))]
    public string? Action { get; init; }

    [JsonConverter(typeof(LenientStringConverter))]
    public string? Code { get; init; }

    [JsonConverter(typeof(LenientStringConverter))]
    public string? DeliveryMode { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }
}
