using System.Collections.Concurrent;

namespace SmpBot.Text.Spelling;

/// <summary>
/// Corrects the words of a message in their context: of the corrections of a misspelt word, and of the words that a right one is mistaken
/// for (<c>dose it hurt</c>), it takes those that follow each other in the questions it was made with. A noisy channel, solved by
/// Viterbi's algorithm: the cost of the slip plus the cost of the pairs. The work is linear in the message's length. Immutable.
/// </summary>
public sealed class SentenceCorrector
{
    /// <summary>Misspelt words looked at in one message at most: a text with more unknown words is no question with typos.</summary>
    private const int MostLookedAt = 24;

    private const int MostSuggestions = 14;
    private const int MostConfusions = 4;
    private const int LongestWord = 28;

    // A message is read several times, alone and in its context, and many people make the same slips.
    private const int RememberedWords = 4096;

    /// <summary>One slip of cost 1 is this unlikely, as minus a natural logarithm.</summary>
    internal const double PerCost = 5;

    private readonly SpellingCorrector _words;
    private readonly RecentValues<(string Word, Language Language), IReadOnlyList<SpellingCorrection>> _suggestions;
    private readonly Dictionary<Language, PhraseModel> _models;
    private readonly Dictionary<Language, ConfusedWords> _confusions;

    /// <summary>Makes a corrector from the questions of each language.</summary>
    public SentenceCorrector(IReadOnlyDictionary<Language, NumberedQuestions> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        SpellingCorrector? words = null;
        ConcurrentDictionary<Language, (PhraseModel Phrases, ConfusedWords Confused)> models = [];
        Parallel.Invoke(
            [
                () => words = new SpellingCorrector(questions.ToDictionary(q => q.Key, IReadOnlyCollection<string> (q) => q.Value.Words)),
                .. Languages.All.Select<Language, Action>(language => () => models[language] = Models(questions.GetValueOrDefault(language, NumberedQuestions.None), language)),
            ]);
        _words = words!;
        _models = models.ToDictionary(model => model.Key, model => model.Value.Phrases);
        _confusions = models.ToDictionary(model => model.Key, model => model.Value.Confused);
        _suggestions = new(misspelt => _words.Suggest(misspelt.Word, misspelt.Language, MostSuggestions), RememberedWords);
    }

    /// <summary>For each folded word what it stands for, one word or two with a space, or null where it stands for itself.</summary>
    /// <param name="words">The folded words of the message in order.</param>
    /// <param name="isFixed">Words that are not to be looked at.</param>
    /// <param name="language">The language of the message.</param>
    public IReadOnlyList<string?> Correct(IReadOnlyList<string> words, Func<int, bool> isFixed, Language language)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(isFixed);
        var choices = new List<Choice>[words.Count];
        int lookedAt = 0;
        bool open = false;
        for (int i = 0; i < words.Count; i++)
        {
            choices[i] = lookedAt < MostLookedAt && !isFixed(i) ? Choices(words, i, language) : [new Choice(words[i], 0)];
            bool unsure = choices[i].Count > 1 || choices[i][0].Text != words[i];
            lookedAt += unsure ? 1 : 0;
            open |= unsure;
        }

        return open ? Best(words, choices, _models[language]) : new string?[words.Count];
    }

    private static (PhraseModel Phrases, ConfusedWords Confused) Models(NumberedQuestions questions, Language language)
    {
        var phrases = new PhraseModel(questions, language);
        return (phrases, new ConfusedWords(phrases, language));
    }

    private List<Choice> Choices(IReadOnlyList<string> words, int at, Language language)
    {
        string word = words[at];
        if (word.Length > LongestWord || !word.All(char.IsAsciiLetterLower))
        {
            return [new Choice(word, 0)];
        }

        if (_words.IsKnown(word, language))
        {
            return [new Choice(word, 0), .. Confusions(words, at, language)];
        }

        IReadOnlyList<SpellingCorrection> suggestions = _suggestions.Get((word, language));
        return suggestions.Count == 0 ? [new Choice(word, 0)] : [.. suggestions.Select(s => new Choice(s.Word, PerCost * s.Cost))];
    }

    /// <summary>Words that this right one may have been meant as and that stand beside its neighbours in the questions.</summary>
    private IEnumerable<Choice> Confusions(IReadOnlyList<string> words, int at, Language language)
    {
        (string word, PhraseModel model) = (words[at], _models[language]);
        string before = at == 0 ? PhraseModel.Edge : words[at - 1];
        string after = at == words.Count - 1 ? PhraseModel.Edge : words[at + 1];
        bool isWord = _confusions[language].IsWord(word);
        return isWord && model.HasPair(before, word) && model.HasPair(word, after)
            ? []
            : _confusions[language].Of(word).Where(choice => Both(Fits(before, choice.Text), Fits(choice.Text, after))).Take(MostConfusions);

        // What is no word of the language was a slip, whatever one neighbour says.
        bool Both(bool left, bool right) => isWord ? left && right : left || right;

        // Beside a misspelt neighbour nothing is known.
        bool Fits(string first, string second) =>
            model.HasPair(first, second) || (first.Length > 0 && model.Count(first) == 0) || (second.Length > 0 && model.Count(second) == 0);
    }

    /// <summary>The cheapest path through the choices.</summary>
    private static string?[] Best(IReadOnlyList<string> words, List<Choice>[] choices, PhraseModel model)
    {
        var back = new int[words.Count][];
        double[] costs = [0];
        string[] ends = [PhraseModel.Edge];
        for (int i = 0; i <= words.Count; i++)
        {
            List<Choice> here = i < words.Count ? choices[i] : [new Choice(PhraseModel.Edge, 0)];
            double[] reached = new double[here.Count];
            int[] from = new int[here.Count];
            for (int c = 0; c < here.Count; c++)
            {
                (reached[c], from[c]) = Cheapest(costs, ends, here[c], model);
            }

            if (i == words.Count)
            {
                return Trace(words, choices, back, from[0]);
            }

            (back[i], costs, ends) = (from, reached, [.. here.Select(choice => choice.Last)]);
        }

        throw new InvalidOperationException("A path ends at the edge.");
    }

    private static (double Cost, int From) Cheapest(double[] costs, string[] ends, Choice choice, PhraseModel model)
    {
        (double cost, int from) = (double.MaxValue, 0);
        for (int i = 0; i < costs.Length; i++)
        {
            double through = costs[i] + model.Cost(ends[i], choice.First);
            if (through < cost)
            {
                (cost, from) = (through, i);
            }
        }

        return (cost + choice.Cost + (choice.IsTwo ? model.Cost(choice.First, choice.Last) : 0), from);
    }

    private static string?[] Trace(IReadOnlyList<string> words, List<Choice>[] choices, int[][] back, int last)
    {
        var result = new string?[words.Count];
        for (int i = words.Count - 1; i >= 0; i--)
        {
            string chosen = choices[i][last].Text;
            result[i] = chosen == words[i] ? null : chosen;
            last = back[i][last];
        }

        return result;
    }
}
