using System.Text;

namespace SmpBot.Exchange.Delimited;

/// <summary>Metadata as QnA Maker writes it, <c>key:value|key:value</c>; a backslash before <c>| : , \</c> keeps them in a value.</summary>
internal static class MetadataText
{
    public static string Write(IEnumerable<(string Key, string Value)> pairs) => string.Join('|', pairs.Select(p => $"{p.Key}:{p.Value}"));

    /// <summary>A value, or one item of a list.</summary>
    public static string Escape(string value)
    {
        StringBuilder escaped = new();
        foreach (char c in value)
        {
            escaped.Append(c is '|' or ':' or ',' or '\\' ? $"\\{c}" : c.ToString());
        }

        return escaped.ToString();
    }

    /// <summary>Pairs with the values still escaped; a part without a colon has an empty value.</summary>
    public static IReadOnlyList<(string Key, string Value)> Read(string text) =>
    [
        .. from part in Split(text, '|')
           where !string.IsNullOrWhiteSpace(part)
           let sides = Split(part, ':')
           select (sides[0].Trim(), string.Join(':', sides.Skip(1)).Trim()),
    ];

    public static IReadOnlyList<string> ReadList(string value) => value.Length == 0 ? [] : [.. Split(value, ',').Select(item => Unescape(item.Trim()))];

    public static string Unescape(string value)
    {
        StringBuilder text = new();
        for (int i = 0; i < value.Length; i++)
        {
            i += value[i] == '\\' && i + 1 < value.Length ? 1 : 0;
            text.Append(value[i]);
        }

        return text.ToString();
    }

    private static List<string> Split(string text, char separator)
    {
        List<string> parts = [];
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == separator)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
