using System.Buffers;
using System.Collections.Frozen;

namespace SmpBot.Text.Stemming;

/// <summary>
/// The Spanish stemmer of Snowball 3, written from the algorithm's published description
/// (https://snowballstem.org/algorithms/spanish/stemmer.html). Takes a lower-case word with its accents.
/// </summary>
public static class SpanishStemmer
{
    private const int StackLimit = 128;

    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouáéíóúü");

    private static readonly string[] s_pronouns =
        ["selas", "selos", "sela", "selo", "las", "les", "los", "nos", "me", "se", "la", "le", "lo"];

    private static readonly string[] s_beforePronoun =
        ["iéndo", "iendo", "yendo", "ándo", "ando", "ár", "ér", "ír", "ar", "er", "ir"];

    private static readonly string[] s_standardSuffixes = LongestFirst(
        "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos " +
        "adora ador ación adoras adores aciones ante antes ancia ancias acion logía logías ución uciones ucion encia encias " +
        "amente mente idad idades iva ivo ivas ivos");

    // What a standard suffix leaves behind.
    private static readonly FrozenDictionary<string, string> s_replacements = new Dictionary<string, string>
    {
        ["logía"] = "log",
        ["logías"] = "log",
        ["ución"] = "u",
        ["uciones"] = "u",
        ["ucion"] = "u",
        ["encia"] = "ente",
        ["encias"] = "ente",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What goes too when it stands before a standard suffix.
    private static readonly FrozenDictionary<string, string[]> s_furtherSuffixes = new (string Suffixes, string Further)[]
    {
        ("adora ador ación adoras adores aciones ante antes ancia ancias acion", "ic"),
        ("amente", "iv os ic ad"),
        ("mente", "ante able ible"),
        ("idad idades", "abil ic iv"),
        ("iva ivo ivas ivos", "at"),
    }.SelectMany(row => row.Suffixes.Split(' ').Select(suffix => (suffix, row.Further)))
        .ToFrozenDictionary(x => x.suffix, x => x.Further.Split(' '), StringComparer.Ordinal);

    private static readonly string[] s_yVerbSuffixes = LongestFirst("ya ye yan yen yeron yendo yo yó yas yes yais yamos");

    private static readonly string[] s_verbSuffixes = LongestFirst(
        "en es éis emos " +
        "arían arías arán arás aríais aría aréis aríamos aremos ará aré erían erías erán erás eríais ería eréis eríamos eremos erá eré " +
        "irían irías irán irás iríais iría iréis iríamos iremos irá iré " +
        "aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron ado ido ando iendo ió " +
        "ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis ieseis asteis isteis ados idos " +
        "amos ábamos íamos imos áramos iéramos iésemos ásemos");

    private static readonly string[] s_residualSuffixes = ["os", "a", "o", "á", "í", "ó", "e", "é"];

    /// <summary>The stem of a lower-case Spanish word, without acute accents.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        char[]? rented = word.Length > StackLimit ? ArrayPool<char>.Shared.Rent(word.Length + 4) : null;
        Span<char> letters = rented ?? stackalloc char[StackLimit + 4];
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
        int rv = VerbRegion(word.Word);
        int r1 = NextRegion(word.Word, 0);
        int r2 = NextRegion(word.Word, r1);
        RemovePronoun(ref word, rv);
        if (!RemoveStandardSuffix(ref word, r1, r2) && !RemoveYVerbSuffix(ref word, rv))
        {
            RemoveVerbSuffix(ref word, rv);
        }

        RemoveResidue(ref word, rv);
        for (int i = 0; i < word.Length; i++)
        {
            word[i] = word[i] switch
            {
                'á' => 'a',
                'é' => 'e',
                'í' => 'i',
                'ó' => 'o',
                'ú' => 'u',
                char c => c,
            };
        }

        return word.Word.ToString();
    }

    private static int VerbRegion(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
        {
            return word.Length;
        }

        if (!IsVowel(word[1]))
        {
            int vowel = word[2..].IndexOfAny(s_vowels);
            return vowel < 0 ? word.Length : vowel + 3;
        }

        if (!IsVowel(word[0]))
        {
            return Math.Min(3, word.Length);
        }

        int consonant = word[2..].IndexOfAnyExcept(s_vowels);
        return consonant < 0 ? word.Length : consonant + 3;
    }

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

    private static void RemovePronoun(ref WordBuffer word, int rv)
    {
        if (word.Longest(s_pronouns) is not string pronoun)
        {
            return;
        }

        int end = word.Length - pronoun.Length;
        string? verb = null;
        foreach (string ending in s_beforePronoun)
        {
            if (word.EndsWith(ending, end))
            {
                verb = ending;
                break;
            }
        }

        if (verb is null || end - verb.Length < rv
            || (verb == "yendo" && (end - verb.Length == 0 || word[end - verb.Length - 1] != 'u')))
        {
            return;
        }

        word.Cut(pronoun.Length);
        word.Replace(verb.Length, verb.Replace('á', 'a').Replace('é', 'e').Replace('í', 'i'));
    }

    private static bool RemoveStandardSuffix(ref WordBuffer word, int r1, int r2)
    {
        if (word.Longest(s_standardSuffixes) is not string suffix
            || word.Length - suffix.Length < (suffix == "amente" ? r1 : r2))
        {
            return false;
        }

        word.Cut(suffix.Length);
        word.Append(s_replacements.GetValueOrDefault(suffix, string.Empty));
        string? cut = CutFirstFound(ref word, r2, s_furtherSuffixes.GetValueOrDefault(suffix, []));
        if (suffix == "amente" && cut == "iv")
        {
            CutFirstFound(ref word, r2, ["at"]);
        }

        return true;
    }

    private static string? CutFirstFound(ref WordBuffer word, int region, scoped ReadOnlySpan<string> endings)
    {
        string? ending = word.Longest(endings);
        if (ending is null || word.Length - ending.Length < region)
        {
            return null;
        }

        word.Cut(ending.Length);
        return ending;
    }

    private static bool RemoveYVerbSuffix(ref WordBuffer word, int rv)
    {
        if (word.Longest(s_yVerbSuffixes, rv) is not string suffix
            || word.Length == suffix.Length || word[word.Length - suffix.Length - 1] != 'u')
        {
            return false;
        }

        word.Cut(suffix.Length);
        return true;
    }

    private static void RemoveVerbSuffix(ref WordBuffer word, int rv)
    {
        if (word.Longest(s_verbSuffixes, rv) is not string suffix)
        {
            return;
        }

        word.Cut(suffix.Length);
        if (suffix is "en" or "es" or "éis" or "emos" && word.EndsWith("gu"))
        {
            word.Cut(1);
        }
    }

    private static void RemoveResidue(ref WordBuffer word, int rv)
    {
        if (word.Longest(s_residualSuffixes) is not string suffix || word.Length - suffix.Length < rv)
        {
            return;
        }

        word.Cut(suffix.Length);
        if (suffix is "e" or "é" && word.EndsWith("gu") && word.Length - 1 >= rv)
        {
            word.Cut(1);
        }
    }

    private static bool IsVowel(char c) => s_vowels.Contains(c);

    private static string[] LongestFirst(string suffixes) => [.. suffixes.Split(' ').OrderByDescending(s => s.Length)];
}
