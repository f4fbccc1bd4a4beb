using System.Text.RegularExpressions;

namespace SmpBot.Checking.Gaps;

/// <summary>Takes addresses and long numbers out of a visitor's words before they are shown or proposed as content.</summary>
internal static partial class Redaction
{
    public static string Apply(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return LongNumber().Replace(Address().Replace(line, "[address]"), "[number]");
    }

    [GeneratedRegex(@"\S+@\S+|\b(?:https?://|www\.)\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>Six digits and more, with what people put between them: telephone, card and identity numbers.</summary>
    [GeneratedRegex(@"\+?\d(?:[\s().\-/]{0,2}\d){5,}")]
    private static partial Regex LongNumber();
}
