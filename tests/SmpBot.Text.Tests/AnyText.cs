using FsCheck;
using FsCheck.Fluent;

namespace SmpBot.Text.Tests;

/// <summary>Strings for properties: any UTF-16 units at all, mixed with what visitors type.</summary>
internal static class AnyText
{
    private static readonly string[] s_pieces =
    [
        "don't", "I can’t", "ñandú", "cafe\u0301", "sooooo", "ayudaaa", "38,5", "1,200.50", "24h", "pa' qué", "👍🏽", "🇪🇸", "\u200B", "\u202E",
        "ｆｕｌｌ", "—", "…", "\r\n", "\uD83D", "\uDC4D", "a@b.co", "https://x.y/z?q=1", "w/o", "¿¡", "  ", "\0", "ﬁ", "𝐛𝐨𝐥𝐝", "ß", "مرحبا", "'", "-",
    ];

    public static Arbitrary<string> Arbitrary { get; } = Arb.From(
        from parts in Gen.OneOf(
            Gen.Elements(s_pieces),
            Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString()),
            Gen.Choose(' ', '~').Select(c => ((char)c).ToString())).ListOf()
        select string.Concat(parts));
}
