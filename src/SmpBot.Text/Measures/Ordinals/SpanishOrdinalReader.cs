using System.Collections.Frozen;
using SmpBot.Text.Measures.Numbers;

namespace SmpBot.Text.Measures.Ordinals;

/// <summary>Reads Spanish ordinals: <c>11vo</c>, <c>5ª</c>, <c>vigésimo quinto</c>, <c>dos mil millonésimo</c>, and places in a row: <c>última</c>.</summary>
internal sealed class SpanishOrdinalReader(LexedText text) : IOrdinalReader
{
    private static readonly string[] s_genders = ["o", "a", "os", "as"];

    private static readonly (string[] Words, string Value)[] s_places = PlaceNames.LongestFirst(
        [.. AnyGender("antepenultim", "end-2"), .. AnyGender("penultim", "end-1"), .. AnyGender("ultim", "end+0"),
            .. AnyGender("proxim", "current+1"), "anterior>current-1", "anteriores>current-1", "actual>current+0", "actuales>current+0",
            "siguiente>current+1", "siguientes>current+1", "antes del ultimo>end-1", "antes de la ultima>end-1",
            "anterior al ultimo>end-1", "anterior a la ultima>end-1"]);

    // The letters after the digits, by the last digit.
    private static readonly FrozenSet<string> s_suffixes = new[]
    {
        "1er", "1ro", "1ra", "2do", "2da", "3ro", "3ra", "3er", "4to", "4ta", "5to", "5ta", "6to", "6ta", "7mo", "7ma", "8vo", "8va", "9no",
        "9na", "0mo", "0ma", "1vo", "1va", "1mo", "1ma", "2vo", "2va", "2mo", "2ma",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly SpanishCardinalReader _cardinals = new(text);

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
        Lexeme digits = text[index];
        int at = text[index + 1].Is(".") && text[index + 2].Text is "º" or "ª" ? index + 2 : index + 1;
        Lexeme suffix = text[at];
        bool sign = suffix.Text is "º" or "ª" && !char.IsLetter(text.CharAt(suffix.End));
        bool letters = at == index + 1 && s_suffixes.Contains(digits.Text[^1] + suffix.Text);
        return (sign || letters) && !suffix.IsApart && digits.Text.Length <= 15 && !char.IsLetterOrDigit(text.CharAt(digits.Start - 1))
            && !IsTemperature(at)
            ? new OrdinalMatch(digits.Start, suffix.End, at + 1, digits.Text.TrimStart('0') is "" ? "0" : digits.Text.TrimStart('0'))
            : null;
    }

    private bool IsTemperature(int sign) => text[sign + 1].Text is "c" or "f" && text[sign].Text is "º";

    private OrdinalMatch? ReadWords(int index)
    {
        int next = index;
        double total = 0;
        if (ReadThousands(index) is { } thousands)
        {
            (total, next) = thousands;
        }

        double limit = 1000;
        while (SpanishNumerals.Ordinal(text[next].Text) is double value && value < limit && text[next].IsWord)
        {
            total += value;
            next++;
            limit = value >= 100 ? 100 : value >= 10 && value % 10 == 0 ? 10 : 0;
        }

        return next == index ? null : new OrdinalMatch(text[index].Start, text[next - 1].End, next, NumberMatch.Format(total));
    }

    // "cincuenta y dos milésimo", "dos mil millonésimo", "tresmillonésimo", "millonésimo".
    private (double Value, int Next)? ReadThousands(int index)
    {
        int at = index;
        double before = 0;
        if (_cardinals.Read(index) is { } cardinal && text[index].IsWord)
        {
            (before, at) = (cardinal.Value, cardinal.Next);
        }

        if (SpanishNumerals.RoundOrdinal(text[at].Text) is not { } round)
        {
            return null;
        }

        if (at == index)
        {
            return (round.Multiple * round.Round, at + 1);
        }

        // What was said above the multiplier stays as it is: in "tres millones cuatro milésimo" the millions are not multiplied.
        double scale = round.Round * 1000;
        double kept = round.Round < 1e6 ? Math.Floor(before / scale) * scale : Math.Floor(before / (round.Round * 1e6)) * round.Round * 1e6;
        return (kept + ((before - kept) * round.Multiple * round.Round), at + 1);
    }

    private static IEnumerable<string> AnyGender(string stem, string value) =>
        s_genders.Select(ending => $"{stem}{ending}>{value}");
}
