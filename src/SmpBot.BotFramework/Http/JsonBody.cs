using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace SmpBot.BotFramework.Http;

/// <summary>A request body read as JSON, or the refusal that it earned.</summary>
internal readonly record struct JsonBody<T>(T? Value, ProtocolError? Refusal)
    where T : class;

/// <summary>Reads small optional JSON bodies.</summary>
internal static class JsonBody
{
    /// <summary>An empty body gives no value and no refusal.</summary>
    public static async Task<JsonBody<T>> ReadOptionalAsync<T>(HttpRequest request, JsonTypeInfo<T> type, int limit)
        where T : class
    {
        if (await BoundedBody.ReadAsync(request, limit) is not { } body)
        {
            return new JsonBody<T>(null, ProtocolError.TooLarge(limit));
        }

        if (body.IsEmpty)
        {
            return default;
        }

        try
        {
            return new JsonBody<T>(JsonSerializer.Deserialize(body.Span, type), null);
        }
        catch (JsonException)
        {
            return new JsonBody<T>(null, ProtocolError.BadRequest("The body is not the JSON object that this address takes."));
        }
    }
}
