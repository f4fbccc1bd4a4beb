using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SmpBot.Exchange.Drafts;

/// <summary>Writes texts as YAML scalars: plain where every reader takes them for the same text, else in double quotes.</summary>
internal static partial class YamlText
{
    /// <summary>For a value after a key, or an item of a list with one item a line.</summary>
    public static string Scalar(string text) => Plain().IsMatch(text) && !Special().IsMatch(text) ? text : Quote(text);

    /// <summary>A list in one line: <c>[a, b]</c>.</summary>
    public static string List(IEnumerable<string> items) =>
        $"[{string.Join(", ", items.Select(item => Word().IsMatch(item) && !Special().IsMatch(item) ? item : Quote(item)))}]";

    private static string Quote(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Begins with a letter, a digit or an opening sign, holds no <c>: </c> and no <c> #</c>, and ends in no colon or blank.</summary>
    [GeneratedRegex(@"\A[\p{L}\p{N}¿¡](?:[\p{L}\p{N}\p{P}\p{S} -[:#\\""]]|:(?=[^\s])|(?<=[^\s])#)*(?<![:\s])\z")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A[\p{L}\p{N}]+(?:[-_.][\p{L}\p{N}]+)*\z")]
    private static partial Regex Word();

    /// <summary>What YAML takes for something else than a text.</summary>
    [GeneratedRegex(@"\A(?:true|false|yes|no|on|off|y|n|null|[-+.\d][-+.,:_\dxoe]*|0x[\da-f]+)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Special();
}
