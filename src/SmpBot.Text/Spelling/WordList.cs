using System.Text;

namespace SmpBot.Text.Spelling;

/// <summary>
/// The ordinary words of one language, folded, with how common they are. Kept as one block of letters and an open-addressing
/// hash table over it, so that it loads fast and holds no string per word.
/// </summary>
public sealed class WordList
{
    /// <summary>The class of a word too rare to be ranked.</summary>
    public const int Unranked = 16;

    /// <summary>Share of the slots that is taken at most.</summary>
    private const double Fullest = 0.7;

    private static readonly Lazy<WordList> s_english = new(() => Read("words.en.txt.br"));
    private static readonly Lazy<WordList> s_spanish = new(() => Read("words.es.txt.br"));

    private readonly byte[] _letters;
    private readonly int[] _slots;
    private readonly int _mask;
    private readonly (int Offset, int Rank)[] _sections;

    private WordList(byte[] letters, int[] slots, (int Offset, int Rank)[] sections, int count)
    {
        _letters = letters;
        _slots = slots;
        _mask = slots.Length - 1;
        _sections = sections;
        Count = count;
    }

    /// <summary>How many words the list has.</summary>
    public int Count { get; }

    /// <summary>The list of a language, read once.</summary>
    public static WordList Of(Language language) => language == Language.Spanish ? s_spanish.Value : s_english.Value;

    /// <summary>True when the folded word is in the list.</summary>
    public bool Contains(ReadOnlySpan<char> folded) => Find(folded) >= 0;

    /// <summary>
    /// How common a folded word is: n for a word among the first 2ⁿ⁺¹ of running text, <see cref="Unranked"/> for a rarer one, null for
    /// one that is not in the list.
    /// </summary>
    public int? Rank(ReadOnlySpan<char> folded)
    {
        int offset = Find(folded);
        if (offset < 0)
        {
            return null;
        }

        int section = _sections.Length - 1;
        while (_sections[section].Offset > offset)
        {
            section--;
        }

        return _sections[section].Rank;
    }

    /// <summary>All words up to a rank, the most common first.</summary>
    public IEnumerable<string> UpToRank(int rank)
    {
        for (int offset = 0; offset < _letters.Length;)
        {
            int end = Array.IndexOf(_letters, (byte)'\n', offset);
            if (_letters[offset] != '=')
            {
                yield return Encoding.ASCII.GetString(_letters, offset, end - offset);
            }
            else if (int.Parse(_letters.AsSpan(offset + 1, end - offset - 1), System.Globalization.CultureInfo.InvariantCulture) > rank)
            {
                yield break;
            }

            offset = end + 1;
        }
    }

    private int Find(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return -1;
        }

        for (uint slot = Hash(word) & (uint)_mask; _slots[slot] != 0; slot = (slot + 1) & (uint)_mask)
        {
            if (Matches(_slots[slot], word))
            {
                return _slots[slot];
            }
        }

        return -1;
    }

    private bool Matches(int offset, ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (_letters[offset + i] != word[i])
            {
                return false;
            }
        }

        return _letters[offset + word.Length] == '\n';
    }

    private static WordList Read(string resource)
    {
        byte[] letters = EmbeddedText.Decompress(resource);
        int lines = letters.AsSpan().Count((byte)'\n');
        int[] slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(lines / Fullest))];
        var sections = new List<(int Offset, int Rank)>();
        int count = 0;
        for (int offset = 0; offset < letters.Length;)
        {
            int length = letters.AsSpan(offset).IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = letters.AsSpan(offset, length);
            if (line[0] == '=')
            {
                sections.Add((offset, int.Parse(line[1..], System.Globalization.CultureInfo.InvariantCulture)));
            }
            else
            {
                Insert(slots, line, offset);
                count++;
            }

            offset += length + 1;
        }

        return new WordList(letters, slots, [.. sections], count);
    }

    private static void Insert(int[] slots, ReadOnlySpan<byte> word, int offset)
    {
        uint mask = (uint)slots.Length - 1;
        uint slot = Hash(word) & mask;
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        slots[slot] = offset;
    }

    // FNV-1a, mixed once more because only the low bits are used. Words are ASCII, so characters and bytes hash alike.
    private static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 15);
    }

    private static uint Hash(ReadOnlySpan<byte> word)
    {
        uint hash = 2166136261;
        foreach (byte c in word)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 15);
    }
}
