using System.Buffers;
using System.Collections.Frozen;

namespace SmpBot.Text.Stemming;

/// <summary>
/// The English stemmer of Snowball 3 ("Porter 2"), written from the algorithm's published description
/// (https://snowballstem.org/algorithms/english/stemmer.html). Takes a lower-case word.
/// </summary>
public static class Porter2Stemmer
{
    private const string LiEndings = "cdeghkmnrt";
    private const int StackLimit = 128;

    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouy");

    private static readonly string[] s_prefixRegions =
        ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    private static readonly FrozenDictionary<string, string> s_exceptions = new Dictionary<string, string>
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly SuffixRule[] s_step2 = SuffixRule.LongestFirst(
        "ational>ate", "ization>ize", "fulness>ful", "ousness>ous", "iveness>ive", "tional>tion", "biliti>ble", "lessli>less",
        "entli>ent", "ation>ate", "alism>al", "aliti>al", "ousli>ous", "iviti>ive", "fulli>ful", "ogist>og", "enci>ence",
        "anci>ance", "abli>able", "izer>ize", "ator>ate", "alli>al", "bli>ble", "ogi>og", "li>");

    private static readonly SuffixRule[] s_step3 = SuffixRule.LongestFirst(
        "ational>ate", "tional>tion", "alize>al", "icate>ic", "iciti>ic", "ative>", "ical>ic", "ness>", "ful>");

    private static readonly SuffixRule[] s_step4 = SuffixRule.LongestFirst(
        "ement>", "ance>", "ence>", "able>", "ible>", "ment>", "ant>", "ent>", "ism>", "ate>", "iti>", "ous>", "ive>", "ize>", "ion>",
        "al>", "er>", "ic>");

    /// <summary>The stem of a lower-case English word.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (s_exceptions.TryGetValue(word, out string? known))
        {
            return known;
        }

        if (word.Length <= 2)
        {
            return word;
        }

