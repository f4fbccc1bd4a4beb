using SmpBot.Knowledge.Fitting;
using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>The words of the phrasings.</summary>
internal sealed class Vocabulary
{
    private readonly HashSet<string> _stems;
    private readonly string[] _words;
    private readonly int[] _lengths;
    private readonly int[] _running;

    public Vocabulary(IReadOnlyList<WordSequence> phrasings)
    {
        _stems = phrasings.SelectMany(p => p.Words).Select(w => w.Stem).ToHashSet(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _running = [.. phrasings.SelectMany(p => p.Words).Select(w => Number(w.Folded, numbers))];
        _lengths = [.. phrasings.Select(p => p.Words.Count)];
        _words = [.. numbers.OrderBy(word => word.Value).Select(word => word.Key)];
    }

    private Vocabulary(BinaryReader reader)
    {
        _stems = reader.ReadStrings().ToHashSet(StringComparer.Ordinal);
        _words = reader.ReadStrings();
        _lengths = reader.ReadArray<int>();
        _running = reader.ReadArray<int>();
    }

    public bool HasStem(string stem) => _stems.Contains(stem);

    /// <summary>A vocabulary as <see cref="Write"/> wrote it.</summary>
    public static Vocabulary Read(BinaryReader reader) => new(reader);

    public void Write(BinaryWriter writer)
    {
        writer.WriteStrings(_stems);
        writer.WriteStrings(_words);
        writer.WriteArray<int>(_lengths);
        writer.WriteArray<int>(_running);
    }

    /// <summary>The folded words of every phrasing. Made anew at each call.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Questions()
    {
        string[] running = Array.ConvertAll(_running, word => _words[word]);
        var questions = new IReadOnlyList<string>[_lengths.Length];
        for ((int i, int start) = (0, 0); i < questions.Length; start += _lengths[i], i++)
        {
            questions[i] = new ArraySegment<string>(running, start, _lengths[i]);
        }

        return questions;
    }

    private static int Number(string word, Dictionary<string, int> numbers)
    {
        numbers.TryAdd(word, numbers.Count);
        return numbers[word];
    }
}
