using System.Collections.Frozen;
using SmpBot.Text.Spelling;
using SmpBot.Text.Tokens;

namespace SmpBot.Text.Detection;

/// <summary>What one word costs in each language, in bits: the less, the more it belongs there.</summary>
internal readonly record struct WordCost(float English, float Spanish, float Foreign);

/// <summary>Weighs single words by word lists, short forms, accents and letter triples.</summary>
internal static class WordEvidence
{
    private const float Unknown = 20;
    // Below this, how common a word is tells nothing: "no" and "me" are everyday words of both languages.
    private const float Common = 5;

    private const float ForeignKnown = 6;
    private const float ForeignUnknown = 18;
    private const float ShortForm = 8;
    private const int ProfileRank = 11;

    private static readonly FrozenSet<string>[] s_foreign =
        [.. EmbeddedText.Lines("other-languages.txt").Select(line => line[3..].Split(' ').ToFrozenSet(StringComparer.Ordinal))];

    private static readonly TrigramProfile s_english = new(WordList.Of(Language.English).UpToRank(ProfileRank));
    private static readonly TrigramProfile s_spanish = new(WordList.Of(Language.Spanish).UpToRank(ProfileRank));
    private static readonly TrigramProfile s_others = new(s_foreign.SelectMany(words => words.Order(StringComparer.Ordinal)));

    /// <summary>How many other languages are known.</summary>
    public static int ForeignCount => s_foreign.Length;

    /// <summary>True when the folded word is an everyday word of one of the other languages.</summary>
    public static bool IsForeign(string folded, int foreignLanguage) => s_foreign[foreignLanguage].Contains(folded);

    /// <summary>The cost of a word in one of the other languages.</summary>
    public static float ForeignCost(string folded, int foreignLanguage) =>
        IsForeign(folded, foreignLanguage) ? ForeignKnown : ForeignUnknown;

    /// <summary>The costs of a word; the form has its accents, the folded one not. Foreign is that of no listed language.</summary>
    public static WordCost Weigh(string form, string folded)
    {
        float english = Cost(folded, Language.English);
        float spanish = Cost(folded, Language.Spanish);
        float foreign = ForeignUnknown;
        if (Math.Min(english, spanish) >= WordList.Unranked && folded.Length > 3)
        {
            float englishFit = s_english.Cost(folded);
            float spanishFit = s_spanish.Cost(folded);
            float best = Math.Min(englishFit, spanishFit);
            english += 1.5f * (englishFit - best);
            spanish += 1.5f * (spanishFit - best);
            foreign += Math.Clamp(s_others.Cost(folded) - best, -1, 3);
        }

        foreach (char c in form)
        {
            (float extraEnglish, float extraSpanish, float extraForeign) = Letter(c);
            english += extraEnglish;
            spanish += extraSpanish;
            foreign += extraForeign;
        }

        return new WordCost(english, spanish, foreign);
    }

    private static float Cost(string folded, Language language)
    {
        if (WordList.Of(language).Rank(folded) is int rank)
        {
            return Math.Max(rank, Common);
        }

        return Contractions.IsOwn(folded, language) ? ShortForm : Unknown;
    }

    // Letters that one language has and others do not.
    private static (float English, float Spanish, float Foreign) Letter(char c) => c switch
    {
        'ñ' => (8, 0, 4),
        'á' or 'í' or 'ó' or 'ú' or 'é' => (4, 0, 2),
        'ã' or 'õ' or 'ß' => (8, 8, -4),
        'ç' or 'ä' or 'ö' or 'ê' or 'â' or 'ô' or 'î' or 'û' or 'è' or 'à' or 'ù' or 'ò' or 'ì' => (5, 7, -3),
        _ => (0, 0, 0),
    };
}
