using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>A query as every stage reads it.</summary>
/// <param name="Words">Its words, corrected.</param>
/// <param name="Spaces">Its vector in each feature space.</param>
/// <param name="Semantic">Its sentence vector, or null.</param>
internal sealed record QueryVectors(WordSequence Words, TermWeights[] Spaces, float[]? Semantic);
