using SmpBot.Text.Tokens;

namespace SmpBot.Text;

/// <summary>A message cut into tokens, in two views over the same text.</summary>
public sealed record AnalyzedText
{
    /// <summary>The text as it was given; the offsets of all tokens point into it.</summary>
    public required string Original { get; init; }

    /// <summary>The language by which words were stemmed and contractions read.</summary>
    public required Language Language { get; init; }

    /// <summary>The tokens as they stand in the text.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>
    /// The same tokens with contractions and abbreviations opened: <c>can't</c> as <c>can</c> and <c>not</c>, <c>xq</c> as <c>porque</c>.
    /// The opened words carry <see cref="Token.IsExpansion"/> and the offsets of the short form. Read this view for search and negation.
    /// </summary>
    public required IReadOnlyList<Token> Expanded { get; init; }
}
