using SmpBot.Knowledge.Model;
using SmpBot.Search.Analysis;
using SmpBot.Text;

namespace SmpBot.Search.Indexing;

/// <summary>The index of the knowledge in one language.</summary>
internal static class KnowledgeIndex
{
    public static EntryIndex Build(KnowledgeBase knowledge, Language language)
    {
        string code = language.Code();
        IndexedEntry[] entries = [.. knowledge.Entries.Where(e => e.Language == code).Select(e => new IndexedEntry
        {
            Id = e.Id,
            Topic = e.Topic,
            Phrasings = [e.Question, .. e.Phrasings],
            Answer = e.Answer,
            Related = e.FollowUps,
        })];
        knowledge.Lexicons.TryGetValue(code, out Lexicon? lexicon);
        var reader = new WordReader(language, lexicon is null ? Rewrites.None : Rewrites.Build(lexicon, language));
        ConceptLexicon concepts = lexicon is null ? ConceptLexicon.Empty : ConceptLexicon.Build(lexicon, language);
        return EntryIndex.Build(entries, reader, concepts, IndexSettings.Default);
    }
}
