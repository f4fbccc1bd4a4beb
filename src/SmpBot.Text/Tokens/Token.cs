namespace SmpBot.Text.Tokens;

/// <summary>One token of a message.</summary>
public sealed record Token
{
    /// <summary>The normalised lower-case form, accents and ñ kept, repeated letters kept.</summary>
    public required string Text { get; init; }

    /// <summary>The form for look-ups: no accents, ñ as n, drawn-out letters reduced, no possessive ending.</summary>
    public required string Folded { get; init; }

    /// <summary>The stem for matching, folded, the same whether the accents were typed or not. Of a token that is no word: <see cref="Folded"/>.</summary>
    public required string Stem { get; init; }

    /// <summary>Offset of the first UTF-16 unit in the original text.</summary>
    public required int Start { get; init; }

    /// <summary>Length in UTF-16 units of the original text.</summary>
    public required int Length { get; init; }

    public required TokenKind Kind { get; init; }

    /// <summary>True for a function word of the message's language.</summary>
    public bool IsStopWord { get; init; }

    /// <summary>True when no more than a hyphen or apostrophe stands between this token and the one before (<c>24h</c>, <c>touch-up</c>).</summary>
    public bool IsJoined { get; init; }

    /// <summary>True for a word of a contraction's expansion; <see cref="Start"/> and <see cref="Length"/> are those of the contraction.</summary>
    public bool IsExpansion { get; init; }

    /// <summary>Offset just after the token in the original text.</summary>
    public int End => Start + Length;
}
