using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Linting;

/// <summary>Checks of form on content that loads: what an editor should change before it is published. Pure.</summary>
public static class KnowledgeLint
{
    /// <summary>Every finding, ordered by file and line.</summary>
    /// <param name="knowledge">Loaded content.</param>
    /// <param name="today">The day against which reviews expire.</param>
    public static IReadOnlyList<KnowledgeIssue> Run(KnowledgeBase knowledge, DateOnly today) =>
    [
        .. knowledge.Entries
            .SelectMany(entry => Check(entry, knowledge, today))
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .ThenBy(f => f.Line)
            .ThenBy(f => f.Code, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<KnowledgeIssue> Check(KnowledgeEntry entry, KnowledgeBase knowledge, DateOnly today)
    {
        var findings = new EntryFindings(entry);
        PhrasingRules.Check(entry, findings);
        AnswerRules.Check(entry, today, findings);
        TranslationRules.CheckPresence(entry, knowledge, findings);
        if (entry.Language != "en" && knowledge.Find("en", entry.Id) is { } english)
        {
            TranslationRules.Compare(english, entry, findings);
        }

        return findings.All;
    }
}
