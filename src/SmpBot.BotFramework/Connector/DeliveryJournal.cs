using Microsoft.Extensions.Logging;
using SmpBot.BotFramework.Ports;

namespace SmpBot.BotFramework.Connector;

/// <summary>Counts and logs deliveries.</summary>
internal sealed partial class DeliveryJournal(BotFrameworkMetrics metrics, ILogger<DeliveryJournal> logger)
{
    public void Sent() => metrics.DeliveryTried("sent");

    public void Retried(PendingDelivery delivery, string error, DateTimeOffset next)
    {
        metrics.DeliveryTried("retried");
        Log.Retried(logger, delivery.DeliveryId, delivery.Attempts, error, next);
    }

    public void Buried(PendingDelivery delivery, string error)
    {
        metrics.DeliveryTried("buried");
        Log.Buried(logger, delivery.DeliveryId, delivery.Attempts, error);
    }

    private static partial class Log
    {
        [LoggerMessage(2210, LogLevel.Warning, "Delivery {DeliveryId} failed at attempt {Attempt} ({Error}); next try at {Next}")]
        public static partial void Retried(ILogger logger, long deliveryId, int attempt, string error, DateTimeOffset next);

        [LoggerMessage(2211, LogLevel.Error, "Delivery {DeliveryId} was given up after {Attempt} attempts ({Error})")]
        public static partial void Buried(ILogger logger, long deliveryId, int attempt, string error);
    }
}
