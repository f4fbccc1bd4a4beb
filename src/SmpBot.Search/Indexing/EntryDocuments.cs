using SmpBot.Search.Analysis;
using SmpBot.Text;

namespace SmpBot.Search.Indexing;

/// <summary>Turns entries and phrasings into documents of the lexical index; terms are stems.</summary>
internal sealed class EntryDocuments(Language language)
{
    public static LexicalDocument OfPhrasing(WordSequence phrasing) => new(new Dictionary<LexicalField, IReadOnlyList<string>>
    {
        [LexicalField.Phrasings] = Stems(phrasing),
    });

    public LexicalDocument OfEntry(IndexedEntry entry, ReadOnlySpan<WordSequence> phrasings)
    {
        var others = new List<string>();
        foreach (WordSequence phrasing in phrasings[1..])
        {
            others.AddRange(Stems(phrasing));
        }

        return new LexicalDocument(new Dictionary<LexicalField, IReadOnlyList<string>>
        {
            [LexicalField.Question] = Stems(phrasings[0]),
            [LexicalField.Phrasings] = others,
            [LexicalField.Answer] = Stems(WordSequence.Of(entry.Answer, language)),
            [LexicalField.Tags] = Stems(WordSequence.Of(entry.Topic.Replace('-', ' ').Replace('_', ' '), language)),
        });
    }

    private static List<string> Stems(WordSequence words) => [.. words.Words.Select(w => w.Stem)];
}
