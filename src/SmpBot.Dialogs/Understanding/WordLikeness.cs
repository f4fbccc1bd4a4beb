namespace SmpBot.Dialogs.Understanding;

/// <summary>Whether a typed word is another one with a slip of the finger: optimal string alignment distance.</summary>
internal static class WordLikeness
{
    /// <summary>Words shorter than this are taken as they are.</summary>
    public const int ShortestCorrected = 4;

    private const int TwoSlipsFrom = 8;
    private const int LongestCorrected = 24;

    /// <summary>One slip in words of 4 letters and more, two in words of 8 and more; the first letter must be one of the first two.</summary>
    public static bool IsTypo(string meant, string typed)
    {
        int slips = Math.Min(meant.Length, typed.Length) switch
        {
            < ShortestCorrected or > LongestCorrected => 0,
            < TwoSlipsFrom => 1,
            _ => 2,
        };
        return slips > 0
            && Math.Abs(meant.Length - typed.Length) <= slips
            && (meant[0] == typed[0] || meant[0] == typed[1] || meant[1] == typed[0])
            && Distance(meant, typed) <= slips;
    }

    private static int Distance(string a, string b)
    {
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            Span<int> free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[b.Length];
    }
}
