using System.Runtime.InteropServices;
using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>The words of the phrasings: which there are, how often, and in how many entries.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StemUse> _stems = new(StringComparer.Ordinal);

    private Vocabulary()
    {
    }

    /// <summary>Folded words with the number of phrasings they stand in.</summary>
    public IReadOnlyDictionary<string, int> Folded => _folded;

    public static Vocabulary Build(IReadOnlyList<WordSequence> phrasings, int[] entryStarts)
    {
        var vocabulary = new Vocabulary();
        for (int entry = 0; entry + 1 < entryStarts.Length; entry++)
        {
            for (int phrasing = entryStarts[entry]; phrasing < entryStarts[entry + 1]; phrasing++)
            {
                foreach (Word word in phrasings[phrasing].Words)
                {
                    vocabulary.Add(word, phrasing);
                }
            }
        }

        return vocabulary;
    }

    public bool Contains(string folded) => _folded.ContainsKey(folded);

    /// <summary>True when a phrasing outside those left out has the stem.</summary>
    public bool HasStem(string stem, LeftOut left) =>
        _stems.TryGetValue(stem, out StemUse use) && (left.IsNone || use.First < left.From || use.Last >= left.To);

    private void Add(Word word, int phrasing)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_folded, word.Folded, out _)++;
        ref StemUse use = ref CollectionsMarshal.GetValueRefOrAddDefault(_stems, word.Stem, out bool known);
        use = known ? use with { Last = phrasing } : new StemUse(phrasing, phrasing);
    }

    private readonly record struct StemUse(int First, int Last);
}
