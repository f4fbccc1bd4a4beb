using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace SmpBot.BotFramework.Activities;

/// <summary>Activities from and to JSON.</summary>
internal static class ActivityJson
{
    private static readonly ActivityJsonContext Context = new(new JsonSerializerOptions(ActivityJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Reads an activity; <paramref name="problem"/> says what is wrong when there is none.</summary>
    public static Activity? Read(ReadOnlySpan<byte> utf8, out string? problem)
    {
        try
        {
            Validate(utf8);
            Activity? activity = JsonSerializer.Deserialize(utf8, Context.Activity);
            problem = activity switch
            {
                null => "The body is null; send an activity as a JSON object.",
                { Type: null or "" } => "The activity has no type; send for example \"type\":\"message\".",
                _ => null,
            };
            return problem is null ? activity : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            problem = "The body is not an activity in JSON.";
            return null;
        }
    }

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Context.Activity);

    public static JsonElement ToElement(JsonObject node) => JsonSerializer.SerializeToElement(node, Context.JsonObject);

    /// <summary>An opaque value as a tree that may be read without surprises: of a repeated property the last one counts.</summary>
    public static JsonNode? ToNode(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ToObject(element),
        JsonValueKind.Array => new JsonArray([.. element.EnumerateArray().Select(ToNode)]),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(element),
    };

    /// <summary>The string property <paramref name="name"/> of an object, or null; a string that is no Unicode counts as missing.</summary>
    public static string? StringProperty(JsonElement? element, string name)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.Object } entity && entity.TryGetProperty(name, out JsonElement value)
                && value.ValueKind == JsonValueKind.String
                    ? value.GetString()
                    : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonObject ToObject(JsonElement element)
    {
        JsonObject node = [];
        foreach (JsonProperty property in element.EnumerateObject())
        {
            node[property.Name] = ToNode(property.Value);
        }

        return node;
    }

    /// <summary>Opaque parts are read late, so broken escapes (half a surrogate pair) are looked for here.</summary>
    private static void Validate(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                _ = reader.GetString();
            }
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;
