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
    /// <param name="channel">What the channel can show.</param>
    public static IReadOnlyList<Activity> Render(IReadOnlyList<Reply> replies, ChannelTraits channel)
    {
        Activity[] activities = [.. replies.Select(reply => Render(reply, channel))];
        if (activities.Length > 0 && Suggestions(replies, channel) is { } suggestions)
        {
            activities[^1] = activities[^1] with { SuggestedActions = suggestions, InputHint = "expectingInput" };
        }

        return activities;
    }

    private static Activity Render(Reply reply, ChannelTraits channel) => new()
    {
        Type = ActivityTypes.Message,
        Text = channel.ShowsSources ? reply.Text : reply.Text + SourcesLine(reply),
        TextFormat = "markdown",
        Locale = reply.Language.Code(),
        InputHint = "acceptingInput",
        Importance = reply.IsAlert ? "high" : null,
        ChannelData = channel.IsTeams ? null : ChannelData(reply),
    };

    /// <summary>Clients show the suggestions of the newest message only, so the last one carries those of the whole turn.</summary>
    private static SuggestedActions? Suggestions(IReadOnlyList<Reply> replies, ChannelTraits channel)
    {
        if (channel is { IsTeams: true, IsGroup: true })
        {
            return null;
        }

        CardAction[] actions = [.. replies
            .SelectMany(reply => reply.Suggestions)
            .DistinctBy(suggestion => suggestion.Value, StringComparer.Ordinal)
            .Take(channel.IsTeams ? TeamsSuggestionLimit : int.MaxValue)
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
}
