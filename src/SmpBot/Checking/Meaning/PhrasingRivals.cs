using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Checking.Meaning;

/// <summary>
/// Finds phrasings that another entry would win: each phrasing is searched as if its entry did not have it. Phrasings are meant to be
/// as different as people are, so losing alone is no fault; it is one when an entry of another topic comes first, the entry itself is far
/// behind, and a phrasing over there already says the same in content. The ranking counts and not the decision: what is left out for the
/// test lowers every confidence.
/// </summary>
internal sealed class PhrasingRivals(KnowledgeBase knowledge, SearchEngine engine, MeaningReader meanings, Language language)
{
    /// <summary>An entry with this share of the winner's confidence is not far behind.</summary>
    private const double Contends = 0.5;

    /// <summary>One word in common says too little: "minoxidil" alone may belong to several entries.</summary>
    private const int FewestMeanings = 2;

    public IEnumerable<KnowledgeIssue> Find()
    {
        string code = language.Code();
        KnowledgeEntry[] entries = [.. knowledge.Entries.Where(e => e.Language == code)];
        ILookup<string, string> topics = entries
            .SelectMany(e => e.Phrasings.Prepend(e.Question).Select(text => (Key: KeyOf(text), e.Topic)))
            .Where(p => p.Key.Length > 0)
            .ToLookup(p => p.Key, p => p.Topic, StringComparer.Ordinal);
        foreach (KnowledgeEntry entry in entries)
        {
            for (int i = 0; i < entry.Phrasings.Count; i++)
            {
                // Only what stands in another topic too can be won by it; a search costs much more than this look.
                bool hasTwin = topics[KeyOf(entry.Phrasings[i])].Any(topic => topic != entry.Topic);
                if (hasTwin && Rival(entry, i) is { } rival)
                {
                    yield return Report(entry, i, rival);
                }
            }
        }
    }

    private Candidate? Rival(KnowledgeEntry entry, int phrasing)
    {
        // 0 is the question.
        SearchResult result = engine.SearchWithoutPhrasing(language, entry.Id, phrasing + 1);
        if (result.Candidates.Count == 0)
        {
            return null;
        }

        Candidate winner = result.Candidates[0];
        bool contends = result.Candidates.Any(c => c.EntryId == entry.Id && c.Confidence >= Contends * winner.Confidence);
        bool saysTheSame = KeyOf(winner.Phrasing) == KeyOf(entry.Phrasings[phrasing]);
        return winner.Topic != entry.Topic && !contends && saysTheSame ? winner : null;
    }

    /// <summary>What the text asks, as one string; empty when it says too little.</summary>
    private string KeyOf(string text)
    {
        IReadOnlySet<string> asked = meanings.ReadQuestion(text);
        return asked.Count < FewestMeanings ? "" : string.Join(' ', asked.Order(StringComparer.Ordinal));
    }

    private KnowledgeIssue Report(KnowledgeEntry entry, int phrasing, Candidate winner)
    {
        KnowledgeEntry rival = knowledge.Find(entry.Language, winner.EntryId)!;
        return new KnowledgeIssue(IssueSeverity.Warning, entry.File, entry.Lines.Phrasing(phrasing), "won-by-another",
            $"'{entry.Phrasings[phrasing]}' is answered by {rival.File} ('{winner.Phrasing}'): move it there, or name here what sets this question apart.");
    }
}
