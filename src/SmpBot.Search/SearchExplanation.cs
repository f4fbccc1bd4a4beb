namespace SmpBot.Search;

/// <summary>Why a search ended as it did: what <c>ask --explain</c> prints.</summary>
/// <param name="Result">The outcome explained.</param>
/// <param name="Words">The words of the question as the search read them.</param>
/// <param name="Ranking">The entries that came nearest with their scores in each stage, best first.</param>
/// <param name="Evidence">What the confidence was computed from.</param>
/// <param name="Answerable">Probability 0..1 that any entry answers.</param>
public sealed record SearchExplanation(
    SearchResult Result,
    IReadOnlyList<WordExplanation> Words,
    IReadOnlyList<EntryExplanation> Ranking,
    IReadOnlyList<EvidenceExplanation> Evidence,
    double Answerable);

/// <summary>A word of the question.</summary>
/// <param name="Typed">As the visitor wrote it, folded to lower case without accents.</param>
/// <param name="Read">As it was corrected; the same when it was not.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="Concepts">Groups of the lexicon that it belongs to, by their first member.</param>
/// <param name="IsStopWord">A function word, which counts little.</param>
/// <param name="IsKnown">Some phrasing has the stem.</param>
public sealed record WordExplanation(
    string Typed, string Read, string Stem, IReadOnlyList<string> Concepts, bool IsStopWord, bool IsKnown);

/// <summary>How near an entry came.</summary>
/// <param name="EntryId">Its id.</param>
/// <param name="Phrasing">Its phrasing that matched best.</param>
/// <param name="Score">The sum by which entries are ranked.</param>
/// <param name="Lexical">First stage: best three phrasings by pairs of words and characters, 0..1.</param>
/// <param name="EntryWords">First stage: BM25F over the whole entry as a share of the most that the question could reach, 0..1.</param>
/// <param name="Semantic">Second stage: best three phrasings by sentence vectors; null when it took no part.</param>
/// <param name="Confidence">Calibrated probability 0..1 that it answers.</param>
public sealed record EntryExplanation(
    string EntryId, string Phrasing, double Score, double Lexical, double EntryWords, double? Semantic, double Confidence)
{
    /// <summary>Probability by the classifier over the features of all phrasings; null when it took no part.</summary>
    public double? Classified { get; init; }
}

/// <summary>One input of the confidence.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Value">Its value.</param>
/// <param name="Contribution">What it adds to the log-odds that some entry answers.</param>
public sealed record EvidenceExplanation(string Name, double Value, double Contribution);
