using SmpBot.Search.Analysis;
using SmpBot.Text;

namespace SmpBot.Search.Indexing;

/// <summary>
/// Everything that is known of the entries of one language: their phrasings as vectors in every feature space, and the lexical index
/// over phrasings and over whole entries. Phrasings are numbered so that those of one entry stand together.
/// </summary>
internal sealed class EntryIndex
{
    private readonly int[] _starts;
    private readonly VectorSpace[] _spaces;

    private EntryIndex(IReadOnlyList<IndexedEntry> entries, Language language, ConceptLexicon lexicon, LexicalIndexFactory factory)
    {
        Entries = [.. entries.OrderBy(e => e.Id, StringComparer.Ordinal)];
        Language = language;
        Lexicon = lexicon;
        Extractor = new FeatureExtractor(lexicon);
        Phrasings = [.. Entries.SelectMany(e => e.Phrasings)];
        _starts = Starts(Entries);
        WordSequence[] analyzed = [.. Phrasings.Select(p => WordSequence.Of(p, language))];
        TextFeatures[] features = Array.ConvertAll(analyzed, Extractor.Extract);
        _spaces = [.. Enum.GetValues<FeatureSpace>().Select(s => VectorSpace.Build(Array.ConvertAll(features, f => f[s])))];
        var documents = new EntryDocuments(language);
        PhrasingWords = factory([.. analyzed.Select(EntryDocuments.OfPhrasing)]);
        EntryWords = factory([.. Entries.Select((e, i) => documents.OfEntry(e, analyzed.AsSpan(_starts[i].._starts[i + 1])))]);
        Vocabulary = Vocabulary.Build(analyzed, _starts);
    }

    /// <summary>Ordered by id.</summary>
    public IReadOnlyList<IndexedEntry> Entries { get; }

    public IReadOnlyList<string> Phrasings { get; }

    public Language Language { get; }

    public ConceptLexicon Lexicon { get; }

    public FeatureExtractor Extractor { get; }

    /// <summary>BM25F over single phrasings.</summary>
    public ILexicalIndex PhrasingWords { get; }

    /// <summary>BM25F over whole entries, the answer among the fields.</summary>
    public ILexicalIndex EntryWords { get; }

    /// <summary>The words of the phrasings.</summary>
    public Vocabulary Vocabulary { get; }

    public static EntryIndex Build(
        IReadOnlyList<IndexedEntry> entries, Language language, ConceptLexicon lexicon, LexicalIndexFactory factory) =>
        new(entries, language, lexicon, factory);

    /// <summary>The phrasings <c>[From, To)</c> of an entry.</summary>
    public (int From, int To) PhrasingsOf(int entry) => (_starts[entry], _starts[entry + 1]);

    /// <summary>The number of an entry's phrasing among all, or null when there is none.</summary>
    public int? PositionOf(string entryId, int phrasing)
    {
        int entry = Entries.Select((e, i) => (e, i)).Where(pair => pair.e.Id == entryId).Select(pair => pair.i).FirstOrDefault(-1);
        return entry >= 0 && phrasing >= 0 && phrasing < Entries[entry].Phrasings.Count ? _starts[entry] + phrasing : null;
    }

    public VectorSpace Space(FeatureSpace space) => _spaces[(int)space];

    private static int[] Starts(IReadOnlyList<IndexedEntry> entries)
    {
        var starts = new int[entries.Count + 1];
        for (int i = 0; i < entries.Count; i++)
        {
            starts[i + 1] = starts[i] + entries[i].Phrasings.Count;
        }

        return starts;
    }
}
