using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Watching;

/// <summary>
/// Holds the content in force. Readers take <see cref="Current"/> once per turn and keep it; a reload replaces it as a whole and only
/// when all of the new content is sound. Safe for any number of threads.
/// </summary>
/// <param name="folder">The knowledge folder.</param>
/// <param name="initial">The content that was loaded at start.</param>
/// <param name="load">How to load; by default <see cref="KnowledgeLoader.Load"/>. A host that reads more files of the folder adds its checks here.</param>
public sealed class KnowledgeStore(string folder, KnowledgeBase initial, Func<string, LoadOutcome>? load = null)
{
    private readonly Func<string, LoadOutcome> _load = load ?? (folder => KnowledgeLoader.Load(folder));
    private readonly Lock _reloading = new();
    private volatile KnowledgeBase _current = initial;
    private volatile IReadOnlyList<KnowledgeIssue>? _lastFailure;

    /// <summary>Raised after new content is in force, one reload after the other. Handlers must not throw.</summary>
    public event EventHandler<KnowledgeChangedEventArgs>? Changed;

    /// <summary>Raised when new content is broken and the old stays in force. Handlers must not throw.</summary>
    public event EventHandler<KnowledgeRejectedEventArgs>? Rejected;

    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>The content in force.</summary>
    public KnowledgeBase Current => _current;

    /// <summary>The issues of a newer state of the files that is not in force; null when files and content agree.</summary>
    public IReadOnlyList<KnowledgeIssue>? LastFailure => _lastFailure;

    /// <summary>True when the files say what is in force, byte for byte: far cheaper than a reload.</summary>
    public bool AgreesWithFiles() => _lastFailure is null && ContentFolder.Read(Folder).Hash == _current.ContentHash;

    /// <summary>Reads the folder again and takes up what it holds when that is sound and differs from the content in force.</summary>
    public LoadOutcome Reload()
    {
        lock (_reloading)
        {
            LoadOutcome outcome = _load(Folder);
            switch (outcome)
            {
                case LoadOutcome.Loaded loaded:
                    Accept(loaded);
                    break;
                case LoadOutcome.Failed failed:
                    Reject(failed);
                    break;
            }

            return outcome;
        }
    }

    private void Accept(LoadOutcome.Loaded loaded)
    {
        _lastFailure = null;
        if (loaded.Knowledge.ContentHash != _current.ContentHash)
        {
            KnowledgeBase previous = _current;
            _current = loaded.Knowledge;
            Changed?.Invoke(this, new KnowledgeChangedEventArgs(previous, loaded.Knowledge, loaded.Warnings));
        }
    }

    private void Reject(LoadOutcome.Failed failed)
    {
        bool isKnown = _lastFailure is { } last && last.SequenceEqual(failed.Issues);
        _lastFailure = failed.Issues;
        if (!isKnown)
        {
            Rejected?.Invoke(this, new KnowledgeRejectedEventArgs(failed.Issues));
        }
    }
}

/// <summary>New content is in force.</summary>
public sealed class KnowledgeChangedEventArgs(KnowledgeBase previous, KnowledgeBase current, IReadOnlyList<KnowledgeIssue> warnings) : EventArgs
{
    public KnowledgeBase Previous { get; } = previous;

    public KnowledgeBase Current { get; } = current;

    public IReadOnlyList<KnowledgeIssue> Warnings { get; } = warnings;
}

/// <summary>New content is broken; the old stays in force.</summary>
public sealed class KnowledgeRejectedEventArgs(IReadOnlyList<KnowledgeIssue> issues) : EventArgs
{
    public IReadOnlyList<KnowledgeIssue> Issues { get; } = issues;
}
