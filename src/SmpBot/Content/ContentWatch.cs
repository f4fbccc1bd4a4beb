using SmpBot.Dialogs.Content;

namespace SmpBot.Content;

/// <summary>Loads the content before the first message can arrive, then takes up saved changes.</summary>
internal sealed partial class ContentWatch(BotContentSource source, EncoderSource encoder, ILogger<ContentWatch> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        BotContent content = source.Current;
        source.Watch();
        Log.Started(log, content.Knowledge.Entries.Count, source.Folder, encoder.Status);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(110, LogLevel.Information, "{Entries} entries from {Folder}; sentence encoder {Encoder}.")]
        public static partial void Started(ILogger logger, int entries, string folder, string encoder);
    }
}
