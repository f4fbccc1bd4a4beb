using System.Numerics;

namespace SmpBot.Text.Spelling;

/// <summary>
/// The words that a correction may lead to, by length with a mask of their letters, so that all but a few are ruled out by one
/// comparison each; and by sound.
/// </summary>
internal sealed class CandidateIndex
{
    private readonly Entry[][] _byLength;
    private readonly uint[][] _masks;
    private readonly Dictionary<string, Entry[]> _bySound;

    public CandidateIndex(IEnumerable<(string Word, double Rarity)> words, Language language)
    {
        Entry[] entries = [.. words.Select(w => new Entry(w.Word, w.Rarity))];
        int longest = entries.Length == 0 ? 0 : entries.Max(e => e.Word.Length);
        ILookup<int, Entry> lengths = entries.ToLookup(e => e.Word.Length);
        _byLength = [.. Enumerable.Range(0, longest + 1).Select(n => lengths[n].ToArray())];
        _masks = Array.ConvertAll(_byLength, ofLength => Array.ConvertAll(ofLength, entry => Mask(entry.Word)));
        _bySound = entries.GroupBy(e => SoundKey.Of(e.Word, language)).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The words within so many edits.</summary>
    public List<Entry> Near(string word, int edits)
    {
        List<Entry> near = [];
        uint mask = Mask(word);
        for (int length = Math.Max(1, word.Length - edits); length <= Math.Min(_byLength.Length - 1, word.Length + edits); length++)
        {
            ReadOnlySpan<uint> masks = _masks[length];
            for (int i = 0; i < masks.Length; i++)
            {
                // One edit changes the set of letters by two at most.
                if (BitOperations.PopCount(masks[i] ^ mask) <= 2 * edits && TypingCost.Edits(word, _byLength[length][i].Word, edits) <= edits)
                {
                    near.Add(_byLength[length][i]);
                }
            }
        }

        return near;
    }

    /// <summary>The words that sound alike.</summary>
    public Entry[] Sounding(string key) => _bySound.GetValueOrDefault(key, []);

    private static uint Mask(string word)
    {
        uint mask = 0;
        foreach (char c in word)
        {
            mask |= 1u << (char.IsAsciiLetterLower(c) ? c - 'a' : 26 + (c % 6));
        }

        return mask;
    }

    /// <summary>A word and what is added to its cost for being rare.</summary>
    internal sealed record Entry(string Word, double Rarity);
}
