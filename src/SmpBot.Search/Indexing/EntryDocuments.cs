using SmpBot.Search.Analysis;

namespace SmpBot.Search.Indexing;

/// <summary>Turns entries into documents of the lexical index; terms are stems.</summary>
internal static class EntryDocuments
{
    public static LexicalDocument Of(IndexedEntry entry, IEnumerable<WordSequence> phrasings, WordSequence answer, WordReader reader) =>
        new(new Dictionary<LexicalField, IReadOnlyList<string>>
        {
            [LexicalField.Question] = Stems(phrasings.Take(1)),
            [LexicalField.Phrasings] = Stems(phrasings.Skip(1)),
            [LexicalField.Answer] = Stems([answer]),
            [LexicalField.Tags] = Stems([reader.Read(entry.Topic.Replace('-', ' ').Replace('_', ' '))]),
        });

    private static string[] Stems(IEnumerable<WordSequence> texts) => [.. texts.SelectMany(t => t.Words).Select(w => w.Stem)];
}
