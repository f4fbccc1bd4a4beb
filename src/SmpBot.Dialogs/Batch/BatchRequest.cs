using System.Text.Json;

namespace SmpBot.Dialogs.Batch;

/// <summary>One line of <c>batch</c>: a conversation from its first message on.</summary>
/// <param name="Turns">What the visitor says, in order.</param>
/// <param name="Locale">BCP-47 locale of the visitor, if given.</param>
/// <param name="Region">ISO 3166 country, if given.</param>
/// <param name="Id">The caller's id as it was written (number, text …), given back with the answer.</param>
internal sealed record BatchRequest(IReadOnlyList<string> Turns, string? Locale, string? Region, JsonElement? Id);

/// <summary>Reads lines like <c>{"q": "text"}</c> or <c>{"turns": ["text", …]}</c>.</summary>
internal static class BatchRequestReader
{
    /// <summary>The request, or what is wrong with the line.</summary>
    public static (BatchRequest? Request, string? Error) Read(string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : (null, "The line must be a JSON object like {\"q\": \"how long does it last\"}.");
        }
        catch (JsonException broken)
        {
            return (null, $"The line is no JSON: {broken.Message}");
        }
    }

    private static (BatchRequest? Request, string? Error) Read(JsonElement line)
    {
        string? problem = TextProblem(line, "locale") ?? TextProblem(line, "region");
        (List<string>? turns, string? turnsProblem) = Turns(line);
        problem ??= turnsProblem;
        return problem is not null
            ? (null, problem)
            : (new BatchRequest(turns!, Text(line, "locale"), Text(line, "region"), line.TryGetProperty("id", out JsonElement id) ? id.Clone() : null), null);
    }

    private static (List<string>? Turns, string? Error) Turns(JsonElement line)
    {
        bool hasQuestion = line.TryGetProperty("q", out JsonElement question);
        bool hasTurns = line.TryGetProperty("turns", out JsonElement turns);
        return (hasQuestion, hasTurns) switch
        {
            (true, true) => (null, "Give either \"q\" (one message) or \"turns\" (a list of messages), not both."),
            (true, _) => Text(question) is { } text ? ([text], null) : (null, "\"q\" must be a text: {\"q\": \"how long does it last\"}."),
            (_, true) => TurnTexts(turns),
            _ => (null, "The line needs \"q\" (one message) or \"turns\" (a list of messages)."),
        };
    }

    private static (List<string>? Turns, string? Error) TurnTexts(JsonElement turns)
    {
        List<string?> texts = turns.ValueKind == JsonValueKind.Array ? [.. turns.EnumerateArray().Select(Text)] : [];
        return texts.Count == 0 || texts.Contains(null)
            ? (null, "\"turns\" must be a list of one or more texts: {\"turns\": [\"what is smp\", \"does it hurt\"]}.")
            : ([.. texts.OfType<string>()], null);
    }

    private static string? TextProblem(JsonElement line, string field) =>
        line.TryGetProperty(field, out JsonElement value) && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)
            ? $"\"{field}\" must be a text."
            : null;

    private static string? Text(JsonElement line, string field) => line.TryGetProperty(field, out JsonElement value) ? Text(value) : null;

    /// <summary>The text of a JSON string; null for other kinds and for half a surrogate pair, which is no text.</summary>
    private static string? Text(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
