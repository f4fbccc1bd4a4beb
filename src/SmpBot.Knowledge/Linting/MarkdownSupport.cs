using System.Text.RegularExpressions;

namespace SmpBot.Knowledge.Linting;

/// <summary>Finds Markdown that the chat cannot show: it shows paragraphs, lists, emphasis and links (https, tel, mailto).</summary>
internal static partial class MarkdownSupport
{
    private static readonly (Func<Regex> Pattern, string Advice)[] s_unsupported =
    [
        (Image, "The chat shows no pictures: describe it in words, or link to it."),
        (Html, "The chat shows no HTML: write plain text; use **bold**, lists and [links](https://…) only."),
        (Heading, "The chat shows no headings: make it a sentence of its own, or **bold**."),
        (Table, "The chat shows no tables: make it a list."),
        (Code, "The chat shows no code: write plain text."),
        (Quote, "The chat shows no block quotes: write it as a paragraph."),
        (Rule, "The chat shows no rules: separate paragraphs with an empty line."),
        (ForeignLink, "Links must begin with https:, tel: or mailto:."),
    ];

    /// <summary>The place of each construct with what to write instead.</summary>
    public static IEnumerable<(int Index, string Advice)> FindUnsupported(string markdown) =>
        s_unsupported.SelectMany(rule => rule.Pattern().Matches(markdown).Select(m => (m.Index, rule.Advice)));

    [GeneratedRegex(@"!\[[^\]]*\]\([^)]*\)")]
    private static partial Regex Image();

    [GeneratedRegex(@"</?[A-Za-z][^>\n]*>|<!--")]
    private static partial Regex Html();

    [GeneratedRegex(@"^ {0,3}#{1,6}(?=\s)", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ {0,3}\|.*\|[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^ {0,3}(```|~~~)|`[^`\n]+`", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^ {0,3}>", RegexOptions.Multiline)]
    private static partial Regex Quote();

    [GeneratedRegex(@"^ {0,3}([-*_=])[ \t]*(\1[ \t]*){2,}$", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\((?!https:|tel:|mailto:)[^)]*\)")]
    private static partial Regex ForeignLink();
}
