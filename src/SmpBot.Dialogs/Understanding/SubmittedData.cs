using System.Text.Json;
using System.Text.Json.Nodes;
using SmpBot.Dialogs.Model;

namespace SmpBot.Dialogs.Understanding;

/// <summary>
/// Data of a tapped card button in the words that a visitor would type, so that one path reads both:
/// <c>{"text": "…"}</c> (a suggestion) and <c>{"feedback": "up" | "down"}</c>. Anything else is left alone.
/// </summary>
internal static class SubmittedData
{
    public static IncomingMessage ToWords(IncomingMessage message)
    {
        if (!string.IsNullOrWhiteSpace(message.Text) || message.Value is not JsonObject data)
        {
            return message;
        }

        string? words = Property(data, "feedback") switch
        {
            "up" => "👍",
            "down" => "👎",
            _ => Property(data, "text"),
        };
        return words is null ? message : message with { Text = words };
    }

    private static string? Property(JsonObject data, string name) =>
        data.TryGetPropertyValue(name, out JsonNode? node) && node is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : null;
}
