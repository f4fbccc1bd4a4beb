using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Activities;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;
using SmpBot.Dialogs.Processing;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>What a visitor did in a conversation.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="Echo">The posted activity as it goes into the history; null at the start of a conversation.</param>
/// <param name="Channel">What the visitor's client shows.</param>
internal sealed record DirectLineSaid(string ConversationId, Activity? Echo, ChannelTraits Channel);

/// <summary>Writes activities as Direct Line clients read them.</summary>
internal sealed class DirectLineRenderer(IOptions<DirectLineOptions> options, TimeProvider time)
{
    private const string BotId = "smpbot";

    /// <param name="said">What the visitor posted; without an echo at the start of a conversation.</param>
    /// <param name="before">The conversation before the turn.</param>
    /// <param name="result">The turn.</param>
    /// <param name="now">Its time.</param>
    public TurnOutput Render(DirectLineSaid said, StoredConversation? before, TurnResult result, DateTimeOffset now)
    {
        string conversationId = said.ConversationId;
        List<NewActivity> history = [];
        long sequence = before?.LastSequence ?? 0;
        string? answered = null;
        if (said.Echo is { } echo)
        {
            answered = DirectLineActivityId.For(conversationId, ++sequence);
            history.Add(Kept(echo with { Id = answered, Timestamp = now }, fromBot: false));
        }

        foreach (Activity reply in ActivityRenderer.Render(result.Replies, said.Channel))
        {
            string id = DirectLineActivityId.For(conversationId, ++sequence);
            history.Add(Kept(FromBot(reply, conversationId) with { Id = id, Timestamp = now, ReplyToId = answered }, fromBot: true));
        }

        return new TurnOutput(history, Deliveries: []);
    }

    /// <summary>The bot's typing sign: shown for some seconds, never kept.</summary>
    public string Typing(string conversationId) => ActivityJson.Write(
        FromBot(new Activity { Type = ActivityTypes.Typing }, conversationId) with
        {
            Id = DirectLineActivityId.Transient(conversationId),
            Timestamp = time.GetUtcNow(),
        });

    /// <summary>A posted activity as it is stored without a turn, or shown without being kept.</summary>
    public NewActivity Echo(Activity echo, string id) => Kept(echo with { Id = id, Timestamp = time.GetUtcNow() }, fromBot: false);

    private Activity FromBot(Activity activity, string conversationId) => activity with
    {
        ChannelId = ChannelIds.DirectLine,
        Conversation = new ConversationAccount { Id = conversationId },
        From = new ChannelAccount { Id = BotId, Name = options.Value.BotName, Role = "bot" },
    };

    private static NewActivity Kept(Activity activity, bool fromBot) => new(activity.Id!, fromBot, ActivityJson.Write(activity));
}
