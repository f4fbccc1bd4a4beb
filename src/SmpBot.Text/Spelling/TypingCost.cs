namespace SmpBot.Text.Spelling;

/// <summary>
/// Damerau-Levenshtein distance (restricted: neighbours swapped count as one step) between folded words, weighted by how easily a
/// letter is mistyped or misheard.
/// </summary>
internal static class TypingCost
{
    private const float Swap = 0.8f;
    private const float Doubled = 0.5f;
    private const float Silent = 0.4f;
    private const float SameSound = 0.4f;
    private const float Vowel = 0.7f;
    private const float NearKey = 0.8f;
    private const float FirstLetter = 0.4f;

    private static readonly string[] s_keyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    // Letters that Spanish or English speakers write for one another.
    private static readonly string[] s_sounds = ["bv", "sz", "cs", "cz", "ck", "kq", "cq", "gj", "yi", "jh", "xs", "fp"];

    private const int Letters = 26;

    // By the letter typed, then the one meant.
    private static readonly float[] s_instead =
        [.. Enumerable.Range(0, Letters * Letters).Select(pair => Mistyping((char)('a' + (pair / Letters)), (char)('a' + (pair % Letters))))];

    /// <summary>The number of edits, or <paramref name="limit"/> + 1 when there are more.</summary>
    public static int Edits(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> rows = stackalloc int[3 * (to.Length + 1)];
        Span<int> before = rows[..(to.Length + 1)];
        Span<int> previous = rows.Slice(to.Length + 1, to.Length + 1);
        Span<int> current = rows[(2 * (to.Length + 1))..];
        for (int j = 0; j <= to.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            int best = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int cost = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1));
                current[j] = IsSwap(from, to, i, j) ? Math.Min(cost, before[j - 2] + 1) : cost;
                best = Math.Min(best, current[j]);
            }

            if (best > limit)
            {
                return limit + 1;
            }

            Span<int> free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return Math.Min(previous[to.Length], limit + 1);
    }

    /// <summary>The weighted cost of having typed <paramref name="typed"/> for <paramref name="meant"/>.</summary>
    public static double Weighted(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        Span<float> rows = stackalloc float[3 * (meant.Length + 1)];
        Span<float> before = rows[..(meant.Length + 1)];
        Span<float> previous = rows.Slice(meant.Length + 1, meant.Length + 1);
        Span<float> current = rows[(2 * (meant.Length + 1))..];
        for (int j = 1; j <= meant.Length; j++)
        {
            previous[j] = previous[j - 1] + OneMore(meant, j - 1);
        }

        for (int i = 1; i <= typed.Length; i++)
        {
            current[0] = previous[0] + OneMore(typed, i - 1);
            for (int j = 1; j <= meant.Length; j++)
            {
                float cost = Math.Min(previous[j] + OneMore(typed, i - 1), current[j - 1] + OneMore(meant, j - 1));
                cost = Math.Min(cost, previous[j - 1] + Instead(typed[i - 1], meant[j - 1], i == 1 && j == 1));
                current[j] = IsSwap(typed, meant, i, j) ? Math.Min(cost, before[j - 2] + Swap) : cost;
            }

            Span<float> free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return previous[meant.Length];
    }

    private static bool IsSwap(ReadOnlySpan<char> from, ReadOnlySpan<char> to, int i, int j) =>
        i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1] && from[i - 1] != to[j - 1];

    // A letter too many or too few.
    private static float OneMore(ReadOnlySpan<char> word, int at)
    {
        char c = word[at];
        if (at > 0 && word[at - 1] == c)
        {
            return Doubled;
        }

        return c == 'h' ? Silent : at == 0 ? 1 + FirstLetter : 1;
    }

    private static float Instead(char typed, char meant, bool first)
    {
        if (typed == meant)
        {
            return 0;
        }

        float cost = char.IsAsciiLetterLower(typed) && char.IsAsciiLetterLower(meant) ? s_instead[((typed - 'a') * Letters) + meant - 'a'] : 1;
        return first && cost > SameSound ? cost + FirstLetter : cost;
    }

    private static float Mistyping(char typed, char meant) => IsPair(s_sounds, typed, meant) ? SameSound
        : IsVowel(typed) && IsVowel(meant) ? Vowel
        : AreNeighbours(typed, meant) ? NearKey
        : 1;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool IsPair(string[] pairs, char a, char b)
    {
        foreach (string pair in pairs)
        {
            if ((pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreNeighbours(char a, char b)
    {
        (int Row, int Column) first = Key(a);
        (int Row, int Column) second = Key(b);
        int columns = first.Column - second.Column;
        return first.Row >= 0 && second.Row >= 0
            && (first.Row == second.Row ? Math.Abs(columns) == 1
                : first.Row - second.Row == 1 ? columns is -1 or 0
                : second.Row - first.Row == 1 && columns is 0 or 1);
    }

    private static (int Row, int Column) Key(char c)
    {
        for (int row = 0; row < s_keyRows.Length; row++)
        {
            int column = s_keyRows[row].IndexOf(c);
            if (column >= 0)
            {
                return (row, column);
            }
        }

        return (-1, -1);
    }
}
