namespace SmpBot.Dialogs.Processing;

/// <summary>One asynchronous lock a conversation; a lock exists only while somebody holds it or waits for it.</summary>
internal sealed class ConversationLocks
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Locks that are held or waited for.</summary>
    public int Count
    {
        get
        {
            lock (_entries)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Waits for the conversation's turn; disposing the result lets the next one in.</summary>
    public async Task<Releaser> AcquireAsync(string conversationId, CancellationToken cancellation)
    {
        Entry entry = Join(conversationId);
        try
        {
            await entry.Gate.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Leave(conversationId, entry);
            throw;
        }

        return new Releaser(this, conversationId, entry);
    }

    private Entry Join(string conversationId)
    {
        lock (_entries)
        {
            if (!_entries.TryGetValue(conversationId, out Entry? entry))
            {
                entry = new Entry();
                _entries.Add(conversationId, entry);
            }

            entry.Users++;
            return entry;
        }
    }

    private void Leave(string conversationId, Entry entry)
    {
        lock (_entries)
        {
            if (--entry.Users == 0)
            {
                _entries.Remove(conversationId);
                entry.Gate.Dispose();
            }
        }
    }

    internal sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>Holder and waiters; guarded by the dictionary's lock.</summary>
        public int Users { get; set; }
    }

    /// <summary>Holds the lock until disposed, once.</summary>
    public readonly struct Releaser(ConversationLocks locks, string conversationId, Entry entry) : IDisposable
    {
        public void Dispose()
        {
            entry.Gate.Release();
            locks.Leave(conversationId, entry);
        }
    }
}
