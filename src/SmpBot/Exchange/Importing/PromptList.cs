using System.Globalization;
using System.Text.Json;

namespace SmpBot.Exchange.Importing;

/// <summary>A follow-up that a pair offers.</summary>
/// <param name="QnaId">The pair it leads to; empty where it leads to none.</param>
/// <param name="Text">What the button says.</param>
internal sealed record Prompt(string QnaId, string Text);

/// <summary>Reads the JSON in the columns Prompts and SuggestedQuestions.</summary>
internal static class PromptList
{
    /// <summary>The prompts in the order in which they are shown; null when the cell is no such JSON.</summary>
    public static IReadOnlyList<Prompt>? ReadPrompts(string cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return [];
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(cell);
            return document.RootElement.ValueKind != JsonValueKind.Array
                ? null
                :
                [
                    .. document.RootElement.EnumerateArray()
                        .Select((prompt, i) => (Order: int.TryParse(Field(prompt, "displayOrder"), NumberStyles.None, CultureInfo.InvariantCulture, out int order) ? order : i, Prompt: ToPrompt(prompt)))
                        .OrderBy(p => p.Order)
                        .Select(p => p.Prompt),
                ];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Every question in the JSON, however it is nested; null when the cell is no JSON.</summary>
    public static IReadOnlyList<string>? ReadSuggestions(string cell)
    {
        if (string.IsNullOrWhiteSpace(cell))
        {
            return [];
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(cell);
            return [.. Texts(document.RootElement).Distinct(StringComparer.Ordinal)];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Prompt ToPrompt(JsonElement prompt)
    {
        string id = Field(prompt, "qnaId");
        return new Prompt(id is "0" or "-1" ? "" : id, Field(prompt, "displayText"));
    }

    private static string Field(JsonElement item, string name)
    {
        JsonElement value = item.ValueKind == JsonValueKind.Object
            ? item.EnumerateObject().FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value
            : default;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().Select(p => p.Value).SelectMany(Texts),
        _ => [],
    };
}
