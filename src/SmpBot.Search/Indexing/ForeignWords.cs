using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>
/// Tells background sentences from what this knowledge is about: where one phrasing has all words of substance of a sentence, the sentence
/// asks what the phrasing asks, and is no background here.
/// </summary>
internal sealed class ForeignWords
{
    private readonly Dictionary<string, HashSet<int>> _phrasings = new(StringComparer.Ordinal);

    public ForeignWords(IReadOnlyList<WordSequence> phrasings)
    {
        for (int i = 0; i < phrasings.Count; i++)
        {
            foreach (string stem in Substance(phrasings[i]))
            {
                if (!_phrasings.TryGetValue(stem, out HashSet<int>? holding))
                {
                    _phrasings[stem] = holding = [];
                }

                holding.Add(i);
            }
        }
    }

    /// <summary>True when no phrasing has all words of substance of a sentence, or it has none.</summary>
    public bool AreIn(WordSequence sentence)
    {
        HashSet<int>? together = null;
        foreach (string stem in Substance(sentence))
        {
            HashSet<int> holding = _phrasings.GetValueOrDefault(stem, []);
            together = together is null ? [.. holding] : [.. together.Where(holding.Contains)];
        }

        return together is null or { Count: 0 };
    }

    private static IEnumerable<string> Substance(WordSequence text) => text.Words.Where(w => !w.IsStopWord).Select(w => w.Stem);
}
