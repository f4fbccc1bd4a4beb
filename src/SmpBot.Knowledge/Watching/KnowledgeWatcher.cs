using SmpBot.Knowledge.Loading;

namespace SmpBot.Knowledge.Watching;

/// <summary>How <see cref="KnowledgeWatcher"/> notices changes.</summary>
public sealed record KnowledgeWatcherOptions
{
    /// <summary>Quiet time after the last file event before the folder is read: editors save in several steps.</summary>
    public TimeSpan Debounce { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How often the folder is looked through without any event: network drives and full event queues send none.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>False: only the poll, for file systems whose events are known not to come.</summary>
    public bool UseFileEvents { get; init; } = true;
}

/// <summary>Reloads a <see cref="KnowledgeStore"/> when a content file is saved, renamed or deleted. Starts at construction.</summary>
public sealed class KnowledgeWatcher : IDisposable
{
    private readonly KnowledgeStore _store;
    private readonly KnowledgeWatcherOptions _options;
    private readonly FileSystemWatcher? _events;
    private readonly ITimer _debounce;
    private readonly ITimer _poll;
    private readonly Lock _gate = new();
    private readonly Lock _reading = new();
    private string _stamp;
    private volatile bool _disposed;

    /// <param name="store">What is reloaded.</param>
    /// <param name="time">Drives debounce and poll.</param>
    /// <param name="options">Null for the defaults.</param>
    public KnowledgeWatcher(KnowledgeStore store, TimeProvider time, KnowledgeWatcherOptions? options = null)
    {
        _store = store;
        _options = options ?? new KnowledgeWatcherOptions();
        // Empty, so that the first poll also finds a change that was saved between the start's load and this moment.
        _stamp = "";
        _debounce = time.CreateTimer(_ => Reload(evenIfUnchanged: true), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _poll = time.CreateTimer(_ => Reload(evenIfUnchanged: false), null, _options.Poll, _options.Poll);
        _events = _options.UseFileEvents ? TryWatch() : null;
    }

    /// <summary>False when the system gives no file events (their number per user is limited); the poll still works.</summary>
    public bool HasFileEvents => _events is not null;

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
        }

        _events?.Dispose();
        _debounce.Dispose();
        _poll.Dispose();
    }

    private FileSystemWatcher? TryWatch()
    {
        FileSystemWatcher? events = null;
        try
        {
            events = new FileSystemWatcher(_store.Folder) { IncludeSubdirectories = true };
            events.Changed += (_, e) => OnFileEvent(e.FullPath);
            events.Created += (_, e) => OnFileEvent(e.FullPath);
            events.Deleted += (_, e) => OnFileEvent(e.FullPath);
            events.Renamed += (_, e) => OnFileEvent(e.FullPath);
            events.Error += (_, _) => Schedule();
            events.EnableRaisingEvents = true;
            return events;
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            events?.Dispose();
            return null;
        }
    }

    private void OnFileEvent(string path)
    {
        string relative = Path.GetRelativePath(_store.Folder, path).Replace('\\', '/');
        // A renamed or deleted folder has no ending that tells what was in it.
        if (ContentLayout.IsContent(relative) || !Path.HasExtension(relative))
        {
            Schedule();
        }
    }

    private void Schedule()
    {
        lock (_gate)
        {
            if (!_disposed)
            {
                _debounce.Change(_options.Debounce, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>After an event the folder is read whatever its stamp says: two saves may fall into one tick of the file system's clock.</summary>
    private void Reload(bool evenIfUnchanged)
    {
        lock (_reading)
        {
            string stamp = ContentFolder.Stamp(_store.Folder);
            if (_disposed || (stamp == _stamp && !evenIfUnchanged))
            {
                return;
            }

            // Taken before the reading: a file written meanwhile changes the stamp again and is read the next time.
            _stamp = stamp;
            if (!_store.AgreesWithFiles())
            {
                _store.Reload();
            }
        }
    }
}
