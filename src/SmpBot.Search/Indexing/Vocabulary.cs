using SmpBot.Knowledge.Fitting;
using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>The words of the phrasings.</summary>
internal sealed class Vocabulary
{
    private readonly HashSet<string> _stems;

    public Vocabulary(IReadOnlyList<WordSequence> phrasings)
        : this([.. phrasings.SelectMany(p => p.Words).Select(w => w.Stem)], Shared(phrasings))
    {
    }

    private Vocabulary(IEnumerable<string> stems, IReadOnlyList<IReadOnlyList<string>> questions) =>
        (_stems, Questions) = (stems.ToHashSet(StringComparer.Ordinal), questions);

    /// <summary>The folded words of every phrasing.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Questions { get; }

    public bool HasStem(string stem) => _stems.Contains(stem);

    /// <summary>A vocabulary as <see cref="Write"/> wrote it.</summary>
    public static Vocabulary Read(BinaryReader reader)
    {
        string[] stems = reader.ReadStrings();
        string[] words = reader.ReadStrings();
        int[] lengths = reader.ReadArray<int>();
        string[] running = Array.ConvertAll(reader.ReadArray<int>(), word => words[word]);
        var questions = new IReadOnlyList<string>[lengths.Length];
        for ((int i, int start) = (0, 0); i < questions.Length; start += lengths[i], i++)
        {
            questions[i] = new ArraySegment<string>(running, start, lengths[i]);
        }

        return new Vocabulary(stems, questions);
    }

    public void Write(BinaryWriter writer)
    {
        writer.WriteStrings(_stems);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int[] running = [.. Questions.SelectMany(question => question).Select(word => Number(word, numbers))];
        writer.WriteStrings([.. numbers.OrderBy(word => word.Value).Select(word => word.Key)]);
        writer.WriteArray<int>([.. Questions.Select(question => question.Count)]);
        writer.WriteArray<int>(running);
    }

    private static int Number(string word, Dictionary<string, int> numbers)
    {
        numbers.TryAdd(word, numbers.Count);
        return numbers[word];
    }

    /// <summary>One string for a word, however many phrasings have it.</summary>
    private static IReadOnlyList<string>[] Shared(IReadOnlyList<WordSequence> phrasings)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. phrasings.Select(p => p.Words.Select(w => Shared(w.Folded, forms)).ToArray())];
    }

    private static string Shared(string form, Dictionary<string, string> forms) =>
        forms.TryGetValue(form, out string? shared) ? shared : forms[form] = form;
}
