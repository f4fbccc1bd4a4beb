using System.Text.RegularExpressions;

namespace SmpBot.Text.Measures.Sequences;

/// <summary>
/// The ways in which phone numbers are written, by country where they differ. A candidate is at most <see cref="LongestCandidate"/>
/// characters long, so the patterns' work is bounded.
/// </summary>
internal static partial class PhoneShapes
{
    /// <summary>No phone number with all its signs is longer.</summary>
    public const int LongestCandidate = 64;

    private const string End = @"(?!-)\b";
    private const string NewWord = @"(?<![\p{L}\d_])";

    // A country code with its prefix, in brackets or not: (+45), +45, 0045.
    private const string Open = @"(?:\(\s?(?:\+\s?|00)";
    private const string Shut = @"\s?\)\s?|(?:(?<!\d)\+\s?|\b00)";

    public static Regex[] All { get; } =
    [
        AnyGrouping(), FiveDigitArea(), Brazil(), Britain(), BritainArea(), Germany(), NorthAmerica(), China(), ChinaMobile(), Denmark(), Italy(),
        Netherlands(), TenToTwelve(), ThreeParts(),
    ];

    /// <summary>True for Italy's short numbers, which may have as few as six digits.</summary>
    public static bool IsShortItalian(string candidate) => Italy().Match(candidate) is { Success: true } match && match.Length == candidate.Length;

    [GeneratedRegex(@"\b(?:\d\s?){4,12}-?[\d\s]{3}\d" + End)]
    private static partial Regex AnyGrouping();

    [GeneratedRegex(@"\(\d{5}\)\s?\d{5,6}|\+\d{2}\(\d\)\d{10}")]
    private static partial Regex FiveDigitArea();

    [GeneratedRegex(Open + "55" + Shut + @"55\s?)?(?:(?<!\w)\(\s?\d{2,3}\s?\)|\b\d{2,3})\s?\d{4,5}-?\d{3,5}" + End)]
    private static partial Regex Brazil();

    [GeneratedRegex(@"(?:(?:\b00|(?<!\w)\+)\s?)?(?:\b\d{2}\s?)?(?:\s?\(0\)[-\s]?|\b)\d{2,5}[/-]?\s?(?:\d{5,8}|\d{3,4}[-\s]?\d{3,4})" + End)]
    private static partial Regex Britain();

    [GeneratedRegex(@"(?:(?:\b00|(?<!\w)\+)\s?\d{2}\s?)?\(0\d{3,4}\)[/-]?\s?(?:\d{5,8}|\d{3,4}[-\s]?\d{3,4})" + End)]
    private static partial Regex BritainArea();

    [GeneratedRegex(@"(?:\+\d{2}\s?(?:(?:\(0\))?\d\s?)?|\b)\d{2,4}\s?[-/]?[\s\d]{7,10}\d" + End)]
    private static partial Regex Germany();

    [GeneratedRegex(
        @"(?:(?:(?<!\w)\+1[\s-]?|\b1[\s-]?|\b|(?=\())(?:\(\d{3}\)[-.\s]?|\d{3}\)[-\s]?|\d{3}\s?[-.]?\s?)|\b)"
        + @"[2-9]\d{2}\s?[-.]?\s?\d{4}(?:\s?(?:x|ext)\s?\d{3,5})?(?!-\s?\d)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex NorthAmerica();

    [GeneratedRegex(@"(?:(?:\b00\s?)?\+?8[126]\s?-?\s?)?(?:\b\d{2,5}\s?-?\s?|(?<=8[126])\d{2,5}\s?-?\s?|\(\d{2,5}\)\s?)\d{4}\s?-?\s?\d{4}(?:\s?-?\s?\d{4})?" + End)]
    private static partial Regex China();

    [GeneratedRegex(@"(?:(?:\b00\s?)?\+?8[126]\s?-?\s?)?(?:\b|(?<=8[126]))\d{3}\s?-?\s?\d{4}\s?-?\s?\d{4}" + End)]
    private static partial Regex ChinaMobile();

    [GeneratedRegex(Open + "45" + Shut + @"45\s?|\b)(?:\s?\(0\)\s?)?(?:\d{8}|\d{4}\s?-?\s?\d{4,6}|(?:\d{2}[\s-]){3}\d{2}|\d{2}\s?-?\s?\d{3}\s?-?\s?\d{3})" + End)]
    private static partial Regex Denmark();

    [GeneratedRegex(Open + "39" + Shut + @"39\s?|\b)(?:0(?:[\d-]{4,12}|[\d\s]{4,12})\d|3(?:[\d-]{7,12}|[\d\s]{7,12})\d)" + End)]
    private static partial Regex Italy();

    [GeneratedRegex(Open + "31" + Shut + @"31\s?)?(?:(?:\b|(?<=31))0?\d{1,3}|\(\s?0?\d{1,3}\s?\)|\(0\)[-\s]?\d{1,3})(?:-?\d{5,11}|\s[\d\s]{5,11})\d" + End)]
    private static partial Regex Netherlands();

    [GeneratedRegex(NewWord + @"\d{10,12}" + End)]
    private static partial Regex TenToTwelve();

    [GeneratedRegex(@"\b\d{3,4}[/-]\d{1,4}[/-]\d{3,4}\b")]
    private static partial Regex ThreeParts();
}
