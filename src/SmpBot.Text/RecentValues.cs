using System.Collections.Concurrent;

namespace SmpBot.Text;

/// <summary>
/// Remembers what a function gave for recent keys. When it is full the older half is dropped. Thread-safe; the function always gives the
/// same for the same key, so it does not matter which thread called it.
/// </summary>
/// <param name="compute">The function; it has no effect but its value.</param>
/// <param name="capacity">Most keys that are remembered.</param>
/// <param name="keys">Tells keys apart.</param>
public sealed class RecentValues<TKey, TValue>(Func<TKey, TValue> compute, int capacity, IEqualityComparer<TKey>? keys = null)
    where TKey : notnull
{
    private readonly int _half = Math.Max(1, capacity / 2);
    private volatile ConcurrentDictionary<TKey, TValue> _current = new(keys);
    private volatile ConcurrentDictionary<TKey, TValue> _old = new(keys);
    private uint _added;

    /// <summary>The value of a key, computed where it is not remembered.</summary>
    public TValue Get(TKey key)
    {
        if (_current.TryGetValue(key, out TValue? value))
        {
            return value;
        }

        if (!_old.TryGetValue(key, out value))
        {
            value = compute(key);
        }

        if (_current.TryAdd(key, value) && Interlocked.Increment(ref _added) % _half == 0)
        {
            (_old, _current) = (_current, new ConcurrentDictionary<TKey, TValue>(keys));
        }

        return value;
    }
}
