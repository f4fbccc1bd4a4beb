using SmpBot.Knowledge.Model;

namespace SmpBot.Dialogs.Content;

/// <summary>How much of what visitors ask about a topic is of one kind.</summary>
internal static class QuestionShare
{
    /// <summary>The share, 0 to 1, of the questions and phrasings of these entries that are of the kind; 0 where there is none.</summary>
    public static double Of(IReadOnlyCollection<KnowledgeEntry> entries, Func<string, bool> isOfKind)
    {
        int all = entries.Sum(entry => entry.Phrasings.Count + 1);
        return all == 0 ? 0 : (double)entries.Sum(entry => entry.Phrasings.Count(isOfKind) + (isOfKind(entry.Question) ? 1 : 0)) / all;
    }
}
