using System.Collections.Concurrent;
using System.Collections.Frozen;
using SmpBot.Text.Normalizing;
using SmpBot.Text.Tokens;

namespace SmpBot.Text.Spelling;

/// <summary>
/// For right words of one language the words of the questions that they may have been meant as: those of the data file, and those
/// that one slip of the fingers makes of words that no question has, or that only questions have and no dictionary. Inflected forms of one word are not confused.
/// </summary>
internal sealed class ConfusedWords
{
    private const int FewestUses = 3;
    private const int ShortestWord = 3;

    // How unlikely it is that a right word was meant as another, as minus a natural logarithm: less for one that only the questions have.
    private const double Listed = 3;
    private const double Slipped = 5;
    private const double SlippedOfNoWord = 1.5;

    private const double ListedCost = 0.4;
    private const double LargestSlip = 0.85;
    private const double SwapCost = 0.8;
    private const double SameSound = 0.5;

    // A word this common or short is what it is, unless it sounds alike or, in a short one, letters are swapped.
    private const int CommonRank = 11;
    private const int Short = 4;

    private readonly PhraseModel _model;
    private readonly Language _language;
    private readonly CandidateIndex _words;
    private readonly FrozenDictionary<string, string[]> _listed;

    // Of words of the questions only, so it is bounded.
    private readonly ConcurrentDictionary<string, Choice[]> _known = new(StringComparer.Ordinal);

    public ConfusedWords(PhraseModel model, Language language)
    {
        _model = model;
        _language = language;
        _words = new CandidateIndex(
            model.Words(FewestUses).Where(word => word.All(char.IsAsciiLetterLower) && IsWord(word))
                .Order(StringComparer.Ordinal).Select(word => (word, 0.0)), language);
        _listed = Read(language);
    }

    /// <summary>The words that a right word may have been meant as, the likeliest slip first.</summary>
    public Choice[] Of(string word) => _model.Count(word) > 0 ? _known.GetOrAdd(word, Find) : Find(word);

    /// <summary>True for a word of the language, not merely of the questions, which hold misspellings, too.</summary>
    public bool IsWord(string word) => WordList.Of(_language).Contains(word) || FunctionWords.Contains(word, _language);

    private Choice[] Find(string word)
    {
        IEnumerable<Choice> listed = _listed.GetValueOrDefault(word, []).Where(other => _model.Count(other) > 0)
            .Select(other => new Choice(other, Listed + (SentenceCorrector.PerCost * ListedCost)));
        return
        [
            .. listed.Concat(word.Length < ShortestWord || IsOfOtherLanguage(word) ? [] : Slips(word))
                .DistinctBy(choice => choice.Text).OrderBy(choice => choice.Cost).ThenBy(choice => choice.Text, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Choice> Slips(string word)
    {
        bool isWord = IsWord(word);
        bool isAsked = _model.Count(word) > 0;
        if (isWord && isAsked)
        {
            yield break;
        }

        bool isCommon = !isAsked && (!isWord || word.Length <= Short || WordList.Of(_language).Rank(word) is <= CommonRank);
        string stem = TextAnalyzer.Stem(word, _language);
        foreach (CandidateIndex.Entry entry in _words.Near(word, 1))
        {
            double cost = TypingCost.Weighted(word, entry.Word);
            bool swapped = entry.Word.Length == word.Length && Math.Abs(cost - SwapCost) < 1e-3 && entry.Word.Order().SequenceEqual(word.Order());
            bool sounds = cost <= SameSound && (_language == Language.Spanish || !isCommon || word.Length <= Short);
            if (entry.Word != word && cost <= LargestSlip && (sounds || !isCommon || (swapped && word.Length <= Short)) && !IsInflected(word, stem, entry.Word))
            {
                yield return new Choice(entry.Word, (isWord ? Slipped : SlippedOfNoWord) + (SentenceCorrector.PerCost * cost));
            }
        }
    }

    private bool IsInflected(string word, string stem, string other) =>
        IsWord(word) && (TextAnalyzer.Stem(other, _language) == stem
            || (_language == Language.Spanish && word.AsSpan().CommonPrefixLength(other) >= Math.Max(word.Length, other.Length) - 1));

    private bool IsOfOtherLanguage(string word)
    {
        Language other = _language == Language.English ? Language.Spanish : Language.English;
        return WordList.Of(other).Rank(word) is { } rank && rank < (WordList.Of(_language).Rank(word) ?? WordList.Unranked);
    }

    private static FrozenDictionary<string, string[]> Read(Language language)
    {
        string[][] groups =
        [
            .. EmbeddedText.Lines("confused-words.txt").Select(line => line.Split(' '))
                .Where(fields => fields[0] == language.Code()).Select(fields => fields[1..].Select(AccentFolding.Fold).ToArray()),
        ];
        return groups.SelectMany(group => group.Select(word => (word, Others: group.Where(other => other != word))))
            .GroupBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.SelectMany(pair => pair.Others).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    }
}
