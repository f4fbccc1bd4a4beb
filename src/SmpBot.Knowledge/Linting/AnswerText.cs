using System.Text.RegularExpressions;
using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Linting;

/// <summary>An answer as a reader sees it, for counting and for comparing.</summary>
internal static partial class AnswerText
{
    /// <summary>The Markdown without link targets, emphasis and list markers.</summary>
    public static string Plain(string markdown) =>
        Emphasis().Replace(ListMarker().Replace(Link().Replace(markdown, "$1"), ""), "");

    public static int CountWords(string markdown) => Plain(markdown)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Count(word => word.Any(char.IsLetterOrDigit));

    /// <summary>The last sentence, in lower case.</summary>
    public static string LastSentence(string markdown)
    {
        string text = Plain(markdown).Trim().TrimEnd('.', '!', '?', ' ', ')', '"', '”', '»').ToLowerInvariant();
        int start = text.LastIndexOfAny(['.', '!', '?', '\n', ':']);
        return text[(start + 1)..];
    }

    /// <summary>Lower case, accents of Spanish off, only letters and digits, single blanks.</summary>
    public static string Fold(string text)
    {
        IEnumerable<char> folded = text.ToLowerInvariant().Select(FoldLetter);
        return string.Join(' ', new string([.. folded]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The file's line on which the character at <paramref name="index"/> of the answer stands.</summary>
    public static int LineAt(KnowledgeEntry entry, int index) => entry.Lines.Answer + entry.Answer.AsSpan(0, index).Count('\n');

    private static char FoldLetter(char c) => c switch
    {
        'á' or 'à' => 'a',
        'é' or 'è' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' or 'ü' => 'u',
        'ñ' => 'n',
        '\'' or '’' => '\'',
        _ => char.IsLetterOrDigit(c) ? c : ' ',
    };

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*([-*+]|\d{1,2}[.)])\s+", RegexOptions.Multiline)]
    private static partial Regex ListMarker();

    [GeneratedRegex(@"[*_`]+")]
    private static partial Regex Emphasis();
}
