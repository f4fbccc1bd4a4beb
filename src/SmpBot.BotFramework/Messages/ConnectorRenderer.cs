using System.Globalization;
using SmpBot.BotFramework.Activities;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;
using SmpBot.Dialogs.Processing;

namespace SmpBot.BotFramework.Messages;

/// <summary>Writes a turn for a channel behind a Connector: the history, and what is posted to the channel.</summary>
internal sealed class ConnectorRenderer(Activity incoming, string activityId, bool delivers)
{
    public TurnOutput Render(TurnResult result)
    {
        IReadOnlyList<Activity> rendered = ActivityRenderer.Render(ReplyJoiner.Join(result.Replies), ChannelTraits.Of(incoming));
        Activity[] replies = [.. rendered.Select(reply => Address(reply, incoming))];
        NewActivity[] bots = [.. replies.Select((reply, index) => new NewActivity(ReplyId(index), FromBot: true, ActivityJson.Write(reply)))];
        return new TurnOutput(
            [new NewActivity(activityId, FromBot: false, ActivityJson.Write(incoming)), .. bots],
            delivers ? [.. bots.Select(Delivery)] : []);
    }

    /// <summary>Turns an activity of the bot into an answer to <paramref name="incoming"/>.</summary>
    public static Activity Address(Activity reply, Activity incoming) => reply with
    {
        ChannelId = incoming.ChannelId,
        ServiceUrl = incoming.ServiceUrl,
        From = incoming.Recipient,
        Recipient = incoming.From,
        Conversation = incoming.Conversation,
        ReplyToId = AnswersById(incoming) ? incoming.Id : null,
    };

    public static string PathFor(Activity incoming)
    {
        string conversation = $"v3/conversations/{Uri.EscapeDataString(incoming.Conversation!.Id!)}/activities";
        return AnswersById(incoming) ? $"{conversation}/{Uri.EscapeDataString(incoming.Id!)}" : conversation;
    }

    /// <summary>What is needed to say something later, unasked: the activity without what it says.</summary>
    public static Activity Reference(Activity incoming) => new()
    {
        ServiceUrl = incoming.ServiceUrl,
        ChannelId = incoming.ChannelId,
        From = incoming.From,
        Recipient = incoming.Recipient,
        Conversation = incoming.Conversation,
        Locale = incoming.Locale,
    };

    /// <summary>Direct Line and Web Chat show no conversationUpdate, so nothing can answer one there.</summary>
    private static bool AnswersById(Activity incoming) =>
        incoming.Id is { Length: > 0 }
        && !(incoming.Type == ActivityTypes.ConversationUpdate && incoming.ChannelId is ChannelIds.DirectLine or ChannelIds.WebChat);

    private NewDelivery Delivery(NewActivity reply) =>
        new(ServiceUrlPolicy.WithSlash(incoming.ServiceUrl!), PathFor(incoming), reply.Json);

    private string ReplyId(int index) => string.Create(CultureInfo.InvariantCulture, $"{activityId}|r{index + 1}");
}
