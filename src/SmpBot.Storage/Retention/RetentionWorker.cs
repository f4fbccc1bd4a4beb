using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SmpBot.Storage.Retention;

/// <summary>Sweeps at the start and then again and again.</summary>
internal sealed partial class RetentionWorker(
    RetentionSweep sweep, IOptions<RetentionOptions> options, ILogger<RetentionWorker> logger, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(options.Value.SweepMinutes), time);
        try
        {
            do
            {
                await SweepAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Log.Stopped(logger);
        }
    }

    /// <summary>A sweep that fails is logged and tried again at the next tick; it must not stop the bot.</summary>
    private async Task SweepAsync(CancellationToken cancellation)
    {
        try
        {
            SweepReport report = await sweep.RunAsync(cancellation);
            Log.Swept(logger, report);
        }
        catch (StorageException failure)
        {
            Log.SweepFailed(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(5001, LogLevel.Information, "Retention sweep erased {Report}")]
        public static partial void Swept(ILogger logger, SweepReport report);

        [LoggerMessage(5002, LogLevel.Error, "Retention sweep failed")]
        public static partial void SweepFailed(ILogger logger, Exception failure);

        [LoggerMessage(5003, LogLevel.Debug, "Retention sweep stopped")]
        public static partial void Stopped(ILogger logger);
    }
}
