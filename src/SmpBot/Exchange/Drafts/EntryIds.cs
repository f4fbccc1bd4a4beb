using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Exchange.Drafts;

/// <summary>Gives entries ids made of the words of their question.</summary>
internal sealed class EntryIds(IEnumerable<string> taken)
{
    private const int MostWords = 4;
    private const int LongestWord = 24;

    private readonly HashSet<string> _taken = [.. taken];

    /// <summary>An id such as <c>wear-helmet</c> that no other entry has; calling it again gives another.</summary>
    public string Create(string question, Language language)
    {
        Token[] words = [.. TextAnalyzer.Analyze(question, language).Tokens.Where(IsUsable)];
        Token[] content = [.. words.Where(w => !w.IsStopWord)];
        IEnumerable<string> chosen = (content.Length > 0 ? content : words).Take(MostWords).Select(w => w.Folded);
        string stem = string.Join('-', chosen);
        return Reserve(stem.Length == 0 ? "question" : stem);
    }

    /// <summary>The id itself where it is free, else with a number.</summary>
    public string Reserve(string id)
    {
        string unique = id;
        for (int i = 2; !_taken.Add(unique); i++)
        {
            unique = FormattableString.Invariant($"{id}-{i}");
        }

        return unique;
    }

    private static bool IsUsable(Token token) => token.Kind is TokenKind.Word or TokenKind.Number
        && token.Folded.Length <= LongestWord && token.Folded.All(char.IsAsciiLetterOrDigit);
}
