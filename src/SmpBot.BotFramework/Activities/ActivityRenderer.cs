using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SmpBot.Dialogs.Model;
using SmpBot.Text;

namespace SmpBot.BotFramework.Activities;

/// <summary>From the turn's replies to message activities; who says it to whom is added by the surface that sends them.</summary>
internal static class ActivityRenderer
{
    private const int TeamsSuggestionLimit = 6;

    /// <param name="replies">The replies of one turn, in order.</param>
    /// <param name="channelId">Decides what the channel can show.</param>
    /// <param name="isGroup">Teams shows suggested actions to one person only.</param>
    public static IReadOnlyList<Activity> Render(IReadOnlyList<Reply> replies, string channelId, bool isGroup)
    {
        Activity[] activities = [.. replies.Select(reply => Render(reply, channelId))];
        if (activities.Length > 0 && Suggestions(replies, channelId, isGroup) is { } suggestions)
        {
            activities[^1] = activities[^1] with { SuggestedActions = suggestions, InputHint = "expectingInput" };
        }

        return activities;
    }

    private static Activity Render(Reply reply, string channelId)
    {
        bool ownClient = channelId == ChannelIds.DirectLine;
        return new Activity
        {
            Type = ActivityTypes.Message,
            Text = ownClient ? reply.Text : reply.Text + SourcesLine(reply),
            TextFormat = "markdown",
            Locale = reply.Language.Code(),
            InputHint = "acceptingInput",
            Importance = reply.IsAlert ? "high" : null,
            Entities = ownClient && reply.Sources.Count > 0 ? [SchemaOrgMessage(reply.Sources)] : null,
            ChannelData = channelId == ChannelIds.Teams ? null : ChannelData(reply),
        };
    }

    /// <summary>Clients show the suggestions of the newest message only, so the last one carries those of the whole turn.</summary>
    private static SuggestedActions? Suggestions(IReadOnlyList<Reply> replies, string channelId, bool isGroup)
    {
        bool teams = channelId == ChannelIds.Teams;
        if (teams && isGroup)
        {
            return null;
        }

        CardAction[] actions = [.. replies
            .SelectMany(reply => reply.Suggestions)
            .DistinctBy(suggestion => suggestion.Value, StringComparer.Ordinal)
            .Take(teams ? TeamsSuggestionLimit : int.MaxValue)
            .Select(suggestion => new CardAction("imBack", suggestion.Title, suggestion.Value))];
        return actions.Length == 0 ? null : new SuggestedActions(actions);
    }

    private static string SourcesLine(Reply reply)
    {
        if (reply.Sources.Count == 0)
        {
            return "";
        }

        bool spanish = reply.Language == Language.Spanish;
        StringBuilder line = new(spanish ? "\n\nFuentes: " : "\n\nSources: ");
        for (int i = 0; i < reply.Sources.Count; i++)
        {
            Citation source = reply.Sources[i];
            string title = EscapeMarkdown(source.Title);
            line.Append(i == 0 ? "" : "; ").Append(source.Url is null ? title : $"[{title}]({source.Url})");
            if (!source.Verified)
            {
                line.Append(spanish ? " (sin verificar)" : " (not verified)");
            }
        }

        return line.ToString();
    }

    private static string EscapeMarkdown(string title) => title
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal);

    private static JsonElement? ChannelData(Reply reply)
    {
        JsonObject data = [];
        if (reply.EntryId is { } entry)
        {
            data["entryId"] = entry;
        }

        if (reply.IsAlert)
        {
            data["alert"] = true;
        }

        if (reply.Sources.Count > 0)
        {
            data["sources"] = new JsonArray([.. reply.Sources.Select(Source)]);
        }

        return data.Count == 0 ? null : ActivityJson.ToElement(data);
    }

    private static JsonObject Source(Citation citation)
    {
        JsonObject source = new() { ["id"] = citation.Id, ["title"] = citation.Title, ["verified"] = citation.Verified };
        if (citation.Url is { } url)
        {
            source["url"] = url;
        }

        return source;
    }

    /// <summary>The entity from which Web Chat shows citations.</summary>
    private static JsonElement SchemaOrgMessage(IReadOnlyList<Citation> sources) => ActivityJson.ToElement(new JsonObject
    {
        ["type"] = "https://schema.org/Message",
        ["@context"] = "https://schema.org",
        ["@type"] = "Message",
        ["citation"] = new JsonArray([.. sources.Select(Claim)]),
    });

    private static JsonObject Claim(Citation citation, int index)
    {
        JsonObject document = new() { ["@type"] = "DigitalDocument", ["name"] = citation.Title };
        if (citation.Url is { } url)
        {
            document["url"] = url;
        }

        return new JsonObject { ["@type"] = "Claim", ["position"] = index + 1, ["appearance"] = document };
    }
}
