using SmpBot.BotFramework.Activities;

namespace SmpBot.BotFramework.Messages;

/// <summary>What an activity must hold to be answered.</summary>
internal static class ActivityRules
{
    private const int MaxIdLength = 1024;
    private const int MaxChannelIdLength = 64;

    /// <summary>A sentence that says what to send, or null when the activity can be answered.</summary>
    public static string? Problem(Activity activity, bool needsServiceUrl) => activity switch
    {
        { ChannelId: null or "" or { Length: > MaxChannelIdLength } } => "Send channelId, at most 64 characters.",
        { Conversation.Id: var id } when !IsId(id) => "Send conversation.id, at most 1024 characters.",
        { Conversation: null } => "Send conversation.id, at most 1024 characters.",
        { Id: { Length: > 0 } id } when !IsId(id) => "The activity's id is longer than 1024 characters or no id.",
        { ServiceUrl: null or "" } when needsServiceUrl => "Send serviceUrl, the address for the replies.",
        _ => null,
    };

    /// <summary>Ids go into addresses, where one or two dots would mean another path.</summary>
    private static bool IsId(string? id) => id is { Length: > 0 and <= MaxIdLength } and not ("." or "..");
}
