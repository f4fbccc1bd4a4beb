using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmpBot.Knowledge.Formats;

namespace SmpBot.Knowledge.Tests.Formats;

/// <summary>Writes the JSON schema of a content format, for editors.</summary>
internal static class ContentSchema
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string title, Shape.Keys keys)
    {
        JsonObject schema = Of(keys, nullable: false);
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", title);
        return schema.ToJsonString(s_readable) + "\n";
    }

    private static JsonObject Of(Shape shape, bool nullable) => shape switch
    {
        Shape.Keys keys => OfKeys(keys, nullable),
        Shape.ListOf list => new JsonObject
        {
            ["type"] = TypeOf("array", nullable || list.Min == 0),
            ["items"] = Of(list.Item, nullable: false),
            ["minItems"] = list.Min,
        },
        Shape.MapOf map => new JsonObject { ["type"] = TypeOf("object", nullable), ["additionalProperties"] = Of(map.Value, nullable: false) },
        Shape.Flag => new JsonObject { ["type"] = TypeOf("boolean", nullable) },
        Shape.WholeNumber number => new JsonObject { ["type"] = TypeOf("integer", nullable), ["minimum"] = number.Min, ["maximum"] = number.Max },
        Shape.Choice choice => new JsonObject { ["enum"] = new JsonArray([.. choice.Values.Select(v => JsonValue.Create(v))]) },
        Shape.Date => Text(nullable, @"^\d{4}-\d{2}-\d{2}$"),
        Shape.Time => Text(nullable, @"^\d{2}:\d{2}$"),
        Shape.WebAddress => Text(nullable, "^https?://"),
        Shape.Text { Pattern: { } pattern } => Text(nullable, $"^({pattern})$"),
        _ => new JsonObject { ["type"] = TypeOf("string", nullable) },
    };

    private static JsonObject OfKeys(Shape.Keys keys, bool nullable)
    {
        var properties = new JsonObject();
        foreach (Field field in keys.Fields)
        {
            JsonObject property = Of(field.Shape, nullable: !field.IsRequired);
            property.Insert(0, "description", field.Description);
            properties[field.Name] = property;
        }

        return new JsonObject
        {
            ["type"] = TypeOf("object", nullable),
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. keys.Fields.Where(f => f.IsRequired).Select(f => JsonValue.Create(f.Name))]),
            ["properties"] = properties,
        };
    }

    private static JsonNode TypeOf(string type, bool nullable) =>
        nullable ? new JsonArray(type, "null") : JsonValue.Create(type)!;

    /// <summary>An optional text may also be written as nothing or as "".</summary>
    private static JsonObject Text(bool nullable, string pattern) =>
        new() { ["type"] = TypeOf("string", nullable), ["pattern"] = nullable ? $"^$|{pattern}" : pattern };
}
