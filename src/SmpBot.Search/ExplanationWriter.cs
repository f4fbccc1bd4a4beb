using SmpBot.Search.Analysis;
using SmpBot.Search.Calibration;
using SmpBot.Search.Indexing;
using SmpBot.Search.Scoring;

namespace SmpBot.Search;

/// <summary>Turns a calibrated ranking into its explanation.</summary>
internal static class ExplanationWriter
{
    public static SearchExplanation Write(EntryIndex index, CalibratedRanking ranking, SearchResult result) => new(
        result,
        [.. ranking.Query.Words.Words.Select((_, i) => Explain(index, ranking.Query.Words.Words, i))],
        [.. ranking.Entries.Select((entry, i) => Explain(index, entry, ranking.Confidences[i]))],
        Explain(ranking.Evidence),
        ranking.Answerable);

    private static WordExplanation Explain(EntryIndex index, IReadOnlyList<Word> words, int at)
    {
        Word word = words[at];
        return new WordExplanation(
            word.Typed ?? word.Folded,
            word.Folded,
            word.Stem,
            [.. index.Lexicon.Match(words, at).Concepts.Select(c => index.Lexicon.Names[c])],
            word.IsStopWord,
            index.Vocabulary.HasStem(word.Stem, LeftOut.None));
    }

    private static EntryExplanation Explain(EntryIndex index, RankedEntry entry, double confidence) => new(
        index.Entries[entry.Entry].Id,
        index.Phrasings[entry.BestPhrasing],
        entry.Score,
        entry.Vectors,
        entry.EntryWords,
        null,
        confidence);

    private static EvidenceExplanation[] Explain(float[] evidence)
    {
        float[] contributions = ConfidenceModel.Contributions(evidence);
        return [.. evidence.Select((value, i) => new EvidenceExplanation(Evidence.Names[i], value, contributions[i]))];
    }
}
