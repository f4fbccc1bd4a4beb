using SmpBot.Knowledge.Safety;
using SmpBot.Text;

namespace SmpBot.Triage.Prompts;

/// <summary>Puts telephone links in place of <c>{emergency}</c>, <c>{advice}</c> and <c>{crisis}</c>.</summary>
internal sealed class PlaceholderFiller(PromptFile file, RegionNumbers numbers, Language language)
{
    public string Fill(string text) => text
        .Replace("{emergency}", Emergency(), StringComparison.Ordinal)
        .Replace("{advice}", Named(numbers.Advice, "advice-unknown"), StringComparison.Ordinal)
        .Replace("{crisis}", Named(numbers.Crisis, "crisis-unknown"), StringComparison.Ordinal);

    /// <summary>What the clinic can and cannot do, with its number.</summary>
    public string Clinic(string? phone, bool isTold)
    {
        string line = phone is null ? file.Phrases["clinic-no-phone"].Text : Link("clinic", "", phone);
        return isTold ? $"{line} {file.Phrases["case"].Text}" : line;
    }

    private string Or => $" {file.Phrases["or"].Text} ";

    private string Emergency()
    {
        string first = Link("emergency-number", "", numbers.Emergency[^1].Dial);
        IEnumerable<string> others = numbers.Emergency.SkipLast(1).Select(number => Link("number-only", "", number.Dial));
        return string.Join(Or, [.. others, first]);
    }

    private string Named(IReadOnlyList<SafetyNumber> list, string unknown)
    {
        string[] shown = [.. list.Where(number => number.Verified).Select(number => Link("number", Name(number), number.Dial))];
        return shown.Length == 0 ? file.Phrases[unknown].Text : string.Join(Or, shown);
    }

    private string Name(SafetyNumber number) => language == Language.Spanish ? number.NameEs : number.NameEn;

    private string Link(string phrase, string name, string dial) => file.Phrases[phrase].Text
        .Replace("{name}", name, StringComparison.Ordinal)
        .Replace("{dial}", dial, StringComparison.Ordinal)
        .Replace("{link}", TelephoneLink(dial), StringComparison.Ordinal);

    // In a tel: address a star must be written as an escape.
    private static string TelephoneLink(string dial) =>
        string.Concat(dial.Where(c => char.IsAsciiDigit(c) || c is '+' or '*')).Replace("*", "%2A", StringComparison.Ordinal);
}
