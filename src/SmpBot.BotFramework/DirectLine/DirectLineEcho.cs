using SmpBot.BotFramework.Activities;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>What a client posted, as it goes into the history: who says it is decided here, not by the client.</summary>
internal static class DirectLineEcho
{
    private const int MaxUserIdLength = 256;
    private const string UnnamedUser = "user";

    public static Activity From(Activity posted, DirectLineClaims claims) => new()
    {
        Type = posted.Type,
        ChannelId = ChannelIds.DirectLine,
        Conversation = new ConversationAccount { Id = claims.ConversationId },
        From = new ChannelAccount { Id = UserId(posted, claims), Name = NullIfEmpty(posted.From?.Name), Role = "user" },
        Text = NullIfEmpty(posted.Text),
        TextFormat = NullIfEmpty(posted.TextFormat),
        Locale = NullIfEmpty(posted.Locale),
        LocalTimestamp = NullIfEmpty(posted.LocalTimestamp),
        LocalTimezone = NullIfEmpty(posted.LocalTimezone),
        ReplyToId = NullIfEmpty(posted.ReplyToId),
        Name = NullIfEmpty(posted.Name),
        Value = posted.Value,
        Entities = posted.Entities is { Count: > 0 } ? posted.Entities : null,
        ChannelData = posted.ChannelData,
    };

    private static string UserId(Activity posted, DirectLineClaims claims)
    {
        if (claims.UserId is { } bound)
        {
            return bound;
        }

        return posted.From?.Id is { Length: > 0 and <= MaxUserIdLength } named ? named : UnnamedUser;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
