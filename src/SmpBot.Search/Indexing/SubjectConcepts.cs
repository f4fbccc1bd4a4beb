using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>
/// Finds what the whole knowledge is about: concepts of the lexicon that most entries name in a phrasing or in the answer. A visitor
/// who names it ("does scalp micropigmentation hurt") asks the same as one who does not ("does it hurt").
/// </summary>
internal static class SubjectConcepts
{
    /// <summary>Share of the entries that must name a concept.</summary>
    private const double LeastShare = 0.5;

    public static IReadOnlySet<int> Find(
        ConceptLexicon lexicon, IReadOnlyList<WordSequence> answers, IReadOnlyList<WordSequence> phrasings, IReadOnlyList<int> entryOf)
    {
        var named = new HashSet<int>[answers.Count];
        for (int entry = 0; entry < named.Length; entry++)
        {
            named[entry] = [.. lexicon.Spans(answers[entry].Words).SelectMany(s => s.Concepts)];
        }

        for (int phrasing = 0; phrasing < phrasings.Count; phrasing++)
        {
            named[entryOf[phrasing]].UnionWith(lexicon.Spans(phrasings[phrasing].Words).SelectMany(s => s.Concepts));
        }

        return named.SelectMany(n => n).CountBy(c => c)
            .Where(c => c.Value >= LeastShare * answers.Count).Select(c => c.Key).ToHashSet();
    }
}
