using SmpBot.Text.Normalizing;
using SmpBot.Text.Tokens;

namespace SmpBot.Text.Spelling;

/// <summary>
/// Corrects misspelt words toward the vocabulary it was made with, then toward common words. Leaves alone every word of the own
/// language's list, of the vocabulary, and every common word of the other language; missing accents are no error. The work for one
/// word is bounded. Immutable.
/// </summary>
public sealed class SpellingCorrector
{
    private const int ShortestWord = 3;
    private const int LongestWord = 28;

    // Two edits in so short a word make another word.
    private const int LongestWithOneEdit = 5;

    // Words this common are worth correcting to.
    private const int CandidateRank = 12;

    // Two words that were typed as one must be this common.
    private const int SplitRank = 9;
    private const double SplitCost = 1.2;
    // A word of the same sound costs no more than this: Spanish spelling follows the sound closely, English loosely.
    private const double SpanishSameSound = 0.6;
    private const double EnglishSameSound = 1.2;
    private const double OrdinaryWord = 0.25;
    private const double PerRank = 0.03;

    private static readonly string[] s_spanishPronouns = ["nos", "me", "te", "se", "le", "lo", "la", "les", "los", "las"];

    private readonly Dictionary<Language, HashSet<string>> _vocabulary;
    private readonly Dictionary<Language, CandidateIndex> _candidates;

    /// <summary>Makes a corrector that knows and prefers the words given, in any case and with or without accents.</summary>
    public SpellingCorrector(IReadOnlyDictionary<Language, IReadOnlyCollection<string>> vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        _vocabulary = Languages.All.ToDictionary(
            language => language,
            language => vocabulary.GetValueOrDefault(language, [])
                .Select(AccentFolding.Fold).Where(w => w.Length >= 2 && w.All(char.IsLetter)).ToHashSet(StringComparer.Ordinal));
        _candidates = Languages.All.ToDictionary(language => language, language => new CandidateIndex(Candidates(language), language));
    }

    /// <summary>True for a word that needs no correction: folded, in the language of its message.</summary>
    public bool IsKnown(string folded, Language language)
    {
        ArgumentNullException.ThrowIfNull(folded);
        Language other = language == Language.English ? Language.Spanish : Language.English;
        return WordList.Of(language).Contains(folded)
            || _vocabulary[language].Contains(folded)
            || FunctionWords.Contains(folded, language)
            || Contractions.Expand(folded, language) is not null
            || _vocabulary[other].Contains(folded)
            || WordList.Of(other).Rank(folded) is < WordList.Unranked
            || (language == Language.Spanish && IsVerbWithPronouns(folded));
    }

    /// <summary>The best correction of a token, or null when it needs none or none is near enough.</summary>
    public SpellingCorrection? Correct(Token token, Language language)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.Kind == TokenKind.Word && Suggest(token.Folded, language, 1) is [SpellingCorrection best] ? best : null;
    }

    /// <summary>The corrections of a folded word, the cheapest first; none when the word is known.</summary>
    public IReadOnlyList<SpellingCorrection> Suggest(string folded, Language language, int count)
    {
        ArgumentNullException.ThrowIfNull(folded);
        if (folded.Length is < ShortestWord or > LongestWord || !folded.All(char.IsAsciiLetterLower) || IsKnown(folded, language))
        {
            return [];
        }

        CandidateIndex index = _candidates[language];
        double sameSound = language == Language.Spanish ? SpanishSameSound : EnglishSameSound;
        IEnumerable<SpellingCorrection> sounding = SoundKey.OfTyped(folded, language).SelectMany(index.Sounding)
            .Select(entry => Correction(folded, entry, sameSound));
        List<SpellingCorrection> near = Near(index, folded, 1);
        if (near.Count == 0 && folded.Length > LongestWithOneEdit)
        {
            near = Near(index, folded, 2);
        }

        return
        [
            .. near.Concat(sounding).Concat(Splits(folded, language))
                .OrderBy(c => c.Cost).ThenBy(c => c.Word, StringComparer.Ordinal).DistinctBy(c => c.Word).Take(count),
        ];
    }

    private static SpellingCorrection Correction(string typed, CandidateIndex.Entry entry, double atMost) =>
        new(entry.Word, Math.Round(Math.Min(TypingCost.Weighted(typed, entry.Word), atMost) + entry.Rarity, 3));

    private static List<SpellingCorrection> Near(CandidateIndex index, string folded, int edits) =>
    [
        .. index.Near(folded, edits)
            .Select(entry => Correction(folded, entry, double.MaxValue))
            .Where(correction => correction.Cost <= MaxCost(folded)),
    ];

    private static double MaxCost(string word) => word.Length switch
    {
        3 => 1.2,
        <= 5 => 1.45,
        <= 7 => 1.9,
        _ => 2.3,
    };

    // Infinitive, gerund or imperative with one or two pronouns at its end: "lavarme", "quitarmelo", "dejalo".
    private static bool IsVerbWithPronouns(string folded)
    {
        for (int round = 0; round < 2; round++)
        {
            string? pronoun = Array.Find(s_spanishPronouns, p => folded.Length > p.Length + 3 && folded.EndsWith(p, StringComparison.Ordinal));
            if (pronoun is null)
            {
                return false;
            }

            folded = folded[..^pronoun.Length];
            bool verb = folded.EndsWith('r') || folded.EndsWith("ndo", StringComparison.Ordinal) || folded[^1] is 'a' or 'e';
            if (verb && WordList.Of(Language.Spanish).Rank(folded) is < WordList.Unranked)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<SpellingCorrection> Splits(string folded, Language language)
    {
        WordList words = WordList.Of(language);
        for (int i = 1; i < folded.Length; i++)
        {
            if (IsCommon(folded[..i]) && IsCommon(folded[i..]))
            {
                yield return new SpellingCorrection($"{folded[..i]} {folded[i..]}", SplitCost);
            }
        }

        bool IsCommon(string part) => part.Length == 1
            ? FunctionWords.Contains(part, language)
            : words.Rank(part) is <= SplitRank && (part.Length > 2 || FunctionWords.Contains(part, language));
    }

    private IEnumerable<(string Word, double Rarity)> Candidates(Language language)
    {
        WordList words = WordList.Of(language);
        foreach (string word in _vocabulary[language].Where(w => w.Length >= ShortestWord).Order(StringComparer.Ordinal))
        {
            yield return (word, 0);
        }

        foreach (string word in words.UpToRank(CandidateRank))
        {
            if (word.Length >= ShortestWord && !_vocabulary[language].Contains(word))
            {
                yield return (word, OrdinaryWord + (PerRank * words.Rank(word)!.Value));
            }
        }
    }
}
