using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Search.Analysis;

/// <summary>A word as the index sees it.</summary>
/// <param name="Folded">Lower case, without accents.</param>
/// <param name="Stem">Its stem; of a function word the word itself, marked, for a stem may be another word (<c>láser</c> and <c>las</c>, <c>parir</c> and <c>para</c>).</param>
/// <param name="IsStopWord">A function word of the language: says little about the topic.</param>
/// <param name="Start">Offset in the text.</param>
/// <param name="End">Offset just after it.</param>
internal sealed record Word(string Folded, string Stem, bool IsStopWord, int Start, int End)
{
    /// <summary>What the visitor typed, when <see cref="Folded"/> stands for something else.</summary>
    public string? Typed { get; init; }

    private const string FunctionWordMark = "=";

    /// <summary>The word that stands for a token.</summary>
    public static Word Of(Token token) =>
        new(token.Folded, token.IsStopWord ? FunctionWordMark + token.Folded : token.Stem, token.IsStopWord, token.Start, token.End);

    /// <summary>The same place in the text read as another word.</summary>
    public Word ReadAs(string folded, Language language)
    {
        bool isStopWord = FunctionWords.Contains(folded, language);
        return this with
        {
            Folded = folded,
            Stem = isStopWord ? FunctionWordMark + folded : TextAnalyzer.Stem(folded, language),
            IsStopWord = isStopWord,
            Typed = Typed ?? Folded,
        };
    }
}

/// <summary>The words and numbers of a text in order, contractions opened.</summary>
internal sealed record WordSequence(string Text, IReadOnlyList<Word> Words)
{
    /// <summary>A text counts with its first words only: nobody asks a question of a thousand words, and the work stays bounded.</summary>
    public const int MaxWords = 300;

    private const int MaxCharacters = 3000;

    public static WordSequence Of(string text, Language language)
    {
        text = text.Length > MaxCharacters ? text[..MaxCharacters] : text;
        AnalyzedText analyzed = TextAnalyzer.Analyze(text, language);
        var words = new List<Word>(analyzed.Expanded.Count);
        foreach (Token token in analyzed.Expanded)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number && words.Count < MaxWords)
            {
                words.Add(Word.Of(token));
            }
        }

        return new WordSequence(text, words);
    }
}
