using System.Collections.Frozen;
using SmpBot.Text.Normalizing;

namespace SmpBot.Text.Tokens;

/// <summary>Contractions, clipped words and everyday abbreviations, opened into the words that they stand for.</summary>
internal static class Contractions
{
    private static readonly FrozenSet<string> s_takesIs = new[]
    {
        "it", "he", "she", "that", "this", "there", "here", "what", "where", "when", "who", "how", "why", "everything", "something",
        "nothing", "everyone", "someone", "one", "all",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> s_endings = new Dictionary<string, string>
    {
        ["n't"] = "not",
        ["'re"] = "are",
        ["'ve"] = "have",
        ["'ll"] = "will",
        ["'d"] = "would",
        ["'m"] = "am",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (FrozenDictionary<string, string[]> English, FrozenDictionary<string, string[]> Spanish) s_lists = Load();

    private static readonly (FrozenSet<string> English, FrozenSet<string> Spanish) s_own = (Forms("en"), Forms("es"));

    /// <summary>The words of a short form, or null when the folded word is none.</summary>
    public static string[]? Expand(string folded, Language language)
    {
        FrozenDictionary<string, string[]> list = language == Language.Spanish ? s_lists.Spanish : s_lists.English;
        return list.TryGetValue(folded, out string[]? words) ? words : ExpandByEnding(folded);
    }

    /// <summary>True when the folded word is a listed short form of the language, or of both.</summary>
    public static bool IsOwn(string folded, Language language) =>
        (language == Language.Spanish ? s_own.Spanish : s_own.English).Contains(folded);

    /// <summary>The word without the English possessive ending.</summary>
    public static string WithoutPossessive(string folded)
    {
        if (folded.EndsWith("'s", StringComparison.Ordinal) && !s_takesIs.Contains(folded[..^2]) && folded != "let's")
        {
            return folded[..^2];
        }

        return folded;
    }

    private static string[]? ExpandByEnding(string folded)
    {
        int apostrophe = folded.LastIndexOf('\'');
        if (apostrophe <= 0)
        {
            return null;
        }

        if (folded.EndsWith("in'", StringComparison.Ordinal))
        {
            return [folded[..^1] + "g"];
        }

        if (folded.EndsWith("'s", StringComparison.Ordinal))
        {
            return s_takesIs.Contains(folded[..^2]) ? [folded[..^2], "is"] : null;
        }

        foreach ((string ending, string word) in s_endings)
        {
            if (folded.Length > ending.Length && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return [folded[..^ending.Length], word];
            }
        }

        return null;
    }

    private static FrozenSet<string> Forms(string code) =>
        EmbeddedText.Lines("contractions.txt")
            .Where(line => line.StartsWith(code, StringComparison.Ordinal))
            .Select(line => AccentFolding.Fold(line[3..line.IndexOf(" = ", StringComparison.Ordinal)]))
            .ToFrozenSet(StringComparer.Ordinal);

    private static (FrozenDictionary<string, string[]>, FrozenDictionary<string, string[]>) Load()
    {
        var english = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var spanish = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (string line in EmbeddedText.Lines("contractions.txt"))
        {
            string[] sides = line[3..].Split(" = ");
            string form = AccentFolding.Fold(sides[0]);
            bool both = sides[1].EndsWith('*');
            string[] words = sides[1].TrimEnd('*', ' ').Split(' ');
            (Dictionary<string, string[]> own, Dictionary<string, string[]> other) =
                line.StartsWith("es", StringComparison.Ordinal) ? (spanish, english) : (english, spanish);
            own[form] = words;
            if (both)
            {
                other.TryAdd(form, words);
            }
        }

        return (english.ToFrozenDictionary(StringComparer.Ordinal), spanish.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
