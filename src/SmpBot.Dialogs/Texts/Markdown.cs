using System.Text;
using SmpBot.Text.Normalizing;

namespace SmpBot.Dialogs.Texts;

/// <summary>Visitors' words inside the bot's Markdown.</summary>
internal static class Markdown
{
    private const string Special = "\\`*_[]<>#|~&";

    /// <summary>One line of at most <paramref name="limit"/> characters in which nothing is markup, a link or an address.</summary>
    public static string Quote(string words, int limit)
    {
        string line = TextNormalizer.Normalize(Cut(words, limit * 2)).Replace('\n', ' ');
        string shown = line.Length <= limit ? line : Cut(line, limit - 1).TrimEnd() + "…";
        StringBuilder quoted = new(shown.Length + 8);
        for (int i = 0; i < shown.Length; i++)
        {
            bool address = shown[i] == ':' && shown.AsSpan(i).StartsWith("://");
            quoted.Append(address || Special.Contains(shown[i], StringComparison.Ordinal) ? "\\" : "").Append(shown[i]);
        }

        return quoted.ToString();
    }

    /// <summary>The first characters, without cutting a surrogate pair.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
