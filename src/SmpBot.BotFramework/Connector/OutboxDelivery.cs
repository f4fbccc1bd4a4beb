using System.Globalization;
using SmpBot.BotFramework.Ports;

namespace SmpBot.BotFramework.Connector;

/// <summary>Sends one claimed delivery and records what came of it.</summary>
internal sealed class OutboxDelivery(IOutbox outbox, IConnector connector, DeliverySchedule schedule, DeliveryJournal journal)
{
    public async Task DeliverAsync(PendingDelivery delivery)
    {
        string requestId = string.Create(CultureInfo.InvariantCulture, $"smpbot-{delivery.DeliveryId}");
        ConnectorOutcome outcome = await connector.SendAsync(
            delivery.ServiceUrl, delivery.Path, delivery.Json, requestId, CancellationToken.None);
        switch (outcome)
        {
            case ConnectorOutcome.Done done:
                journal.Sent();
                await outbox.RecordSentAsync(delivery.DeliveryId, done.ActivityId, schedule.Now, CancellationToken.None);
                break;
            case ConnectorOutcome.TryAgain again when schedule.NextTry(delivery, again.RetryAfter) is { } next:
                journal.Retried(delivery, again.Error, next);
                await outbox.RescheduleAsync(delivery.DeliveryId, next, again.Error, CancellationToken.None);
                break;
            case ConnectorOutcome.Blocked blocked:
                await BuryAsync(delivery, blocked.Error);
                await outbox.AbandonAsync(delivery.ConversationId, $"the channel takes nothing more here: {blocked.Error}", schedule.Now, CancellationToken.None);
                break;
            default:
                await BuryAsync(delivery, ErrorOf(outcome));
                break;
        }
    }

    private async Task BuryAsync(PendingDelivery delivery, string error)
    {
        journal.Buried(delivery, error);
        await outbox.BuryAsync(delivery.DeliveryId, error, schedule.Now, CancellationToken.None);
    }

    private static string ErrorOf(ConnectorOutcome outcome) => outcome switch
    {
        ConnectorOutcome.TryAgain again => again.Error,
        ConnectorOutcome.Rejected rejected => rejected.Error,
        _ => "the channel has no such operation (501)",
    };
}
