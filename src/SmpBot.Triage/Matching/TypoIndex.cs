using System.Collections.Frozen;

namespace SmpBot.Triage.Matching;

/// <summary>
/// Finds the word of a vocabulary that is one typing slip (a letter too many, too few, changed, or two neighbours swapped) away from
/// another: both are looked up by what is left of them when one letter is taken out.
/// </summary>
internal sealed class TypoIndex
{
    private const int ShortestWord = 5;
    private const int LongestWord = 24;

    private readonly FrozenDictionary<string, string[]> _byDeletion;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TypoIndex(IEnumerable<string> vocabulary)
    {
        Dictionary<string, List<string>> byDeletion = new(StringComparer.Ordinal);
        foreach (string word in vocabulary.Where(w => w.Length is >= ShortestWord and <= LongestWord).Distinct().Order(StringComparer.Ordinal))
        {
            Add(byDeletion, word, word);
            for (int i = 0; i < word.Length; i++)
            {
                Add(byDeletion, word.Remove(i, 1), word);
            }
        }

        _byDeletion = byDeletion.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Distinct().ToArray(), StringComparer.Ordinal);
        _lookup = _byDeletion.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The nearest word of the vocabulary, the first in the alphabet among several; null when none is one slip away.</summary>
    public string? Nearest(string word)
    {
        if (word.Length is < ShortestWord - 1 or > LongestWord)
        {
            return null;
        }

        string? best = First(word, word);
        Span<char> shortened = stackalloc char[LongestWord];
        for (int i = 0; i < word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(shortened);
            word.AsSpan(i + 1).CopyTo(shortened[i..]);
            string? found = First(shortened[..(word.Length - 1)], word);
            best = best is null || (found is not null && string.CompareOrdinal(found, best) < 0) ? found ?? best : best;
        }

        return best;
    }

    private string? First(ReadOnlySpan<char> key, string word)
    {
        if (!_lookup.TryGetValue(key, out string[]? candidates))
        {
            return null;
        }

        foreach (string candidate in candidates)
        {
            if (IsOneSlip(candidate, word))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool IsOneSlip(string a, string b)
    {
        int start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
        {
            start++;
        }

        int endA = a.Length;
        int endB = b.Length;
        while (endA > start && endB > start && a[endA - 1] == b[endB - 1])
        {
            endA--;
            endB--;
        }

        return (endA - start, endB - start) switch
        {
            (0, 1) or (1, 0) or (1, 1) => true,
            (2, 2) => a[start] == b[start + 1] && a[start + 1] == b[start],
            _ => false,
        };
    }

    private static void Add(Dictionary<string, List<string>> index, string key, string word)
    {
        if (!index.TryGetValue(key, out List<string>? words))
        {
            index[key] = words = [];
        }

        words.Add(word);
    }
}
