using System.Net;
using System.Text;
using System.Text.Json;

namespace SmpBot.BotFramework.Activities;

/// <summary>Takes the mentions of the bot itself out of a text; other people's mentions stay.</summary>
internal static class MentionStripper
{
    public static string Strip(Activity activity)
    {
        string text = activity.Text ?? "";
        string? bot = activity.Recipient?.Id;
        if (bot is null || activity.Entities is not { Count: > 0 } entities)
        {
            return text;
        }

        string stripped = text;
        foreach (JsonElement entity in entities)
        {
            if (MentionOf(entity, bot) is { Length: > 0 } mention)
            {
                stripped = stripped.Replace(mention, " ", StringComparison.Ordinal);
            }
        }

        return ReferenceEquals(stripped, text) ? text : Collapse(WebUtility.HtmlDecode(stripped));
    }

    private static string? MentionOf(JsonElement entity, string bot)
    {
        if (ActivityJson.StringProperty(entity, "type") != "mention"
            || !entity.TryGetProperty("mentioned", out JsonElement mentioned)
            || ActivityJson.StringProperty(mentioned, "id") != bot)
        {
            return null;
        }

        return ActivityJson.StringProperty(entity, "text")
            ?? (ActivityJson.StringProperty(mentioned, "name") is { } name ? $"<at>{name}</at>" : null);
    }

    private static string Collapse(string text)
    {
        StringBuilder collapsed = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                collapsed.Append(c);
            }
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString().TrimEnd();
    }
}
