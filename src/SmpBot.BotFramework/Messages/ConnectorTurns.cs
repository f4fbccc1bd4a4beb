using SmpBot.BotFramework.Activities;
using SmpBot.BotFramework.Connector;
using SmpBot.BotFramework.DirectLine;
using SmpBot.BotFramework.Turns;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;
using SmpBot.Dialogs.Processing;

namespace SmpBot.BotFramework.Messages;

/// <summary>Runs a turn for a conversation behind a Connector.</summary>
internal sealed class ConnectorTurns(ITurnEntry entry, TurnClock clock, IConnector connector, OutboxSignal outbox)
{
    /// <summary>Not cancelled with the request: a message that is being taken is stored also when its channel hangs up.</summary>
    /// <param name="activity">A message or a conversationUpdate that welcomes.</param>
    /// <param name="delivers">False when the caller gives the replies back in its own answer.</param>
    public async Task<ProcessedTurn> RunAsync(Activity activity, bool delivers)
    {
        string activityId = string.IsNullOrEmpty(activity.Id) ? "server-" + RandomIds.Next(16) : activity.Id;
        IncomingMessage message = IncomingMapper.Map(activity, StoredAs(activity), activityId);
        ConnectorRenderer renderer = new(activity, activityId, delivers);
        TurnJob job = new()
        {
            Message = message,
            Render = (_, result, _) => renderer.Render(result),
            DeduplicationId = activityId,
            ReferenceJson = ActivityJson.Write(ConnectorRenderer.Reference(activity)),
        };
        ProcessedTurn processed = await clock.MeasureAsync(
            message.ChannelId, entry.ProcessAsync(job, CancellationToken.None), cancellation => delivers ? ShowTypingAsync(activity, cancellation) : Task.CompletedTask);
        if (delivers)
        {
            outbox.Wake();
        }

        return processed;
    }

    public static IReadOnlyList<StoredActivity> ActivitiesOf(ProcessedTurn processed) => processed switch
    {
        ProcessedTurn.Stored stored => stored.Activities,
        ProcessedTurn.Duplicate duplicate => duplicate.Activities,
        _ => [],
    };

    /// <summary>Channels choose conversation ids, so the channel is part of the name: none can reach another's conversations.</summary>
    public static string StoredAs(Activity activity) => $"{activity.ChannelId}/{activity.Conversation!.Id}";

    /// <summary>A courtesy: whether it arrives does not matter.</summary>
    private async Task ShowTypingAsync(Activity activity, CancellationToken cancellation)
    {
        Activity typing = ConnectorRenderer.Address(new Activity { Type = ActivityTypes.Typing }, activity);
        await connector.SendAsync(
            ServiceUrlPolicy.WithSlash(activity.ServiceUrl!), ConnectorRenderer.PathFor(activity), ActivityJson.Write(typing), requestId: null, cancellation);
    }
}
