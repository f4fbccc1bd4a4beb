using System.Diagnostics;
using SmpBot.Search.Analysis;
using SmpBot.Search.Calibration;
using SmpBot.Search.Encoder;
using SmpBot.Search.Glosses;
using SmpBot.Search.Indexing;
using SmpBot.Search.Scoring;
using SmpBot.Text;
using SmpBot.Text.Spelling;

namespace SmpBot.Search.Evaluation;

/// <summary>
/// Runs the engine of the knowledge on a public data set of English sentences: each label is an entry, its training sentences are the
/// phrasings; the weights are the same global ones.
/// </summary>
public static class LabelledSetEvaluator
{
    /// <summary>The engine's own threshold: the one from which on it answers visitors.</summary>
    public static double OwnThreshold { get; } = new SearchOptions().AnswerThreshold;

    /// <summary>Learns from one part and measures on the other.</summary>
    /// <param name="train">Sentences to learn from; those labelled out of scope are left out.</param>
    /// <param name="test">Sentences to measure on.</param>
    /// <param name="outOfScope">The label of sentences that belong to no other, or null.</param>
    /// <param name="encoder">The sentence encoder, or null.</param>
    public static LabelledSetReport Evaluate(
        IReadOnlyList<LabelledSentence> train, IReadOnlyList<LabelledSentence> test, string? outOfScope, ISentenceEncoder? encoder)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentNullException.ThrowIfNull(test);
        EntrySearch search = Build(train.Where(s => s.Label != outOfScope), encoder);
        var outcomes = new List<Outcome>(test.Count);
        long start = Stopwatch.GetTimestamp();
        foreach (LabelledSentence sentence in test)
        {
            CalibratedRanking ranking = search.Search(sentence.Text);
            string? found = ranking.Entries.Length == 0 ? null : search.Index.Entries[ranking.Entries[0].Entry].Id;
            outcomes.Add(new Outcome(sentence.Label != outOfScope, found == sentence.Label, ranking.Best));
        }

        double microseconds = Stopwatch.GetElapsedTime(start).TotalMicroseconds / Math.Max(1, test.Count);
        ThresholdRow[] curve = [.. Enumerable.Range(0, 101).Select(i => Row(outcomes, i / 100.0))];
        return new LabelledSetReport(Row(outcomes, double.NegativeInfinity).InScopeAccuracy, curve, Row(outcomes, OwnThreshold), microseconds);
    }

    internal static EntrySearch Build(IEnumerable<LabelledSentence> train, ISentenceEncoder? encoder)
    {
        IndexedEntry[] entries = [.. train.GroupBy(s => s.Label, StringComparer.Ordinal).Select(g => new IndexedEntry
        {
            Id = g.Key,
            Topic = g.Key,
            Phrasings = [.. g.Select(s => s.Text)],
        })];
        EntryIndex index = EntryIndex.Build(entries, Language.English, null, IndexSettings.Default);
        var spelling = new SentenceCorrector(new Dictionary<Language, NumberedQuestions> { [Language.English] = index.Vocabulary.Questions });
        SemanticIndex? semantic = encoder is null
            ? null
            : new SemanticIndex(
                index,
                new EncoderText(index.Lexicon, index.Extractor, null),
                [.. entries.Select(_ => Array.Empty<string>()), []],
                encoder);
        return new EntrySearch(
            index,
            index.Reader.With(spelling),
            new EntryRanker(index, IndexSettings.Default.Weights, semantic),
            new Evidence(index, new SentenceLikeness(index, semantic)));
    }

    private static ThresholdRow Row(List<Outcome> outcomes, double threshold)
    {
        (double rightIn, double inScope, double taken, double refused) = (0, 0, 0, 0);
        foreach (Outcome outcome in outcomes)
        {
            bool answered = outcome.Confidence >= threshold;
            inScope += outcome.IsInScope ? 1 : 0;
            taken += outcome.IsInScope && answered ? 1 : 0;
            rightIn += outcome.IsInScope && answered && outcome.IsRight ? 1 : 0;
            refused += !outcome.IsInScope && !answered ? 1 : 0;
        }

        double outOfScope = outcomes.Count - inScope;
        return new ThresholdRow(
            threshold,
            rightIn / Math.Max(1, inScope),
            outOfScope == 0 ? 1 : refused / outOfScope,
            (rightIn + refused) / Math.Max(1, outcomes.Count),
            Mcc(taken, outOfScope - refused, refused, inScope - taken));
    }

    private static double Mcc(double truePositive, double falsePositive, double trueNegative, double falseNegative)
    {
        double product = (truePositive + falsePositive) * (truePositive + falseNegative)
            * (trueNegative + falsePositive) * (trueNegative + falseNegative);
        return product == 0 ? 0 : ((truePositive * trueNegative) - (falsePositive * falseNegative)) / Math.Sqrt(product);
    }

    private readonly record struct Outcome(bool IsInScope, bool IsRight, double Confidence);
}
