namespace SmpBot.BotFramework.Activities;

/// <summary>What decides how a reply is written.</summary>
/// <param name="ShowsSources">The client shows sources that come as data; others get them as a line of text.</param>
/// <param name="IsTeams">Teams: six suggestions at most, no channel data of ours.</param>
/// <param name="IsGroup">More than one person reads the answer.</param>
internal sealed record ChannelTraits(bool ShowsSources, bool IsTeams, bool IsGroup)
{
    /// <summary>The bot's own Direct Line. Web Chat, which names itself in what it posts, shows no channel data; the widget does.</summary>
    public static ChannelTraits OfOwnDirectLine(Activity? posted) =>
        new(ShowsSources: posted?.ChannelId != ChannelIds.WebChat, IsTeams: false, IsGroup: false);

    /// <summary>A channel behind a Connector.</summary>
    public static ChannelTraits Of(Activity incoming) => new(
        ShowsSources: false,
        IsTeams: incoming.ChannelId == ChannelIds.Teams,
        IsGroup: incoming.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" });
}
