using System.Runtime.InteropServices;

namespace SmpBot.Text.Spelling;

/// <summary>
/// How likely a word follows another in the questions of one language: pairs of neighbours, backed off to how often the word stands in
/// the questions at all, and that to how common it is in the language. Immutable.
/// </summary>
internal sealed class PhraseModel
{
    /// <summary>Stands for the start and the end of a question.</summary>
    public const string Edge = "";

    // How many pairs of its first word the backed-off probability counts for.
    private const double BackOff = 8;

    private const double ShareOfQuestions = 0.8;

    // Of running text: the n-th group of the word list is about this likely at its first word and half as likely with each group.
    private const double MostCommon = 0.06;
    private const double Rare = 3e-7;

    private readonly Language _language;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal) { [Edge] = 0 };
    private readonly List<int> _counts = [0];
    private readonly Dictionary<long, int> _pairs = [];
    private readonly int _total;

    public PhraseModel(IEnumerable<IReadOnlyList<string>> questions, Language language)
    {
        _language = language;
        foreach (IReadOnlyList<string> question in questions)
        {
            int before = 0;
            foreach (string word in question)
            {
                int id = Id(word);
                Count(before, id);
                before = id;
            }

            Count(before, 0);
            _total += question.Count;
        }
    }

    /// <summary>How often a word stands in the questions.</summary>
    public int Count(string word) => _ids.TryGetValue(word, out int id) ? _counts[id] : 0;

    /// <summary>True when the questions have these two words in a row.</summary>
    public bool HasPair(string first, string second) =>
        _ids.TryGetValue(first, out int a) && _ids.TryGetValue(second, out int b) && _pairs.ContainsKey(Key(a, b));

    /// <summary>The words that stand in the questions at least so often.</summary>
    public IEnumerable<string> Words(int atLeast) => _ids.Where(word => word.Value > 0 && _counts[word.Value] >= atLeast).Select(word => word.Key);

    /// <summary>Minus the natural logarithm of the probability of a word after another.</summary>
    public double Cost(string before, string word)
    {
        (int pair, int first) = (0, 0);
        if (_ids.TryGetValue(before, out int a))
        {
            first = _counts[a];
            pair = _ids.TryGetValue(word, out int b) ? _pairs.GetValueOrDefault(Key(a, b)) : 0;
        }

        return -Math.Log((pair + (BackOff * Alone(word))) / (first + BackOff));
    }

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;

    private double Alone(string word)
    {
        if (word.Length == 0)
        {
            return ShareOfQuestions;
        }

        double general = WordList.Of(_language).Rank(word) is { } rank and < WordList.Unranked ? MostCommon / (1 << rank) : Rare;
        return (ShareOfQuestions * Count(word) / Math.Max(1, _total)) + ((1 - ShareOfQuestions) * general);
    }

    private int Id(string word)
    {
        if (!_ids.TryGetValue(word, out int id))
        {
            _ids[word] = id = _counts.Count;
            _counts.Add(0);
        }

        return id;
    }

    // The edge is counted as the first word of its pairs only.
    private void Count(int first, int second)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_pairs, Key(first, second), out _)++;
        if (first == 0)
        {
            _counts[0]++;
        }

        if (second != 0)
        {
            _counts[second]++;
        }
    }
}
