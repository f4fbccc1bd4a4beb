using SmpBot.Knowledge.Fitting;
using SmpBot.Search.Analysis;
using SmpBot.Text.Spelling;

namespace SmpBot.Search.Indexing;

/// <summary>The words of the phrasings.</summary>
internal sealed class Vocabulary
{
    private readonly HashSet<string> _stems;

    public Vocabulary(IReadOnlyList<WordSequence> phrasings)
    {
        _stems = phrasings.SelectMany(p => p.Words).Select(w => w.Stem).ToHashSet(StringComparer.Ordinal);
        Questions = NumberedQuestions.Of(phrasings.Select(p => p.Words.Select(w => w.Folded).ToArray()));
    }

    private Vocabulary(BinaryReader reader)
    {
        _stems = reader.ReadStrings().ToHashSet(StringComparer.Ordinal);
        Questions = new NumberedQuestions(reader.ReadStrings(), reader.ReadArray<int>(), reader.ReadArray<int>());
    }

    /// <summary>The folded words of every phrasing.</summary>
    public NumberedQuestions Questions { get; }

    public bool HasStem(string stem) => _stems.Contains(stem);

    /// <summary>A vocabulary as <see cref="Write"/> wrote it.</summary>
    public static Vocabulary Read(BinaryReader reader) => new(reader);

    public void Write(BinaryWriter writer)
    {
        writer.WriteStrings(_stems);
        writer.WriteStrings(Questions.Words);
        writer.WriteArray<int>(Questions.Lengths.Span);
        writer.WriteArray<int>(Questions.Running.Span);
    }
}
