namespace SmpBot.Search.Indexing;

/// <summary>A field of an entry, weighted apart by BM25F.</summary>
public enum LexicalField
{
    Question,
    Phrasings,
    Answer,
    Tags,
}

/// <summary>A document of the lexical index: the analysed terms of each of its fields.</summary>
/// <param name="Fields">Terms in order, with repeats; a field that is absent is empty.</param>
public sealed record LexicalDocument(IReadOnlyDictionary<LexicalField, IReadOnlyList<string>> Fields);

/// <summary>A term of a query with its weight: 1 for a word as written, less for a correction, synonym or function word.</summary>
public readonly record struct WeightedTerm(string Term, float Weight);

/// <summary>
/// Scores documents by their words alone. The seam at which another engine plugs in: terms arrive analysed, so that every
/// implementation sees the same words.
/// </summary>
public interface ILexicalIndex
{
    /// <summary>Number of documents, in the order in which they were given.</summary>
    int DocumentCount { get; }

    /// <summary>Adds each document's score for the query to <paramref name="scores"/> (length <see cref="DocumentCount"/>); scores are ≥ 0 and unbounded.</summary>
    void AddScores(ReadOnlySpan<WeightedTerm> query, Span<float> scores);

    /// <summary>The weight by rarity (idf, ≥ 0) of a term; that of a term seen in no document is the highest.</summary>
    float InverseDocumentFrequency(string term);
}

/// <summary>Builds a lexical index over documents.</summary>
public delegate ILexicalIndex LexicalIndexFactory(IReadOnlyList<LexicalDocument> documents);
