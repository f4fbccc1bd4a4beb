using SmpBot.Text;
using SmpBot.Text.Spelling;

namespace SmpBot.Search.Analysis;

/// <summary>Reads texts as the index does: words, with the lexicon's rewrites, and for a visitor's words with the spelling corrected.</summary>
internal sealed class WordReader(Language language, Rewrites rewrites)
{
    private SentenceCorrector? _spelling;

    public Language Language { get; } = language;

    /// <summary>The same reader with spelling correction.</summary>
    public WordReader With(SentenceCorrector spelling) => new(Language, rewrites) { _spelling = spelling };

    public WordSequence Read(string text)
    {
        WordSequence plain = WordSequence.Of(text, Language);
        IReadOnlyList<Word> words = rewrites.Apply(plain.Words, Language);
        return new WordSequence(plain.Text, _spelling is null ? words : rewrites.Apply(Correct(words, _spelling), Language));
    }

    private IReadOnlyList<Word> Correct(IReadOnlyList<Word> words, SentenceCorrector spelling)
    {
        string[] folded = [.. words.Select(word => word.Folded)];
        IReadOnlyList<string?> corrections = spelling.Correct(folded, at => words[at].Typed is not null, Language);
        return corrections.All(correction => correction is null)
            ? words
            : [.. words.SelectMany((word, at) => corrections[at] is { } meant ? meant.Split(' ').Select(part => word.ReadAs(part, Language)) : [word])];
    }
}
