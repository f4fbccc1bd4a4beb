using SmpBot.Search.Indexing;
using SmpBot.Text;

namespace SmpBot.Search.Analysis;

/// <summary>Reads a visitor's words for an index: analyses and weighs them.</summary>
internal sealed class QueryReader(EntryIndex index)
{
    private const float StopWordWeight = 0.4f;

    public PreparedQuery Read(string text)
    {
        WordSequence words = WordSequence.Of(text, index.Language);
        return new PreparedQuery(text, words, index.Extractor.Extract(words), [.. words.Words.Select(Weigh)]);
    }

    private static WeightedTerm Weigh(Word word) => new(word.Stem, word.IsStopWord ? StopWordWeight : 1f);
}
