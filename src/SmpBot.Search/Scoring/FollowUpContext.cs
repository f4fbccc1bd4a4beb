using SmpBot.Search.Analysis;
using SmpBot.Search.Indexing;

namespace SmpBot.Search.Scoring;

/// <summary>
/// Reads a fragment ("and for women?", "why?", "how much") in the light of the entry answered before: it is searched once as it stands
/// and once after that entry's question, and what belongs to that entry is raised.
/// </summary>
internal static class FollowUpContext
{
    /// <summary>A text with more content words than this stands by itself.</summary>
    private const int MostContentWords = 2;

    /// <summary>How much the joined search must be surer before it wins over the direct one.</summary>
    private const double JoinedHandicap = 0.9;

    /// <summary>A direct hit this sure needs no context.</summary>
    private const double Sure = 0.75;

    public static bool IsFragment(WordSequence words) =>
        words.Words.Count > 0 && words.Words.Count(w => !w.IsStopWord) <= MostContentWords;

    /// <summary>The question answered before, and the fragment.</summary>
    public static string Join(IndexedEntry context, string fragment) => $"{context.Phrasings[0]} {fragment}";

    /// <summary>
    /// The direct ranking, unless it is unsure and the joined one found an entry that belongs to the context: of the same topic, or one
    /// that the context's entry suggests next.
    /// </summary>
    public static CalibratedRanking Choose(EntryIndex index, int context, CalibratedRanking direct, CalibratedRanking joined)
    {
        if (direct.Best >= Sure || joined.Entries.Length == 0)
        {
            return direct;
        }

        IndexedEntry before = index.Entries[context];
        IndexedEntry found = index.Entries[joined.Entries[0].Entry];
        bool belongs = found.Topic == before.Topic || before.Related.Contains(found.Id, StringComparer.Ordinal);
        return belongs && joined.Best * JoinedHandicap > direct.Best ? joined : direct;
    }
}
