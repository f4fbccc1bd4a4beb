using SmpBot.Dialogs.Content;

namespace SmpBot.Content;

/// <summary>
/// Loads the content, while the other services start and before the first message can arrive; then takes up saved changes.
/// </summary>
internal sealed partial class ContentWatch(BotContentSource source, EncoderSource encoder, TimeProvider time, ILogger<ContentWatch> log)
    : IHostedLifecycleService
{
    private Task<BotContent>? _loading;

    /// <summary>Begins to load before the services start. What is wrong with the content or the settings is said by the start.</summary>
    public void Begin() => _loading ??= Task.Run(Load);

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        Begin();
        return Task.CompletedTask;
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        BotContent content = await _loading!;
        // It would hold the first content for as long as the service lives.
        _loading = null;
        Log.Started(log, content.Knowledge.Entries.Count, source.Folder, encoder.Status);
        if (encoder.IsOn)
        {
            Log.Lexical(log);
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        source.Complete();
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => source.StopAsync();

    private BotContent Load()
    {
        source.Serve(time);
        return source.Current;
    }

    private static partial class Log
    {
        [LoggerMessage(110, LogLevel.Information, "{Entries} entries from {Folder}; sentence encoder {Encoder}.")]
        public static partial void Started(ILogger logger, int entries, string folder, string encoder);

        [LoggerMessage(111, LogLevel.Information, "Search answers on the lexical stage; the sentence vectors follow.")]
        public static partial void Lexical(ILogger logger);
    }
}