        char[]? rented = word.Length > StackLimit ? ArrayPool<char>.Shared.Rent(word.Length + 2) : null;
        Span<char> letters = rented ?? stackalloc char[StackLimit + 2];
        word.CopyTo(letters);
        string stem = Stem(new WordBuffer(letters, word.Length));
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return stem;
    }

    private static string Stem(WordBuffer word)
    {
        MarkConsonantY(ref word);
        int r1 = FirstRegion(word.Word);
        int r2 = NextRegion(word.Word, r1);
        RemovePlural(ref word);
        RemovePast(ref word, r1);
        if (word.Length > 2 && word[word.Length - 1] is 'y' or 'Y' && !IsVowel(word[word.Length - 2]))
        {
            word.Replace(1, "i");
        }

        ReplaceDoubleSuffix(ref word, r1);
        ReplaceSuffix(ref word, r1, r2);
        RemoveSuffix(ref word, r2);
        RemoveFinalLetter(ref word, r1, r2);
        word.ReplaceLetter('Y', 'y');
        return word.Word.ToString();
    }

    // A y at the start or after a vowel is a consonant, written Y meanwhile.
    private static void MarkConsonantY(ref WordBuffer word)
    {
        if (word[0] == '\'')
        {
            word.CutFirst();
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] == 'y' && (i == 0 || IsVowel(word[i - 1])))
            {
                word[i] = 'Y';
            }
        }
    }

    private static int FirstRegion(ReadOnlySpan<char> word)
    {
        foreach (string prefix in s_prefixRegions)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
            {
                return prefix.Length;
            }
        }

        return NextRegion(word, 0);
    }

    // Just after the first consonant that follows a vowel.
    private static int NextRegion(ReadOnlySpan<char> word, int from)
    {
        int vowel = word[from..].IndexOfAny(s_vowels);
        if (vowel < 0)
        {
            return word.Length;
        }

        int consonant = word[(from + vowel)..].IndexOfAnyExcept(s_vowels);
        return consonant < 0 ? word.Length : from + vowel + consonant + 1;
    }

    // Step 1a.
    private static void RemovePlural(ref WordBuffer word)
    {
        word.Cut(word.Longest(["'s'", "'s", "'"])?.Length ?? 0);
        switch (word.Longest(["sses", "ied", "ies", "us", "ss", "s"]))
        {
            case "sses":
                word.Cut(2);
                break;
            case "ied" or "ies":
                word.Replace(3, word.Length >= 5 ? "i" : "ie");
                break;
            case "s" when word.Length >= 2 && word.Word[..^2].ContainsAny(s_vowels):
                word.Cut(1);
                break;
            default:
                break;
        }
    }

    // Step 1b.
    private static void RemovePast(ref WordBuffer word, int r1)
    {
        string? suffix = word.Longest(["eedly", "ingly", "edly", "eed", "ing", "ed"]);
        if (suffix is null)
        {
            return;
        }

        int start = word.Length - suffix.Length;
        ReadOnlySpan<char> before = word.Word[..start];
        if (suffix is "eed" or "eedly")
        {
            if (start >= r1 && before is not ("proc" or "exc" or "succ"))
            {
                word.Replace(suffix.Length, "ee");
            }
        }
        else if (suffix == "ing" && before.Length == 2 && before[1] == 'y' && !IsVowel(before[0]))
        {
            word.Replace(4, "ie");
        }
        else if (!(suffix == "ing" && before is "inn" or "out" or "cann" or "herr" or "earr" or "even") && before.ContainsAny(s_vowels))
        {
            word.Cut(suffix.Length);
            MendEnding(ref word, r1);
        }
    }

    private static void MendEnding(ref WordBuffer word, int r1)
    {
        int length = word.Length;
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            word.Append("e");
        }
        else if (length >= 2 && word[length - 1] == word[length - 2] && "bdfgmnprt".Contains(word[length - 1]))
        {
            if (length > 3 || length == 2 || word[0] is not ('a' or 'e' or 'o'))
            {
                word.Cut(1);
            }
        }
        else if (length == r1 && EndsInShortSyllable(word.Word))
        {
            word.Append("e");
        }
    }

    // Step 2.
    private static void ReplaceDoubleSuffix(ref WordBuffer word, int r1)
    {
        if (SuffixRule.Find(s_step2, word.Word) is not { } rule || word.Length - rule.Suffix.Length < r1)
        {
            return;
        }

        int before = word.Length - rule.Suffix.Length - 1;
        bool applies = rule.Suffix switch
        {
            "ogi" => before >= 0 && word[before] == 'l',
            "li" => before >= 0 && LiEndings.Contains(word[before]),
            _ => true,
        };
        if (applies)
        {
            word.Replace(rule.Suffix.Length, rule.Replacement);
        }
    }

    // Step 3.
    private static void ReplaceSuffix(ref WordBuffer word, int r1, int r2)
    {
        if (SuffixRule.Find(s_step3, word.Word) is { } rule
            && word.Length - rule.Suffix.Length >= (rule.Suffix == "ative" ? Math.Max(r1, r2) : r1))
        {
            word.Replace(rule.Suffix.Length, rule.Replacement);
        }
    }

    // Step 4.
    private static void RemoveSuffix(ref WordBuffer word, int r2)
    {
        if (SuffixRule.Find(s_step4, word.Word) is not { } rule || word.Length - rule.Suffix.Length < r2)
        {
            return;
        }

        int before = word.Length - rule.Suffix.Length - 1;
        if (rule.Suffix != "ion" || (before >= 0 && word[before] is 's' or 't'))
        {
            word.Cut(rule.Suffix.Length);
        }
    }

    // Step 5.
    private static void RemoveFinalLetter(ref WordBuffer word, int r1, int r2)
    {
        int last = word.Length - 1;
        bool finalE = word.EndsWith("e") && (last >= r2 || (last >= r1 && !EndsInShortSyllable(word.Word[..last])));
        bool finalL = word.EndsWith("ll") && last >= r2;
        if (finalE || finalL)
        {
            word.Cut(1);
        }
    }

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word)
    {
        int n = word.Length;
        return word.EndsWith("past")
            || (n == 2 && IsVowel(word[0]) && !IsVowel(word[1]))
            || (n > 2 && !IsVowel(word[n - 1]) && word[n - 1] is not ('w' or 'x' or 'Y') && IsVowel(word[n - 2]) && !IsVowel(word[n - 3]));
    }

    private static bool IsVowel(char c) => s_vowels.Contains(c);
}
