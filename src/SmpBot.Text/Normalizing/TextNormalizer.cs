using System.Globalization;
using System.Text;

namespace SmpBot.Text.Normalizing;

/// <summary>
/// Brings typographic variety to one form and keeps case, accents and repeated letters: composed Latin letters, ASCII quotes,
/// dashes and digits, half-width forms, no control, zero-width or direction characters, white space as one space or one line feed,
/// none at the ends; a lone surrogate becomes U+FFFD. Takes any string, in linear time; normalising twice changes nothing.
/// </summary>
public static class TextNormalizer
{
    /// <summary>The normalised text alone.</summary>
    public static string Normalize(string text) => NormalizeWithOffsets(text).Value;

    /// <summary>The normalised text with the offsets of its characters in the original.</summary>
    public static NormalizedText NormalizeWithOffsets(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsNormalAscii(text) ? new NormalizedText(text, text, null, null) : new Pass(text).Run();
    }

    private static bool IsNormalAscii(string text)
    {
        bool afterSpace = true;
        foreach (char c in text)
        {
            bool space = c is ' ' or '\n';
            if (c >= 0x7F || (c < ' ' && c != '\n') || c == '`' || (space && afterSpace))
            {
                return false;
            }

            afterSpace = space;
        }

        return !afterSpace || text.Length == 0;
    }

    /// <summary>One run over one text.</summary>
    private sealed class Pass(string text)
    {
        private readonly StringBuilder _output = new(text.Length);
        private readonly List<int> _starts = new(text.Length);
        private readonly List<int> _ends = new(text.Length);
        private char _pendingSpace;
        private int _pendingStart;
        private int _pendingEnd;

        public NormalizedText Run()
        {
            for (int i = 0; i < text.Length;)
            {
                int length = char.IsSurrogatePair(text, i) ? 2 : 1;
                if (length == 2)
                {
                    TakePair(i);
                }
                else
                {
                    Take(text[i], i);
                }

                i += length;
            }

            return new NormalizedText(text, _output.ToString(), [.. _starts], [.. _ends]);
        }

        private void Take(char c, int at)
        {
            if (CharacterMapping.IsSpace(c))
            {
                Space(CharacterMapping.IsLineBreak(c) ? '\n' : ' ', at);
            }
            else if (LatinComposition.IsMark(c))
            {
                Combine(c, at);
            }
            else if (char.IsSurrogate(c))
            {
                Write('\uFFFD', at, 1);
            }
            else if (CharacterMapping.IsBreakingDash(c))
            {
                Space(' ', at);
                Write('-', at, 1);
                Space(' ', at);
            }
            else if (CharacterMapping.Expansion(c) is string expansion)
            {
                foreach (char part in expansion)
                {
                    Write(part, at, 1);
                }
            }
            else if (!CharacterMapping.IsIgnored(c))
            {
                Write(CharacterMapping.Map(c), at, 1);
            }
        }

        private void TakePair(int at)
        {
            int rune = char.ConvertToUtf32(text, at);
            if (CharacterMapping.MapStyledLetter(rune) is char plain)
            {
                Write(plain, at, 2);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(rune) != UnicodeCategory.Format
                && rune is not (>= 0xE0100 and <= 0xE01EF))
            {
                Write(text[at], at, 2);
                Write(text[at + 1], at, 2);
            }
        }

        private void Combine(char mark, int at)
        {
            if (_output.Length == 0 || _pendingSpace != '\0')
            {
                return;
            }

            if (LatinComposition.TryCompose(_output[^1], mark, out char composed))
            {
                _output[^1] = composed;
            }

            _ends[^1] = at + 1;
        }

        private void Space(char kind, int at)
        {
            if (_pendingSpace == '\0')
            {
                _pendingStart = at;
                _pendingSpace = kind;
            }

            _pendingSpace = kind == '\n' ? '\n' : _pendingSpace;
            _pendingEnd = at + 1;
        }

        private void Write(char c, int at, int length)
        {
            if (_pendingSpace != '\0' && _output.Length > 0)
            {
                _output.Append(_pendingSpace);
                _starts.Add(_pendingStart);
                _ends.Add(_pendingEnd);
            }

            _pendingSpace = '\0';
            _output.Append(c);
            _starts.Add(at);
            _ends.Add(at + length);
        }
    }
}
