namespace SmpBot.Knowledge.Loading;

/// <summary>The two parts of an entry's file.</summary>
/// <param name="Yaml">What stands between the two lines <c>---</c>; its first line is line 2 of the file.</param>
/// <param name="Body">The Markdown below, trimmed.</param>
/// <param name="BodyLine">The 1-based line on which the body begins; of the closing <c>---</c> when the body is empty.</param>
internal sealed record FrontMatter(string Yaml, string Body, int BodyLine)
{
    private const string Marker = "---";

    /// <summary>Splits the text; null after an issue was reported.</summary>
    public static FrontMatter? Split(string text, FileIssues issues)
    {
        string[] lines = text.Split('\n');
        if (lines[0].TrimEnd() != Marker)
        {
            issues.Error(1, "no-front-matter", "The file must begin with a line '---', the keys (id, topic, question …), and another line '---'; the answer follows below.");
            return null;
        }

        int close = Array.FindIndex(lines, 1, line => line.TrimEnd() == Marker);
        if (close < 0)
        {
            issues.Error(1, "no-front-matter", "The keys have no end: write a line '---' between the keys and the answer.");
            return null;
        }

        int first = Array.FindIndex(lines, close + 1, line => !string.IsNullOrWhiteSpace(line));
        string yaml = string.Join('\n', lines[1..close]);
        return first < 0
            ? new FrontMatter(yaml, "", close + 1)
            : new FrontMatter(yaml, string.Join('\n', lines[first..]).TrimEnd(), first + 1);
    }
}
