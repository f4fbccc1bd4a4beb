using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>
/// Finds what the whole knowledge is about: a concept of the lexicon that most entries name in a phrasing or in the answer and that
/// visitors name more than others. One who names it ("does scalp micropigmentation hurt") asks the same as one who does not ("does it
/// hurt"). What the answers alone name ("ask your practitioner") is no subject: a question about it asks about it.
/// </summary>
internal static class SubjectConcepts
{
    /// <summary>Share of the entries that must name a concept.</summary>
    private const double LeastShare = 0.5;

    /// <summary>How often a concept must stand in phrasings, as a share of the one that stands there most.</summary>
    private const double LeastOfMost = 0.6;

    public static IReadOnlySet<int> Find(
        ConceptLexicon lexicon, IReadOnlyList<WordSequence> answers, IReadOnlyList<WordSequence> phrasings, IReadOnlyList<int> entryOf)
    {
        var named = new HashSet<int>[answers.Count];
        for (int entry = 0; entry < named.Length; entry++)
        {
            named[entry] = Concepts(lexicon, answers[entry]);
        }

        var inPhrasings = new Dictionary<int, int>();
        for (int phrasing = 0; phrasing < phrasings.Count; phrasing++)
        {
            HashSet<int> concepts = Concepts(lexicon, phrasings[phrasing]);
            named[entryOf[phrasing]].UnionWith(concepts);
            foreach (int concept in concepts)
            {
                inPhrasings[concept] = inPhrasings.GetValueOrDefault(concept) + 1;
            }
        }

        double least = LeastOfMost * inPhrasings.Values.DefaultIfEmpty().Max();
        return named.SelectMany(n => n).CountBy(c => c)
            .Where(c => c.Value >= LeastShare * answers.Count && inPhrasings.GetValueOrDefault(c.Key) >= least)
            .Select(c => c.Key).ToHashSet();
    }

    private static HashSet<int> Concepts(ConceptLexicon lexicon, WordSequence text) =>
        [.. lexicon.Spans(text.Words).SelectMany(s => s.Concepts)];
}
