using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>The words of the phrasings.</summary>
internal sealed class Vocabulary
{
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);

    private Vocabulary()
    {
    }

    public static Vocabulary Build(IReadOnlyList<WordSequence> phrasings)
    {
        var vocabulary = new Vocabulary();
        foreach (Word word in phrasings.SelectMany(p => p.Words))
        {
            vocabulary._stems.Add(word.Stem);
        }

        return vocabulary;
    }

    public bool HasStem(string stem) => _stems.Contains(stem);
}
