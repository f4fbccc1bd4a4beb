using SmpBot.Text;
using SmpBot.Text.Spelling;

namespace SmpBot.Search.Analysis;

/// <summary>Reads texts as the index does: words, with the lexicon's rewrites, and for a visitor's words with the spelling corrected.</summary>
internal sealed class WordReader(Language language, Rewrites rewrites)
{
    /// <summary>Corrections tried in one text at most: a text with more unknown words than this is no question with typos.</summary>
    private const int MaxCorrections = 24;

    private SpellingCorrector? _spelling;

    public Language Language { get; } = language;

    /// <summary>The same reader with spelling correction.</summary>
    public WordReader With(SpellingCorrector spelling) => new(Language, rewrites) { _spelling = spelling };

    public WordSequence Read(string text)
    {
        WordSequence plain = WordSequence.Of(text, Language);
        IReadOnlyList<Word> words = rewrites.Apply(plain.Words, Language);
        return new WordSequence(plain.Text, _spelling is null ? words : rewrites.Apply(Correct(words, _spelling), Language));
    }

    private List<Word> Correct(IReadOnlyList<Word> words, SpellingCorrector spelling)
    {
        var result = new List<Word>(words.Count);
        int tried = 0;
        foreach (Word word in words)
        {
            bool known = word.IsStopWord || word.Typed is not null || tried >= MaxCorrections || spelling.IsKnown(word.Folded, Language);
            tried += known ? 0 : 1;
            if (known || spelling.Suggest(word.Folded, Language, 1) is not [SpellingCorrection correction])
            {
                result.Add(word);
            }
            else
            {
                result.AddRange(correction.Word.Split(' ').Select(part => word.ReadAs(part, Language)));
            }
        }

        return result;
    }
}
