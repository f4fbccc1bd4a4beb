namespace SmpBot.Knowledge.Formats;

/// <summary>Finds the known name that a mistyped one was meant to be.</summary>
internal static class DidYouMean
{
    /// <summary>The nearest of <paramref name="known"/> within two edits (one for short names), or null.</summary>
    public static string? Suggest(string written, IEnumerable<string> known)
    {
        int limit = written.Length < 5 ? 1 : 2;
        string lower = written.ToLowerInvariant();
        return known
            .Select(name => (name, distance: Distance(lower, name.ToLowerInvariant())))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.name, StringComparer.Ordinal)
            .Select(pair => pair.name)
            .FirstOrDefault();
    }

    /// <summary><c> Did you mean 'x'?</c> with a leading blank, or the empty string.</summary>
    public static string Phrase(string written, IEnumerable<string> known) =>
        Suggest(written, known) is { } name ? $" Did you mean '{name}'?" : "";

    /// <summary>Optimal string alignment distance: insertions, deletions, substitutions, swaps of neighbours.</summary>
    public static int Distance(string a, string b)
    {
        int[] beforeLast = new int[b.Length + 1];
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        int[] row = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
