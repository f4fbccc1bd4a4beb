using SmpBot.Text.Normalizing;

namespace SmpBot.Text.Measures;

/// <summary>A text cut for the measure grammars, which work on the original so that what they find is what stands there.</summary>
internal sealed class LexedText
{
    private static readonly Lexeme s_none = new(LexemeKind.Sign, 0, 0, string.Empty, true);

    private readonly List<Lexeme> _lexemes = [];

    public LexedText(string text)
    {
        Text = text;
        for (int i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            int end = EndOf(text, i, out LexemeKind kind);
            bool apart = i == 0 || char.IsWhiteSpace(text[i - 1]);
            _lexemes.Add(new Lexeme(kind, i, end, AccentFolding.Fold(text[i..end]), apart));
            i = end;
        }
    }

    public string Text { get; }

    public int Count => _lexemes.Count;

    /// <summary>The lexeme at an index; an empty one beyond the ends.</summary>
    public Lexeme this[int index] => index >= 0 && index < _lexemes.Count ? _lexemes[index] : s_none;

    /// <summary>The character at an offset; NUL beyond the ends.</summary>
    public char CharAt(int offset) => offset >= 0 && offset < Text.Length ? Text[offset] : '\0';

    /// <summary>The index of the first lexeme that starts at or after an offset.</summary>
    public int IndexFrom(int offset)
    {
        int low = 0;
        int high = _lexemes.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _lexemes[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>True when the words stand from the index on, whatever white space parts them.</summary>
    public bool HasWords(int index, params ReadOnlySpan<string> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (!this[index + i].Is(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOf(string text, int start, out LexemeKind kind)
    {
        int end = start + 1;
        if (char.IsAsciiDigit(text[start]))
        {
            kind = LexemeKind.Digits;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }
        }
        else if (IsLetter(text[start]))
        {
            kind = LexemeKind.Word;
            while (end < text.Length && (IsLetter(text[end]) || LatinComposition.IsMark(text[end])))
            {
                end++;
            }
        }
        else
        {
            kind = LexemeKind.Sign;
            end += char.IsHighSurrogate(text[start]) && end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        }

        return end;
    }

    private static bool IsLetter(char c) => char.IsLetter(c) && c is not ('º' or 'ª');
}
