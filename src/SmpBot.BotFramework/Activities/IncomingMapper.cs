using System.Text.Json;
using SmpBot.Dialogs.Model;

namespace SmpBot.BotFramework.Activities;

/// <summary>From an activity to what the turn understands.</summary>
internal static class IncomingMapper
{
    private const int CountryCodeLength = 2;

    /// <param name="activity">A message, or a conversationUpdate that welcomes.</param>
    /// <param name="conversationId">Under which the conversation is stored.</param>
    /// <param name="activityId">Stable for a repeated delivery.</param>
    public static IncomingMessage Map(Activity activity, string conversationId, string activityId) => new()
    {
        ActivityId = activityId,
        ConversationId = conversationId,
        ChannelId = activity.ChannelId ?? "unknown",
        Kind = activity.Type == ActivityTypes.ConversationUpdate ? IncomingKind.ConversationStarted : IncomingKind.Message,
        Text = MentionStripper.Strip(activity),
        Locale = string.IsNullOrEmpty(activity.Locale) ? ClientInfo(activity, "locale") : activity.Locale,
        Region = Country(activity),
        Value = activity.Value is { } value ? ActivityJson.ToNode(value) : null,
        ReplyToId = activity.ReplyToId,
    };

    private static string? Country(Activity activity) =>
        ClientInfo(activity, "country") is { Length: CountryCodeLength } country && country.All(char.IsAsciiLetter)
            ? country.ToUpperInvariant()
            : null;

    private static string? ClientInfo(Activity activity, string property)
    {
        foreach (JsonElement entity in activity.Entities ?? [])
        {
            if (ActivityJson.StringProperty(entity, "type") == "clientInfo"
                && ActivityJson.StringProperty(entity, property) is { Length: > 0 } found)
            {
                return found;
            }
        }

        return null;
    }
}
