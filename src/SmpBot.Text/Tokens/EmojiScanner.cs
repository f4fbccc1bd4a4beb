using System.Text;

namespace SmpBot.Text.Tokens;

/// <summary>Recognises emoji by the blocks of Unicode that hold them.</summary>
internal static class EmojiScanner
{
    public static bool TryRead(string text, int at, out int end)
    {
        end = at;
        if (!Rune.TryGetRuneAt(text, at, out Rune rune) || !IsEmoji(rune.Value))
        {
            return false;
        }

        end = at + rune.Utf16SequenceLength;
        bool flag = IsRegionalIndicator(rune.Value);
        if (Rune.TryGetRuneAt(text, Math.Min(end, text.Length - 1), out Rune next) && end < text.Length
            && (IsSkinTone(next.Value) || (flag && IsRegionalIndicator(next.Value))))
        {
            end += next.Utf16SequenceLength;
        }

        return true;
    }

    private static bool IsEmoji(int rune) => rune is
        (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF)
        or (>= 0x2300 and <= 0x23FF) or (>= 0x25A0 and <= 0x25FF) or 0x203C or 0x2049 or 0x3030 or 0x303D;

    private static bool IsSkinTone(int rune) => rune is >= 0x1F3FB and <= 0x1F3FF;

    private static bool IsRegionalIndicator(int rune) => rune is >= 0x1F1E6 and <= 0x1F1FF;
}
