namespace SmpBot.Search.Scoring;

/// <summary>Keeps the best entries offered, best first; of equals the one offered first.</summary>
internal sealed class TopEntries(int depth)
{
    private readonly RankedEntry[] _entries = new RankedEntry[depth];
    private int _count;

    public void Offer(RankedEntry entry)
    {
        if (entry.Score <= 0f || (_count == depth && entry.Score <= _entries[_count - 1].Score))
        {
            return;
        }

        int at = _count == depth ? _count - 1 : _count++;
        while (at > 0 && _entries[at - 1].Score < entry.Score)
        {
            _entries[at] = _entries[at - 1];
            at--;
        }

        _entries[at] = entry;
    }

    public RankedEntry[] ToArray() => _entries[.._count];
}
