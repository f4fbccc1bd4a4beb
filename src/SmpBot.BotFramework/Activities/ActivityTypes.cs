namespace SmpBot.BotFramework.Activities;

/// <summary>Activity types that this bot tells apart; every other type is taken in silence.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string Typing = "typing";
    public const string Event = "event";
    public const string Invoke = "invoke";
    public const string InstallationUpdate = "installationUpdate";
    public const string EndOfConversation = "endOfConversation";
}

/// <summary>Channels whose peculiarities this bot knows.</summary>
internal static class ChannelIds
{
    public const string DirectLine = "directline";
    public const string WebChat = "webchat";
    public const string Teams = "msteams";
}
