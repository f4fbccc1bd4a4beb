using System.Text.Json;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;

namespace SmpBot.Triage.Tests.Evaluation;

/// <summary>Reads files of labelled messages: JSON lines, one message or conversation each.</summary>
internal static class LabelledSetReader
{
    private const string Form = "write {\"q\",\"lang\",\"level\",\"also\",\"kind\"} or {\"turns\",\"level_at_turn\",\"also_at_turn\",\"lang\",\"kind\"}";

    public static LabelledSets Read(IEnumerable<string> lines)
    {
        List<LabelledMessage> messages = [];
        List<LabelledConversation> conversations = [];
        List<string> errors = [];
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using JsonDocument document = JsonDocument.Parse(line);
                if (document.RootElement.TryGetProperty("turns", out JsonElement turns))
                {
                    conversations.Add(Conversation(document.RootElement, turns, number));
                }
                else
                {
                    messages.Add(Message(document.RootElement, number));
                }
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or FormatException)
            {
                errors.Add($"line {number}: {Form} ({e.Message})");
            }
        }

        return new LabelledSets(messages, conversations, errors);
    }

    private static LabelledMessage Message(JsonElement item, int line) => new(
        item.GetProperty("q").GetString() ?? throw new FormatException("q is null"),
        Language(item),
        Level(item.GetProperty("level")),
        Levels(item, "also"),
        Kind(item),
        line);

    private static LabelledConversation Conversation(JsonElement item, JsonElement turns, int line)
    {
        JsonElement levels = item.GetProperty("level_at_turn");
        bool hasAlso = item.TryGetProperty("also_at_turn", out JsonElement also);
        List<LabelledMessage> messages = [];
        for (int i = 0; i < turns.GetArrayLength(); i++)
        {
            messages.Add(new LabelledMessage(
                turns[i].GetString() ?? throw new FormatException("a turn is null"),
                Language(item),
                Level(levels[i]),
                hasAlso ? [.. also[i].EnumerateArray().Select(Level)] : [],
                Kind(item),
                line));
        }

        return new LabelledConversation(messages, Kind(item), line);
    }

    private static string Kind(JsonElement item) => item.TryGetProperty("kind", out JsonElement kind) ? kind.GetString() ?? "" : "";

    private static Language Language(JsonElement item) =>
        Languages.TryParse(item.GetProperty("lang").GetString(), out Language language) ? language : throw new FormatException("lang is neither en nor es");

    private static SafetyLevel[] Levels(JsonElement item, string key) =>
        item.TryGetProperty(key, out JsonElement levels) ? [.. levels.EnumerateArray().Select(Level)] : [];

    private static SafetyLevel Level(JsonElement value) => value.GetString() switch
    {
        "none" => SafetyLevel.None,
        "contact" => SafetyLevel.Contact,
        "urgent" => SafetyLevel.Urgent,
        "emergency" => SafetyLevel.Emergency,
        var other => throw new FormatException($"'{other}' is no level"),
    };
}
