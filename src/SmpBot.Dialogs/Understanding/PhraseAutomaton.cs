namespace SmpBot.Dialogs.Understanding;

/// <summary>
/// All phrases as one deterministic automaton over words (subset construction), so that a message costs one step a word;
/// a word that is in no phrase may stand for one that it resembles.
/// </summary>
internal sealed class PhraseAutomaton
{
    // Thousands of small ones: frozen, they would take a tenth of a start to make.
    private readonly List<Dictionary<string, int>> _next = [];
    private readonly List<Intent> _meanings = [];

    private PhraseAutomaton()
    {
    }

    public static PhraseAutomaton Build(IEnumerable<(string Pattern, Intent Meaning)> phrases)
    {
        PhraseNode root = new();
        foreach ((string pattern, Intent meaning) in phrases)
        {
            PhraseNode start = new();
            root.Skips.Add(start);
            PhraseGrammar.Append(start, pattern).Meaning |= meaning;
        }

        PhraseAutomaton automaton = new();
        automaton.Determinize(root);
        return automaton;
    }

    /// <summary>The meanings of exactly these words; <see cref="Intent.None"/> when they are no phrase.</summary>
    public Intent Match(ReadOnlySpan<Word> words, Func<string, bool> isKnown) => Match(0, words, isKnown);

    /// <summary>How many of the first words make up the longest phrase; 0 when they begin with none.</summary>
    public int LongestPrefix(ReadOnlySpan<Word> words, Func<string, bool> isKnown) =>
        PrefixLengths(words, isKnown) is { Count: > 0 } lengths ? lengths[^1] : 0;

    /// <summary>How many of the first words make up a phrase: every possible number, the longest last.</summary>
    public IReadOnlyList<int> PrefixLengths(ReadOnlySpan<Word> words, Func<string, bool> isKnown)
    {
        List<int> lengths = [];
        for (int length = 1, state = 0; length <= words.Length; length++)
        {
            state = Step(state, words[length - 1], isKnown);
            if (state < 0)
            {
                break;
            }

            if (_meanings[state] != Intent.None)
            {
                lengths.Add(length);
            }
        }

        return lengths;
    }

    private Intent Match(int state, ReadOnlySpan<Word> words, Func<string, bool> isKnown)
    {
        foreach (Word word in words)
        {
            state = Step(state, word, isKnown);
            if (state < 0)
            {
                return Intent.None;
            }
        }

        return _meanings[state];
    }

    private int Step(int state, Word word, Func<string, bool> isKnown)
    {
        Dictionary<string, int> next = _next[state];
        if (next.TryGetValue(word.Text, out int exact))
        {
            return exact;
        }

        if (word.Text.Length < WordLikeness.ShortestCorrected || isKnown(word.Text))
        {
            return -1;
        }

        string? nearest = next.Keys
            .Where(candidate => WordLikeness.IsTypo(candidate, word.Text))
            .Min(StringComparer.Ordinal);
        return nearest is null ? -1 : next[nearest];
    }

    private void Determinize(PhraseNode root)
    {
        Dictionary<PhraseNode, int> numbers = new(ReferenceEqualityComparer.Instance);
        Dictionary<string, int> states = new(StringComparer.Ordinal);
        Queue<List<PhraseNode>> open = [];
        AddState([root]);
        while (open.TryDequeue(out List<PhraseNode>? nodes))
        {
            _next.Add(nodes
                .SelectMany(node => node.Words)
                .GroupBy(edge => edge.Word, edge => edge.Next, StringComparer.Ordinal)
                .ToDictionary(edges => edges.Key, edges => AddState(edges), StringComparer.Ordinal));
        }

        int AddState(IEnumerable<PhraseNode> start)
        {
            List<PhraseNode> nodes = Closure(start);
            string key = string.Join(' ', nodes.Select(Number).Order());
            if (!states.TryGetValue(key, out int state))
            {
                state = states.Count;
                states.Add(key, state);
                _meanings.Add(nodes.Aggregate(Intent.None, (all, node) => all | node.Meaning));
                open.Enqueue(nodes);
            }

            return state;
        }

        int Number(PhraseNode node)
        {
            if (!numbers.TryGetValue(node, out int number))
            {
                number = numbers.Count;
                numbers.Add(node, number);
            }

            return number;
        }
    }

    private static List<PhraseNode> Closure(IEnumerable<PhraseNode> start)
    {
        HashSet<PhraseNode> seen = new(ReferenceEqualityComparer.Instance);
        List<PhraseNode> nodes = [];
        Stack<PhraseNode> open = new(start);
        while (open.TryPop(out PhraseNode? node))
        {
            if (seen.Add(node))
            {
                nodes.Add(node);
                node.Skips.ForEach(open.Push);
            }
        }

        return nodes;
    }
}
