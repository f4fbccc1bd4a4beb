namespace SmpBot.Search.Analysis;

/// <summary>FNV-1a, 64 bits, over UTF-16 units: the same in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text, ulong seed = Offset)
    {
        ulong hash = seed;
        foreach (char c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }

    /// <summary>The hash of two values in order.</summary>
    public static ulong Combine(ulong first, ulong second) => (((first ^ (first >> 29)) * Prime) ^ second) * Prime;
}
