using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SmpBot.BotFramework.Ports;

namespace SmpBot.BotFramework.Connector;

/// <summary>
/// Delivers what the outbox holds: many conversations at once, each one's messages one after the other. When the bot stops,
/// deliveries under way are finished; the rest waits in the outbox.
/// </summary>
internal sealed partial class OutboxWorker(
    OutboxClaims claims, OutboxDelivery delivery, OutboxSignal signal, ILogger<OutboxWorker> logger) : BackgroundService
{
    private readonly HashSet<Task> _running = [];
    private bool _released;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                TimeSpan wait = await StepAsync(stoppingToken);
                await signal.WaitAsync(wait, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_running);
        }
    }

    /// <summary>Starts what can be started; gives the time until there may be more.</summary>
    private async Task<TimeSpan> StepAsync(CancellationToken cancellation)
    {
        try
        {
            if (!_released)
            {
                await claims.ReleaseAsync(cancellation);
                _released = true;
            }

            _running.RemoveWhere(task => task.IsCompleted);
            foreach (PendingDelivery claimed in await claims.TakeAsync(_running.Count, cancellation))
            {
                _running.Add(DeliverAsync(claimed));
            }

            return await claims.WaitAsync(_running.Count, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.OutboxFailed(logger, failure);
            return OutboxClaims.LongestWait;
        }
    }

    private async Task DeliverAsync(PendingDelivery claimed)
    {
        try
        {
            await delivery.DeliverAsync(claimed);
        }
        catch (Exception failure)
        {
            Log.DeliveryFailed(logger, failure, claimed.DeliveryId);
        }

        signal.Wake();
    }

    private static partial class Log
    {
        [LoggerMessage(2201, LogLevel.Error, "The outbox cannot be read")]
        public static partial void OutboxFailed(ILogger logger, Exception failure);

        [LoggerMessage(2202, LogLevel.Error, "Delivery {DeliveryId} could not be recorded; its claim expires and it is tried again")]
        public static partial void DeliveryFailed(ILogger logger, Exception failure, long deliveryId);
    }
}
