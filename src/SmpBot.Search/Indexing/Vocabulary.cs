using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>The words of the phrasings and where they stand.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, List<int>> _phrasingsByStem = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folded = new(StringComparer.Ordinal);

    private Vocabulary()
    {
    }

    /// <summary>All words, folded.</summary>
    public IReadOnlyCollection<string> Folded => _folded;

    public static Vocabulary Build(IReadOnlyList<WordSequence> phrasings)
    {
        var vocabulary = new Vocabulary();
        for (int phrasing = 0; phrasing < phrasings.Count; phrasing++)
        {
            foreach (Word word in phrasings[phrasing].Words)
            {
                vocabulary._folded.Add(word.Folded);
                if (!vocabulary._phrasingsByStem.TryGetValue(word.Stem, out List<int>? list))
                {
                    vocabulary._phrasingsByStem[word.Stem] = list = [];
                }

                list.Add(phrasing);
            }
        }

        return vocabulary;
    }

    public bool HasStem(string stem) => _phrasingsByStem.ContainsKey(stem);

    /// <summary>True when one of the phrasings <c>[from, to)</c> has the stem.</summary>
    public bool IsIn(string stem, int from, int to)
    {
        if (!_phrasingsByStem.TryGetValue(stem, out List<int>? list))
        {
            return false;
        }

        int at = list.BinarySearch(from);
        at = at < 0 ? ~at : at;
        return at < list.Count && list[at] < to;
    }
}
