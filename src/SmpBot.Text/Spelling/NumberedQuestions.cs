namespace SmpBot.Text.Spelling;

/// <summary>Questions of one language, every word by its number. Immutable.</summary>
/// <param name="Words">The folded words, each once; its place is its number.</param>
/// <param name="Lengths">Of each question the number of its words.</param>
/// <param name="Running">The words of all questions, one after the other.</param>
public sealed record NumberedQuestions(IReadOnlyList<string> Words, ReadOnlyMemory<int> Lengths, ReadOnlyMemory<int> Running)
{
    /// <summary>No questions.</summary>
    public static NumberedQuestions None { get; } = Of([]);

    /// <summary>Numbers the words of questions, each a list of folded words.</summary>
    public static NumberedQuestions Of(IEnumerable<IReadOnlyList<string>> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        List<int> lengths = [];
        List<int> running = [];
        foreach (IReadOnlyList<string> question in questions)
        {
            lengths.Add(question.Count);
            foreach (string word in question)
            {
                numbers.TryAdd(word, numbers.Count);
                running.Add(numbers[word]);
            }
        }

        return new NumberedQuestions([.. numbers.OrderBy(word => word.Value).Select(word => word.Key)], lengths.ToArray(), running.ToArray());
    }
}
