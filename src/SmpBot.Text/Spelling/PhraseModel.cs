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
    private readonly int[] _counts;
    private readonly int _total;

    // Of each word the words that follow it, ascending, and how often they do; those of the n-th word stand from the n-th start on.
    private readonly int[] _starts;
    private readonly List<int> _followers = [];
    private readonly List<int> _pairs = [];

    public PhraseModel(NumberedQuestions questions, Language language)
    {
        _language = language;
        for (int word = 0; word < questions.Words.Count; word++)
        {
            _ids.TryAdd(questions.Words[word], word + 1);
        }

        (_counts, _total) = (new int[questions.Words.Count + 1], questions.Running.Length);
        _starts = new int[_counts.Length + 1];
        (int[] firsts, int[] seconds) = Pairs(questions);
        int[] order = Sorted(firsts, Sorted(seconds, [.. Enumerable.Range(0, firsts.Length)]));
        for (int i = 0; i < order.Length; i++)
        {
            Count(firsts[order[i]], seconds[order[i]]);
        }

        for (int word = 0; word < _counts.Length; word++)
        {
            _starts[word + 1] += _starts[word];
        }
    }

    /// <summary>How often a word stands in the questions.</summary>
    public int Count(string word) => _ids.TryGetValue(word, out int id) ? _counts[id] : 0;

    /// <summary>True when the questions have these two words in a row.</summary>
    public bool HasPair(string first, string second) => _ids.TryGetValue(first, out int a) && _ids.TryGetValue(second, out int b) && Pair(a, b) > 0;

    /// <summary>The words that stand in the questions at least so often.</summary>
    public IEnumerable<string> Words(int atLeast) => _ids.Where(word => word.Value > 0 && _counts[word.Value] >= atLeast).Select(word => word.Key);

    /// <summary>Minus the natural logarithm of the probability of a word after another.</summary>
    public double Cost(string before, string word)
    {
        (int pair, int first) = (0, 0);
        if (_ids.TryGetValue(before, out int a))
        {
            first = _counts[a];
            pair = _ids.TryGetValue(word, out int b) ? Pair(a, b) : 0;
        }

        return -Math.Log((pair + (BackOff * Alone(word))) / (first + BackOff));
    }

    private double Alone(string word)
    {
        if (word.Length == 0)
        {
            return ShareOfQuestions;
        }

        double general = WordList.Of(_language).Rank(word) is { } rank and < WordList.Unranked ? MostCommon / (1 << rank) : Rare;
        return (ShareOfQuestions * Count(word) / Math.Max(1, _total)) + ((1 - ShareOfQuestions) * general);
    }

    private int Pair(int first, int second)
    {
        int at = _followers.BinarySearch(_starts[first], _starts[first + 1] - _starts[first], second, null);
        return at < 0 ? 0 : _pairs[at];
    }

    /// <summary>The pairs of neighbours in the order of the text; every question begins after the edge and ends before it.</summary>
    private static (int[] Firsts, int[] Seconds) Pairs(NumberedQuestions questions)
    {
        ReadOnlySpan<int> running = questions.Running.Span;
        int[] firsts = new int[running.Length + questions.Lengths.Length];
        int[] seconds = new int[firsts.Length];
        (int at, int pair) = (0, 0);
        foreach (int length in questions.Lengths.Span)
        {
            int before = 0;
            for (int end = at + length; at < end; at++)
            {
                int word = running[at] + 1;
                (firsts[pair], seconds[pair]) = (before, word);
                (before, pair) = (word, pair + 1);
            }

            firsts[pair++] = before;
        }

        return (firsts, seconds);
    }

    /// <summary>The places in the ascending order of their keys; those of one key keep theirs.</summary>
    private int[] Sorted(int[] keys, int[] places)
    {
        int[] next = new int[_counts.Length + 1];
        foreach (int key in keys)
        {
            next[key + 1]++;
        }

        for (int key = 0; key < _counts.Length; key++)
        {
            next[key + 1] += next[key];
        }

        int[] sorted = new int[places.Length];
        foreach (int place in places)
        {
            sorted[next[keys[place]]++] = place;
        }

        return sorted;
    }

    // Called with equal pairs in a row. The edge is counted as the first word of its pairs only.
    private void Count(int first, int second)
    {
        if (first == 0)
        {
            _counts[0]++;
        }

        if (second != 0)
        {
            _counts[second]++;
        }

        // The start of the next word's pairs counts this one's, until all are counted.
        if (_starts[first + 1] > 0 && _followers[^1] == second)
        {
            _pairs[^1]++;
            return;
        }

        _followers.Add(second);
        _pairs.Add(1);
        _starts[first + 1]++;
    }
}
