using System.Text;
using SmpBot.Text;

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

    /// <summary>Bits of a key for the number of its word; the others are the hash of what is left of the word.</summary>
    private const int WordBits = 20;

    private readonly string[] _words;
    private readonly ulong[] _deletions;
    private readonly Lazy<Dictionary<string, string[]>> _bySound;

    public TypoIndex(IEnumerable<string> vocabulary)
    {
        _words = [.. vocabulary.Where(w => w.Length is >= ShortestWord and <= LongestWord).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _deletions = Deletions(_words);
        // Few messages have a word that is none and near none; the first of them has it made.
        _bySound = new(() => _words.Where(w => w.All(char.IsAsciiLetterLower))
            .GroupBy(Consonants, StringComparer.Ordinal).Where(group => group.Key.Length >= FewestConsonants)
            .ToDictionary(group => group.Key, group => group.Take(MostWords).ToArray(), StringComparer.Ordinal));
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
        word.Length is >= ShortestSoundAlike and <= LongestWord && word.All(char.IsAsciiLetterLower) && _bySound.Value.TryGetValue(Consonants(word), out string[]? alike)
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

    private void Collect(ReadOnlySpan<char> left, string word, List<string> near)
    {
        ulong key = Key(left, 0);
        int at = Array.BinarySearch(_deletions, key);
        for (at = at < 0 ? ~at : at; at < _deletions.Length && _deletions[at] >> WordBits == key >> WordBits && near.Count < MostWords; at++)
        {
            string candidate = _words[_deletions[at] & ((1UL << WordBits) - 1)];
            if (IsOneSlip(candidate, word) && !near.Contains(candidate))
            {
                near.Add(candidate);
            }
        }
    }

    /// <summary>In ascending order, of every word the keys of itself and of what is left when one letter is taken out.</summary>
    private static ulong[] Deletions(string[] words)
    {
        if (words.Length >= 1 << WordBits)
        {
            throw new ArgumentException($"There are {words.Length} words, more than fit in an index.", nameof(words));
        }

        var keys = new List<ulong>();
        Span<char> shortened = stackalloc char[LongestWord];
        for (int number = 0; number < words.Length; number++)
        {
            string word = words[number];
            keys.Add(Key(word, number));
            for (int i = 0; i < word.Length; i++)
            {
                word.AsSpan(0, i).CopyTo(shortened);
                word.AsSpan(i + 1).CopyTo(shortened[i..]);
                keys.Add(Key(shortened[..(word.Length - 1)], number));
            }
        }

        keys.Sort();
        return [.. keys];
    }

    private static ulong Key(ReadOnlySpan<char> left, int word) => (StableHash.Of(left) << WordBits) | (uint)word;

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
}
