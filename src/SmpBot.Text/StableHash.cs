namespace SmpBot.Text;

/// <summary>FNV-1a, 64 bits, over UTF-16 units: the same in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
public static class StableHash
{
    /// <summary>The hash of no text: what <see cref="Next"/> begins with.</summary>
    public const ulong Seed = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = Seed;
        foreach (char c in text)
        {
            hash = Next(hash, c);
        }

        return hash;
    }

    /// <summary>The hash of a text with one unit more.</summary>
    public static ulong Next(ulong hash, char c) => (hash ^ c) * Prime;

    /// <summary>The hash of two values in order.</summary>
    public static ulong Combine(ulong first, ulong second) => (((first ^ (first >> 29)) * Prime) ^ second) * Prime;
}
