using Microsoft.Extensions.Options;
using SmpBot.Dialogs.Content;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Watching;

namespace SmpBot.Content;

/// <summary>
/// The content that turns read, exchanged as a whole. A command reads it once, complete. A server starts on the lexical stage, and so
/// does a sound change that is saved; the sentence encoder follows once the server has started. A broken change is reported and leaves the content in force.
/// </summary>
internal sealed partial class BotContentSource : IBotContentSource, IDisposable
{
    private readonly BotContentBuilder _builder;
    private readonly ContentCompletion _completion;
    private readonly ILogger<BotContentSource> _log;
    private readonly Lazy<KnowledgeStore> _store;
    private BotContent? _current;
    private bool _isServing;
    private volatile bool _completes;
    private KnowledgeWatcher? _watcher;

    public BotContentSource(IOptions<KnowledgeOptions> options, BotContentBuilder builder, ContentCompletion completion, ILogger<BotContentSource> log)
    {
        (_builder, _completion, _log) = (builder, completion, log);
        _store = new Lazy<KnowledgeStore>(() => Open(options.Value.FullPath()));
    }

    public BotContent Current => _store.Value is not null ? Volatile.Read(ref _current)! : throw new InvalidOperationException();

    /// <summary>What is wrong with files that were saved and are not in force; null when files and content agree.</summary>
    public IReadOnlyList<KnowledgeIssue>? Problem => _store.Value.LastFailure;

    /// <summary>The folder that is read.</summary>
    public string Folder => _store.Value.Folder;

    /// <summary>Loads the first content and takes up what is saved from now on. Only before <see cref="Current"/> is asked for.</summary>
    public void Serve(TimeProvider time)
    {
        _isServing = true;
        KnowledgeStore store = _store.Value;
        _watcher = new KnowledgeWatcher(store, time);
    }

    /// <summary>Adds the sentence encoder to the content in force, in the background, and from now on to each that is saved.</summary>
    public void Complete()
    {
        _completes = true;
        Complete(Current);
    }

    /// <summary>Ends what runs in the background.</summary>
    public Task StopAsync() => _completion.StopAsync();

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
                KnowledgeStore store = new(folder, loaded.Knowledge, changed => _builder.Load(changed, Volatile.Read(ref _current)?.Knowledge.ContentHash));
                store.Changed += OnChanged;
                store.Rejected += OnRejected;
                TakeUp(loaded.Knowledge);
                return store;
            default:
                throw new InvalidOperationException("An unknown outcome of loading.");
        }
    }

    private void TakeUp(KnowledgeBase knowledge)
    {
        if (!_isServing)
        {
            _current = _builder.Build(knowledge);
            return;
        }

        BotContent lexical = _builder.BuildLexical(knowledge);
        Volatile.Write(ref _current, lexical);
        if (_completes)
        {
            Complete(lexical);
        }
    }

    private void Complete(BotContent lexical) =>
        _completion.Start(lexical, complete => Interlocked.CompareExchange(ref _current, complete, lexical));

    private void OnChanged(object? sender, KnowledgeChangedEventArgs change)
    {
        TakeUp(change.Current);
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
