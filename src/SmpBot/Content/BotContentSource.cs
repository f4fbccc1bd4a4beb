using Microsoft.Extensions.Options;
using SmpBot.Dialogs.Content;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Watching;

namespace SmpBot.Content;

/// <summary>
/// The content that turns read: loaded at the first use, watched on demand, exchanged as a whole when a sound change is saved.
/// A broken change is reported and leaves the content in force.
/// </summary>
internal sealed partial class BotContentSource : IBotContentSource, IDisposable
{
    private readonly BotContentBuilder _builder;
    private readonly TimeProvider _time;
    private readonly ILogger<BotContentSource> _log;
    private readonly Lazy<KnowledgeStore> _store;
    private BotContent? _current;
    private KnowledgeWatcher? _watcher;

    public BotContentSource(IOptions<KnowledgeOptions> options, BotContentBuilder builder, TimeProvider time, ILogger<BotContentSource> log)
    {
        (_builder, _time, _log) = (builder, time, log);
        _store = new Lazy<KnowledgeStore>(() => Open(options.Value.FullPath()));
    }

    public BotContent Current => _store.Value is not null ? Volatile.Read(ref _current)! : throw new InvalidOperationException();

    /// <summary>What is wrong with files that were saved and are not in force; null when files and content agree.</summary>
    public IReadOnlyList<KnowledgeIssue>? Problem => _store.Value.LastFailure;

    /// <summary>The folder that is read.</summary>
    public string Folder => _store.Value.Folder;

    /// <summary>From now on a saved change is taken up by itself.</summary>
    public void Watch() => _watcher ??= new KnowledgeWatcher(_store.Value, _time);

    public void Dispose() => _watcher?.Dispose();

    /// <exception cref="UnusableContentException">The first content is broken: there is no good one to keep.</exception>
    private KnowledgeStore Open(string folder)
    {
        switch (_builder.Load(folder))
        {
            case LoadOutcome.Failed failed:
                throw new UnusableContentException(folder, failed.Issues);
            case LoadOutcome.Loaded loaded:
                Report(loaded.Warnings);
                KnowledgeStore store = new(folder, loaded.Knowledge, _builder.Load);
                store.Changed += OnChanged;
                store.Rejected += OnRejected;
                _current = _builder.Build(loaded.Knowledge);
                return store;
            default:
                throw new InvalidOperationException("An unknown outcome of loading.");
        }
    }

    private void OnChanged(object? sender, KnowledgeChangedEventArgs change)
    {
        Volatile.Write(ref _current, _builder.Build(change.Current));
        Report(change.Warnings);
        Log.Changed(_log, change.Current.Entries.Count, change.Current.ContentHash);
    }

    private void OnRejected(object? sender, KnowledgeRejectedEventArgs rejected)
    {
        foreach (KnowledgeIssue issue in rejected.Issues)
        {
            Log.Rejected(_log, issue);
        }
    }

    private void Report(IReadOnlyList<KnowledgeIssue> warnings)
    {
        foreach (KnowledgeIssue warning in warnings)
        {
            Log.Warned(_log, warning);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(100, LogLevel.Information, "New content in force: {Entries} entries, hash {Hash}.")]
        public static partial void Changed(ILogger logger, int entries, string hash);

        [LoggerMessage(101, LogLevel.Error, "A saved change is not in force, the content before it still answers. {Issue}")]
        public static partial void Rejected(ILogger logger, KnowledgeIssue issue);

        [LoggerMessage(102, LogLevel.Warning, "{Issue}")]
        public static partial void Warned(ILogger logger, KnowledgeIssue issue);
    }
}
