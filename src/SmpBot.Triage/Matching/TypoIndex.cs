using System.Collections.Frozen;
using System.Text;

namespace SmpBot.Triage.Matching;

/// <summary>
/// Finds the words of a vocabulary that are one typing slip (a letter too many, too few, changed, or two neighbours swapped) away from
/// another: both are looked up by what is left of them when one letter is taken out. Failing that, words that sound alike: same first
/// letter, same consonants. The first letter is seldom mistyped, so words that share it come alone where there are any.
/// </summary>
internal sealed class TypoIndex
{
    private const int ShortestWord = 5;
    private const int LongestWord = 24;
    private const int MostWords = 4;
    private const int FewestConsonants = 3;
    private const int ShortestSoundAlike = 6;
    private const int MostLettersMore = 2;

    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _byDeletion;
    private readonly FrozenDictionary<string, string[]> _bySound;

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

        _byDeletion = byDeletion.ToDictionary(pair => pair.Key, pair => pair.Value.Distinct().ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _bySound = vocabulary.Where(w => w.Length is >= ShortestWord and <= LongestWord && w.All(char.IsAsciiLetterLower)).Distinct().Order(StringComparer.Ordinal)
            .GroupBy(Consonants, StringComparer.Ordinal).Where(group => group.Key.Length >= FewestConsonants)
            .ToFrozenDictionary(group => group.Key, group => group.Take(MostWords).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The words of the vocabulary that are one slip away, at most a few.</summary>
    public IReadOnlyList<string> Near(string word)
    {
        if (word.Length is < ShortestWord - 1 or > LongestWord)
        {
            return [];
        }

        List<string> near = [];
        Collect(word, word, near);
        Span<char> shortened = stackalloc char[LongestWord];
        for (int i = 0; i < word.Length && near.Count < MostWords; i++)
        {
            word.AsSpan(0, i).CopyTo(shortened);
            word.AsSpan(i + 1).CopyTo(shortened[i..]);
            Collect(shortened[..(word.Length - 1)], word, near);
        }

        List<string> sameStart = near.FindAll(candidate => candidate[0] == word[0]);
        return sameStart.Count > 0 ? sameStart : near;
    }

    /// <summary>The words of the vocabulary that sound like another and differ in vowels and doubled letters only.</summary>
    public IReadOnlyList<string> SoundAlikes(string word) =>
        word.Length is >= ShortestSoundAlike and <= LongestWord && word.All(char.IsAsciiLetterLower) && _bySound.TryGetValue(Consonants(word), out string[]? alike)
            ? Array.FindAll(alike, candidate => Math.Abs(candidate.Length - word.Length) <= MostLettersMore)
            : [];

    private static string Consonants(string word)
    {
        StringBuilder key = new(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            char letter = word[i] is 'z' ? 's' : word[i] is 'k' or 'q' ? 'c' : word[i];
            bool isSilent = i > 0 && (letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h');
            if (!isSilent && (key.Length == 0 || key[^1] != letter))
            {
                key.Append(letter);
            }
        }

        return key.ToString();
    }

    private void Collect(ReadOnlySpan<char> key, string word, List<string> near)
    {
        if (!_byDeletion.TryGetValue(key, out string[]? candidates))
        {
            return;
        }

        foreach (string candidate in candidates)
        {
            if (near.Count < MostWords && IsOneSlip(candidate, word) && !near.Contains(candidate))
            {
                near.Add(candidate);
            }
        }
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
