using System.Globalization;

namespace SmpBot.Text.Normalizing;

/// <summary>What the normaliser writes for single characters.</summary>
internal static class CharacterMapping
{
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>A dash that parts two clauses; shorter ones join words.</summary>
    public static bool IsBreakingDash(char c) => c is '\u2014' or '\u2015' or '\u2E3A' or '\u2E3B';

    public static bool IsIgnored(char c) =>
        c is (>= '\uFE00' and <= '\uFE0F') or '\u20E3'
        || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    public static string? Expansion(char c) => c switch
    {
        '…' => "...",
        '‥' => "..",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' or 'ﬆ' => "st",
        '℃' => "°C",
        '℉' => "°F",
        _ => null,
    };

    public static char Map(char c)
    {
        if (c < 0x7F)
        {
            return c == '`' ? '\'' : c;
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return Map((char)(c - 0xFEE0));
        }

        if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and int digit)
        {
            return c is '²' or '³' or '¹' ? c : (char)('0' + digit);
        }

        return c switch
        {
            '‘' or '’' or '‚' or '‛' or '′' or 'ʼ' or '´' or 'ʹ' or '՚' => '\'',
            '“' or '”' or '„' or '‟' or '″' or '«' or '»' => '"',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2212' or '\uFE63' => '-',
            '。' or '｡' => '.',
            '、' or '،' => ',',
            '؟' => '?',
            '؛' => ';',
            _ => c,
        };
    }

    /// <summary>The plain letter or digit behind a mathematical bold, italic, script or double-struck one.</summary>
    public static char? MapStyledLetter(int rune) => rune switch
    {
        >= 0x1D400 and < 0x1D6A4 => StyledLatin((rune - 0x1D400) % 52),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((rune - 0x1D7CE) % 10)),
        _ => null,
    };

    private static char StyledLatin(int index) => (char)(index < 26 ? 'A' + index : 'a' + index - 26);
}
