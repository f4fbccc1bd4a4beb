using System.Collections.Immutable;
using SmpBot.Text;
using SmpBot.Text.Normalizing;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Understanding;

/// <summary>A message cut into the words in which the phrases of the data files are spelled.</summary>
internal static class MessageWords
{
    public static ImmutableArray<Word> Of(string text) => Of(TextAnalyzer.Analyze(text, Language.English));

    public static ImmutableArray<Word> Of(AnalyzedText analyzed) =>
    [
        .. analyzed.Tokens
            .Where(token => token.Kind is TokenKind.Word or TokenKind.Number)
            .Select(token => new Word(Form(token), token.Start, token.End)),
    ];

    private static string Form(Token token) => token.Text.Contains('\'', StringComparison.Ordinal)
        ? AccentFolding.Fold(token.Text).Replace("'", "", StringComparison.Ordinal)
        : token.Folded;
}
