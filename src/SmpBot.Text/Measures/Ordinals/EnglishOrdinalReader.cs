using System.Collections.Frozen;
using SmpBot.Text.Measures.Numbers;

namespace SmpBot.Text.Measures.Ordinals;

/// <summary>Reads English ordinals: <c>11th</c>, <c>twenty-fifth</c>, <c>three trillionth</c>, and places in a row: <c>last</c>, <c>next</c>.</summary>
internal sealed class EnglishOrdinalReader(LexedText text) : IOrdinalReader
{
    private static readonly (string[] Words, string Value)[] s_places = PlaceNames.LongestFirst(
        "the one before the last one>end-1", "the one before the last>end-1", "the second to last>end-1", "next to last>end-1",
        "the last but one>end-1", "antepenultimate>end-2", "penultimate>end-1", "next one>current+1", "previous one>current-1",
        "current one>current+0", "last>end+0", "next>current+1", "previous>current-1", "current>current+0");

    private static readonly FrozenSet<string> s_suffixes = new[] { "st", "nd", "rd", "th" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly EnglishFractionReader _fractions = new(text);

    public OrdinalMatch? Read(int index)
    {
        if (PlaceNames.Find(text, index, s_places) is { } place)
        {
            return place;
        }

        return text[index].IsDigits ? ReadDigits(index) : ReadWords(index);
    }

    private OrdinalMatch? ReadDigits(int index)
    {
        int last = index;
        while (text[last + 1].Is(",") && text[last + 2].IsDigits && text[last + 2].End - text[last + 2].Start == 3)
        {
            last += 2;
        }

        Lexeme suffix = text[last + 1];
        string digits = string.Concat(Enumerable.Range(index, last - index + 1).Where(i => text[i].IsDigits).Select(i => text[i].Text));
        bool fits = s_suffixes.Contains(suffix.Text) && digits.Length <= 15 && Suffix(digits) is string expected
            && (suffix.Text == expected || suffix.Is("th")) && (!suffix.IsApart || suffix.Is("th"));
        return fits && !char.IsLetterOrDigit(text.CharAt(text[index].Start - 1))
            ? new OrdinalMatch(text[index].Start, suffix.End, last + 2, digits.TrimStart('0') is "" ? "0" : digits.TrimStart('0'))
            : ReadWords(index);
    }

    private OrdinalMatch? ReadWords(int index)
    {
        // "a trillionth" is a part of something.
        bool article = text[index].Text is "a" or "an" || text[index - 1].Text is "a" or "an";
        bool round = EnglishNumerals.RoundOrdinals.ContainsKey(text[index].Text);
        return !(article && round) && _fractions.ReadOrdinal(index) is { } ordinal && text[ordinal.Next - 1].IsWord
            ? new OrdinalMatch(text[index].Start, text[ordinal.Next - 1].End, ordinal.Next, NumberMatch.Format(ordinal.Value))
            : null;
    }

    private static string Suffix(string digits) => digits[^1] switch
    {
        '1' when !digits.EndsWith("11", StringComparison.Ordinal) => "st",
        '2' when !digits.EndsWith("12", StringComparison.Ordinal) => "nd",
        '3' when !digits.EndsWith("13", StringComparison.Ordinal) => "rd",
        _ => "th",
    };
}
