using System.Text.RegularExpressions;

namespace SmpBot.Text.Measures.Sequences;

/// <summary>Finds phone numbers of many countries' formats, and leaves card numbers, dates, codes and sums alone.</summary>
internal static partial class PhoneReader
{
    private const int FewestDigits = 7;
    private const int LongestExtension = 10;

    public static IEnumerable<(int Start, int End)> Find(string text)
    {
        foreach ((int start, int end) in Candidates(text))
        {
            foreach ((int from, int to) in Matches(text, start, end))
            {
                string number = text[from..to];
                if (HasPhoneDigits(number) && Surroundings(text, from, to) is int begin and >= 0)
                {
                    yield return (begin, to);
                }
            }
        }
    }

    // Stretches of digits and the signs that group them.
    private static IEnumerable<(int Start, int End)> Candidates(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]) && text[i] is not ('+' or '('))
            {
                i++;
                continue;
            }

            int end = i;
            while (end < text.Length && IsPart(text[end]))
            {
                end++;
            }

            end += Extension().Match(text, end, Math.Min(LongestExtension, text.Length - end)).Length;

            if (end - i is >= 6 and <= PhoneShapes.LongestCandidate)
            {
                yield return (i, end);
            }

            i = Math.Max(end, i + 1);
        }
    }

    private static bool IsPart(char c) => char.IsAsciiDigit(c) || c is '+' or '(' or ')' or '-' or '.' or '/' or ' ' or '\u00A0' or '\t';

    // What one shape or several cover without a gap counts when one shape covers it whole.
    private static IEnumerable<(int Start, int End)> Matches(string text, int start, int end)
    {
        int from = Math.Max(0, start - 1);
        string candidate = text[from..Math.Min(text.Length, end + 1)];
        var spans = new HashSet<(int Start, int End)>();
        bool[] covered = new bool[candidate.Length + 1];
        foreach (Regex shape in PhoneShapes.All)
        {
            foreach (ValueMatch match in shape.EnumerateMatches(candidate))
            {
                spans.Add((match.Index, match.Index + match.Length));
                covered.AsSpan(match.Index, match.Length).Fill(true);
            }
        }

        for (int i = 0; i < candidate.Length; i++)
        {
            int last = i;
            while (covered[last])
            {
                last++;
            }

            if (last > i && spans.Contains((i, last)))
            {
                yield return (from + i, from + last);
            }

            i = Math.Max(i, last);
        }
    }

    private static bool HasPhoneDigits(string number)
    {
        int digits = number.Count(char.IsAsciiDigit);
        if ((digits < FewestDigits && !PhoneShapes.IsShortItalian(number)) || SocialSecurity().IsMatch(number))
        {
            return false;
        }

        // Sixteen digits in a row, or fifteen in groups of three and four, are a payment card.
        bool card = digits == 16 && number[0] != '+';
        bool shortCard = digits == 15 && number.Split(' ').All(group => group.Count(char.IsAsciiDigit) is 3 or 4);
        return !card && !shortCard;
    }

    // The start of the number, moved back over an international prefix; -1 where what stands around it says that it is none.
    private static int Surroundings(string text, int start, int end)
    {
        char after = end < text.Length ? text[end] : ' ';
        if (after is '/' or '+' or '#' or '*' or ':' or '%' || IsHexadecimal(text, start, end) || IsForm(text, start))
        {
            return -1;
        }

        if (start == 0)
        {
            return 0;
        }

        char before = text[start - 1];
        if (IsAccount(text, start - 1) || before is ',' or '%' || (before == ':' && !(start > 1 && char.IsLetter(text[start - 2]))))
        {
            return -1;
        }

        if (before is not ('-' or '.' or '/' or '+' or '#' or '*'))
        {
            return start;
        }

        bool grouped = text.AsSpan(start, end - start).IndexOfAny(" -/.") >= 0;
        return before == '-' && grouped && start >= 2 ? AfterHyphen(text, start) : -1;
    }

    // "office-555 0100" is a number with a name before it, "91a-677-0060" is a code, "00-44 20…" an international prefix.
    private static int AfterHyphen(string text, int start)
    {
        char gap = text[start - 2];
        if (!char.IsAsciiDigit(gap) && !char.IsWhiteSpace(gap))
        {
            return char.IsLower(gap) && text.AsSpan(0, start - 2).ContainsAnyInRange('0', '9') ? -1 : start;
        }

        Match prefix = InternationalPrefix().Match(text[Math.Max(0, start - 4)..(start - 1)]);
        return prefix.Success ? start - 1 - prefix.Length : -1;
    }

    private static bool IsAccount(string text, int end) => Account().IsMatch(text[Math.Max(0, end - 32)..end]);

    private static bool IsForm(string text, int start) => FormNumber().IsMatch(text[Math.Max(0, start - 16)..start]);

    // Pairs of hexadecimal digits, eight or more, as in an address of a device.
    private static bool IsHexadecimal(string text, int start, int end)
    {
        foreach (ValueMatch match in HexadecimalPairs().EnumerateMatches(text.AsSpan(Math.Max(0, start - 24), Math.Min(text.Length, end + 24) - Math.Max(0, start - 24))))
        {
            int from = Math.Max(0, start - 24) + match.Index;
            if (start >= from && end <= from + match.Length)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^(?:x|ext\.?)\s?\d{3,5}", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^\d{3}-\d{2}-\d{4}$")]
    private static partial Regex SocialSecurity();

    [GeneratedRegex(@"0(?:0|11)$")]
    private static partial Regex InternationalPrefix();

    [GeneratedRegex(@"\b(?:account|card|cuenta|tarjeta)(?:\s+(?:#|number|n[uú]mero))?(?:\s+(?:is|es))?:?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Account();

    [GeneratedRegex(@"\bomb(?:\s*(?:no\.?|number|#))?:?\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex FormNumber();

    [GeneratedRegex(@"[0-9a-f]{2}(?:\s[0-9a-f]{2}){7}", RegexOptions.IgnoreCase)]
    private static partial Regex HexadecimalPairs();
}
