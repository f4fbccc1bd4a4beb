using SmpBot.Knowledge.Model;
using SmpBot.Text;

namespace SmpBot.Triage;

/// <summary>A question that a visitor asks without being ill.</summary>
/// <param name="Text">The visitor's words.</param>
/// <param name="Language">Their language.</param>
public readonly record struct VisitorQuestion(string Text, Language Language)
{
    /// <summary>The questions of all entries with their phrasings, in the order of the entries.</summary>
    public static IReadOnlyList<VisitorQuestion> AllOf(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        List<VisitorQuestion> questions = [];
        foreach (KnowledgeEntry entry in knowledge.Entries)
        {
            Language language = Languages.TryParse(entry.Language, out Language known) ? known : Language.English;
            questions.AddRange(entry.Phrasings.Prepend(entry.Question).Select(text => new VisitorQuestion(text, language)));
        }

        return questions;
    }
}
