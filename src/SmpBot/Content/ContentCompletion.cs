using System.Diagnostics;
using SmpBot.Dialogs.Content;

namespace SmpBot.Content;

/// <summary>
/// Adds the sentence encoder to content that already answers, in the background: one content at a time, and newer content ends the work
/// on older.
/// </summary>
internal sealed partial class ContentCompletion(BotContentBuilder builder, ILogger<ContentCompletion> log) : IDisposable
{
    private readonly Lock _starting = new();
    private CancellationTokenSource _newest = new();
    private Task _work = Task.CompletedTask;

    /// <summary>Completes the content and hands it over; the caller decides whether it is still wanted.</summary>
    public void Start(BotContent lexical, Action<BotContent> handOver)
    {
        lock (_starting)
        {
            Cancel();
            CancellationToken cancellation = (_newest = new CancellationTokenSource()).Token;
            _work = _work
                .ContinueWith(
                    _ => Run(lexical, handOver, cancellation), CancellationToken.None, TaskContinuationOptions.LongRunning, TaskScheduler.Default)
                .ContinueWith(static _ => ReleaseMemory(), TaskScheduler.Default);
        }
    }

    /// <summary>Ends the work; what was computed is kept for the next start.</summary>
    public async Task StopAsync()
    {
        Task work;
        lock (_starting)
        {
            _newest.Cancel();
            work = _work;
        }

        await work;
    }

    public void Dispose()
    {
        lock (_starting)
        {
            Cancel();
        }
    }

    private void Cancel()
    {
        _newest.Cancel();
        _newest.Dispose();
    }

    private void Run(BotContent lexical, Action<BotContent> handOver, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            cancellation.ThrowIfCancellationRequested();
            if (builder.Complete(lexical, cancellation) is { } complete)
            {
                handOver(complete);
                Log.Completed(log, complete.Knowledge.ContentHash, Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Newer content is next, or the program ends.
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Log.Failed(log, fault.Message);
        }
    }

    /// <summary>Building leaves several times the memory of what was built, and nothing of the kind follows until the content changes.</summary>
    private static void ReleaseMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private static partial class Log
    {
        [LoggerMessage(130, LogLevel.Information, "Search is complete: sentence vectors of content {Hash} in force after {Seconds:F1} s.")]
        public static partial void Completed(ILogger logger, string hash, double seconds);

        [LoggerMessage(131, LogLevel.Error, "The sentence encoder cannot take part, search stays lexical: {Reason}")]
        public static partial void Failed(ILogger logger, string reason);
    }
}
