using SmpBot.Knowledge.Model;
using SmpBot.Text;

namespace SmpBot.Checking.Meaning;

/// <summary>Finds phrasings of different entries that differ in nothing but the order or the inflection of their words.</summary>
internal sealed class TwinPhrasings(KnowledgeBase knowledge, MeaningReader meanings, Language language)
{
    public IEnumerable<KnowledgeIssue> Find()
    {
        string code = language.Code();
        Dictionary<string, (KnowledgeEntry Entry, string Text, int Line)> seen = new(StringComparer.Ordinal);
        foreach (KnowledgeEntry entry in knowledge.Entries.Where(e => e.Language == code))
        {
            foreach ((string text, int line) in Texts(entry))
            {
                string key = meanings.KeyOf(text);
                if (!seen.TryAdd(key, (entry, text, line)) && seen[key] is var first && first.Entry != entry)
                {
                    yield return new KnowledgeIssue(IssueSeverity.Warning, entry.File, line, "twin-phrasing",
                        $"'{text}' is nearly '{first.Text}' of {first.Entry.File}:{first.Line}: keep it where the better answer is and take the other away.");
                }
            }
        }
    }

    private static IEnumerable<(string Text, int Line)> Texts(KnowledgeEntry entry) => entry.Phrasings
        .Select((text, i) => (text, entry.Lines.Phrasing(i)))
        .Prepend((entry.Question, entry.Lines.Question));
}
