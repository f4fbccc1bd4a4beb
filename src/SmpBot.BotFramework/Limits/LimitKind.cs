namespace SmpBot.BotFramework.Limits;

/// <summary>What is counted.</summary>
internal enum LimitKind
{
    Tokens,
    Conversations,
    Messages,
    Streams,
    ChannelActivities,
}
