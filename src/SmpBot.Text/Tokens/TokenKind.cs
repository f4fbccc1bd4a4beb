namespace SmpBot.Text.Tokens;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>Letters, with digits after the first letter (<c>b4</c>) and apostrophes inside (<c>don't</c>).</summary>
    Word,

    /// <summary>Digits with points and commas between them: <c>38.5</c>, <c>38,5</c>, <c>1,200</c>.</summary>
    Number,

    /// <summary>One emoji with its skin tone.</summary>
    Emoji,

    /// <summary>A run of <c>. ! ? ¡ ¿</c>, or a line break.</summary>
    SentenceEnd,

    /// <summary>A comma, semicolon, colon, bracket, double quote, or a dash that stands alone.</summary>
    ClauseBreak,

    /// <summary>An e-mail or web address.</summary>
    Address,

    /// <summary>Any other sign: <c>% ° º € / &amp; +</c>.</summary>
    Symbol,
}
