using SmpBot.Search.Indexing;

namespace SmpBot.Search.Analysis;

/// <summary>A query made ready for every stage.</summary>
/// <param name="Text">The visitor's words.</param>
/// <param name="Words">Analysed and corrected.</param>
/// <param name="Features">Their features.</param>
/// <param name="Terms">Their terms for the lexical index.</param>
internal sealed record PreparedQuery(string Text, WordSequence Words, TextFeatures Features, WeightedTerm[] Terms);
