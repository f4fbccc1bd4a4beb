using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>Lets the texts of an index share the strings of their words: most stand in hundreds of phrasings.</summary>
internal sealed class SharedWords
{
    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);

    public WordSequence Share(WordSequence text) =>
        text with { Words = [.. text.Words.Select(w => w with { Folded = Share(w.Folded), Stem = Share(w.Stem) })] };

    private string Share(string text)
    {
        if (!_strings.TryGetValue(text, out string? shared))
        {
            _strings[text] = shared = text;
        }

        return shared;
    }
}
