using SmpBot.Dialogs.Content;

namespace SmpBot.Content;

/// <summary>Loads the content before the first message can arrive, then takes up saved changes.</summary>
internal sealed partial class ContentWatch(BotContentSource source, EncoderSource encoder, TimeProvider time, ILogger<ContentWatch> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        source.Serve(time);
        BotContent content = source.Current;
        Log.Started(log, content.Knowledge.Entries.Count, source.Folder, encoder.Status);
        if (encoder.IsOn)
        {
            Log.Lexical(log);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => source.StopAsync();

    private static partial class Log
    {
        [LoggerMessage(110, LogLevel.Information, "{Entries} entries from {Folder}; sentence encoder {Encoder}.")]
        public static partial void Started(ILogger logger, int entries, string folder, string encoder);

        [LoggerMessage(111, LogLevel.Information, "Search answers on the lexical stage; the sentence vectors follow.")]
        public static partial void Lexical(ILogger logger);
    }
}
