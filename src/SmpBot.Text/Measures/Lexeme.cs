namespace SmpBot.Text.Measures;

internal enum LexemeKind
{
    Word,
    Digits,
    Sign,
}

/// <summary>A run of letters, a run of digits or one sign: <c>[Start, End)</c> of the original text.</summary>
/// <remarks>
/// <see cref="Text"/> is folded to lower case without accents; <see cref="IsApart"/> is true when white space, or nothing at all,
/// stands before it.
/// </remarks>
internal readonly record struct Lexeme(LexemeKind Kind, int Start, int End, string Text, bool IsApart)
{
    public bool Is(string text) => Text == text;

    public bool IsWord => Kind == LexemeKind.Word;

    public bool IsDigits => Kind == LexemeKind.Digits;
}
