using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Search.Analysis;

/// <summary>A word as the index sees it.</summary>
/// <param name="Folded">Lower case, without accents.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="IsStopWord">A function word of the language: says little about the topic.</param>
internal sealed record Word(string Folded, string Stem, bool IsStopWord)
{
    /// <summary>What the visitor typed, when <see cref="Folded"/> corrects it.</summary>
    public string? Typed { get; init; }
}

/// <summary>The words and numbers of a text in order, contractions opened.</summary>
internal sealed record WordSequence(IReadOnlyList<Word> Words)
{
    /// <summary>A text counts with its first words only: nobody asks a question of a thousand words, and the work stays bounded.</summary>
    public const int MaxWords = 400;

    private const int MaxCharacters = 4000;

    public static WordSequence Of(string text, Language language)
    {
        AnalyzedText analyzed = TextAnalyzer.Analyze(text.Length > MaxCharacters ? text[..MaxCharacters] : text, language);
        var words = new List<Word>(analyzed.Expanded.Count);
        foreach (Token token in analyzed.Expanded)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number && words.Count < MaxWords)
            {
                words.Add(new Word(token.Folded, token.Stem, token.IsStopWord));
            }
        }

        return new WordSequence(words);
    }
}
