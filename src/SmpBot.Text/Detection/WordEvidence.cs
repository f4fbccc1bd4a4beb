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

    // A misspelt word sounds like a common one of its language: "kuantas", "sesciones".
    private const float SoundsSpanish = 6;
    private const float SoundsEnglish = 3;
    private const int ShortestSounding = 4;

    private static readonly FrozenSet<string>[] s_foreign =
        [.. EmbeddedText.Lines("other-languages.txt").Select(line => line[3..].Split(' ').ToFrozenSet(StringComparer.Ordinal))];

    private static readonly FrozenSet<string> s_shared =
        EmbeddedText.Lines("shared-words.txt").SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.Ordinal);

    private static readonly Lazy<FrozenSet<string>> s_spanishSounds = new(() => Sounds(Language.Spanish));
    private static readonly Lazy<FrozenSet<string>> s_englishSounds = new(() => Sounds(Language.English));

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
        if (s_shared.Contains(folded))
        {
            return new WordCost(Common, Common, ForeignUnknown);
        }

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
            bool soundsSpanish = SoundKey.OfTyped(folded, Language.Spanish).Any(s_spanishSounds.Value.Contains);
            bool soundsEnglish = s_englishSounds.Value.Contains(SoundKey.Of(folded, Language.English));
            english += soundsSpanish ? SoundsSpanish : 0;
            foreign += soundsSpanish || soundsEnglish ? SoundsEnglish : 0;
            spanish += soundsEnglish && !soundsSpanish ? SoundsEnglish : 0;
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

    private static FrozenSet<string> Sounds(Language language) => WordList.Of(language).UpToRank(ProfileRank)
        .Where(word => word.Length >= ShortestSounding).Select(word => SoundKey.Of(word, language)).ToFrozenSet(StringComparer.Ordinal);

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
