using SmpBot.Search.Analysis;
using SmpBot.Search.Calibration;
using SmpBot.Search.Indexing;
using SmpBot.Search.Scoring;

namespace SmpBot.Search;

/// <summary>Turns a calibrated ranking into its explanation.</summary>
internal static class ExplanationWriter
{
    public static SearchExplanation Write(EntrySearch search, CalibratedRanking ranking, SearchResult result) => new(
        result,
        Explain(search.Index, ranking.Words.Words),
        [.. ranking.Entries.Select((entry, i) => Explain(search, entry, ranking.Confidences[i]))],
        Explain(search, ranking.Evidence),
        ranking.Best);

    private static WordExplanation[] Explain(EntryIndex index, IReadOnlyList<Word> words)
    {
        var concepts = new string[words.Count][];
        Array.Fill(concepts, []);
        foreach (ConceptSpan span in index.Lexicon.Spans(words))
        {
            concepts.AsSpan(span.Start, span.Length).Fill([.. span.Concepts.Select(c => index.Lexicon.Names[c])]);
        }

        return [.. words.Select((word, i) => new WordExplanation(
            word.Typed ?? word.Folded, word.Folded, word.Stem, concepts[i], word.IsStopWord, index.Vocabulary.HasStem(word.Stem)))];
    }

    private static EntryExplanation Explain(EntrySearch search, RankedEntry entry, double confidence) => new(
        search.Index.Entries[entry.Entry].Id,
        search.Index.Phrasings[entry.BestPhrasing],
        entry.Score,
        entry.Lexical,
        entry.EntryWords,
        search.Ranker.IsSemantic ? entry.Semantic : null,
        confidence)
    { Classified = search.Ranker.IsClassified ? entry.Classified : null };

    private static EvidenceExplanation[] Explain(EntrySearch search, float[] evidence)
    {
        float[] contributions = ConfidenceModel.For(search.Ranker.IsSemantic).Contributions(evidence);
        return [.. evidence.Select((value, i) => new EvidenceExplanation(Evidence.Names[i], value, contributions[i]))];
    }
}
