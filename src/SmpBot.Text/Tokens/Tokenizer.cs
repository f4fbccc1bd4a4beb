using System.Globalization;
using System.Text;
using SmpBot.Text.Normalizing;

namespace SmpBot.Text.Tokens;

/// <summary>A piece of a normalised text: <c>[Start, End)</c>.</summary>
internal readonly record struct TokenSpan(int Start, int End, TokenKind Kind, bool IsJoined);

/// <summary>Cuts a normalised text into tokens, in one pass.</summary>
internal sealed class Tokenizer
{
    private readonly string _text;
    private readonly List<TokenSpan> _spans = [];

    private Tokenizer(string text) => _text = text;

    public static List<TokenSpan> Tokenize(NormalizedText text)
    {
        var tokenizer = new Tokenizer(text.Value);
        tokenizer.Run();
        return tokenizer._spans;
    }

    private void Run()
    {
        int chunkEnd = 0;
        (int Start, int End) address = default;
        for (int i = 0; i < _text.Length;)
        {
            if (_text[i] == ' ')
            {
                i++;
                continue;
            }

            if (i >= chunkEnd)
            {
                chunkEnd = EndOfChunk(i);
                address = AddressScanner.Find(_text, i, chunkEnd);
            }

            i = i == address.Start && address.End > i ? Add(i, address.End, TokenKind.Address) : Next(i);
        }
    }

    private int EndOfChunk(int start)
    {
        int end = _text.AsSpan(start + 1).IndexOfAny(' ', '\n');
        return end < 0 ? _text.Length : start + 1 + end;
    }

    private int Next(int at)
    {
        char c = _text[at];
        if (char.IsAsciiDigit(c))
        {
            return Add(at, NumberEnd(at), TokenKind.Number);
        }

        if (IsLetter(at))
        {
            return Add(at, WordEnd(at), TokenKind.Word);
        }

        if (EmojiScanner.TryRead(_text, at, out int emojiEnd))
        {
            return Add(at, emojiEnd, TokenKind.Emoji);
        }

        return Sign(at, c);
    }

    private int Sign(int at, char c)
    {
        switch (c)
        {
            case '\n':
                return Add(at, at + 1, TokenKind.SentenceEnd);
            case '.' or '!' or '?' or '¡' or '¿':
                int end = _text.AsSpan(at).IndexOfAnyExcept(".!?¡¿");
                return Add(at, end < 0 ? _text.Length : at + end, TokenKind.SentenceEnd);
            case ',' or ';' or ':' or '(' or ')' or '[' or ']' or '{' or '}' or '"':
                return Add(at, at + 1, TokenKind.ClauseBreak);
            case '-' or '\'':
                return JoinsWords(at) ? at + 1 : Add(at, at + 1, TokenKind.ClauseBreak);
            default:
                return Add(at, at + RuneLength(at), TokenKind.Symbol);
        }
    }

    private bool JoinsWords(int at) =>
        at > 0 && at + 1 < _text.Length && char.IsLetterOrDigit(_text[at - 1]) && char.IsLetterOrDigit(_text[at + 1]);

    private int Add(int start, int end, TokenKind kind)
    {
        _spans.Add(new TokenSpan(start, end, kind, IsJoined(start)));
        return end;
    }

    private bool IsJoined(int start)
    {
        if (_spans.Count == 0)
        {
            return false;
        }

        int gap = start - _spans[^1].End;
        return gap == 0 || (gap == 1 && _text[start - 1] is '-' or '\'');
    }

    private int NumberEnd(int start)
    {
        int i = start;
        while (i < _text.Length && (char.IsAsciiDigit(_text[i]) || IsInnerSeparator(i)))
        {
            i++;
        }

        return i;
    }

    private bool IsInnerSeparator(int at) =>
        _text[at] is '.' or ',' && at + 1 < _text.Length && char.IsAsciiDigit(_text[at + 1]);

    private int WordEnd(int start)
    {
        int i = start;
        while (i < _text.Length)
        {
            if (IsLetter(i) || IsMark(i) || char.IsAsciiDigit(_text[i]))
            {
                i += RuneLength(i);
            }
            else if (_text[i] == '\'' && i + 1 < _text.Length && IsLetter(i + 1))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i + TailLength(start, i);
    }

    // "w/", "w/o" and clipped words ("pa'", "q'", "doin'") end in a sign.
    private int TailLength(int start, int end)
    {
        ReadOnlySpan<char> word = _text.AsSpan(start, end - start);
        ReadOnlySpan<char> rest = _text.AsSpan(end);
        if (word.Equals("w", StringComparison.OrdinalIgnoreCase) && rest.StartsWith("/"))
        {
            bool without = rest.Length > 1 && rest[1] is 'o' or 'O' && (rest.Length == 2 || !char.IsLetterOrDigit(rest[2]));
            return without ? 2 : rest.Length == 1 || rest[1] == ' ' ? 1 : 0;
        }

        bool clipped = word.Equals("pa", StringComparison.OrdinalIgnoreCase)
            || word.Equals("q", StringComparison.OrdinalIgnoreCase)
            || (word.Length > 3 && word.EndsWith("in", StringComparison.OrdinalIgnoreCase) && !OpensQuote(start));
        return clipped && rest.StartsWith("'") ? 1 : 0;
    }

    private bool OpensQuote(int start) => start > 0 && _text[start - 1] == '\'';

    private bool IsLetter(int at) => char.IsLetter(_text, at);

    private bool IsMark(int at) => CharUnicodeInfo.GetUnicodeCategory(_text, at)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private int RuneLength(int at) => Rune.TryGetRuneAt(_text, at, out Rune rune) ? rune.Utf16SequenceLength : 1;
}
