using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Model;
using SmpBot.Search.Analysis;
using SmpBot.Search.Background;
using SmpBot.Search.Scoring;
using SmpBot.Text;

namespace SmpBot.Search.Indexing;

/// <summary>
/// Everything that is known of the entries of one language: their phrasings as vectors in every feature space, and the lexical index
/// over whole entries. Phrasings are numbered so that those of one entry stand together.
/// </summary>
internal sealed class EntryIndex
{
    private readonly int[] _starts;
    private readonly VectorSpace[] _spaces;

    private EntryIndex(IReadOnlyList<IndexedEntry> entries, WordReader reader, ConceptLexicon lexicon, IndexedTexts texts, ScoringWeights weights)
    {
        Entries = entries;
        Reader = reader;
        Lexicon = lexicon;
        Phrasings = [.. Entries.SelectMany(e => e.Phrasings)];
        _starts = Starts(Entries);
        EntryOf = [.. Entries.SelectMany((e, i) => Enumerable.Repeat(i, e.Phrasings.Count))];
        Extractor = new FeatureExtractor(lexicon, texts.Subject, weights);
        EntryWords = texts.EntryWords;
        Coverage = new EntryCoverage(texts.Covered, Extractor, lexicon, EntryWords);
        _spaces = texts.Spaces;
        Background = texts.Background;
        Vocabulary = texts.Vocabulary;
    }

    /// <summary>Ordered by id.</summary>
    public IReadOnlyList<IndexedEntry> Entries { get; }

    public IReadOnlyList<string> Phrasings { get; }

    /// <summary>The entry of each phrasing.</summary>
    public IReadOnlyList<int> EntryOf { get; }

    /// <summary>The background sentences that have words foreign to every phrasing.</summary>
    public IReadOnlyList<string> Background { get; }

    public WordReader Reader { get; }

    public ConceptLexicon Lexicon { get; }

    public FeatureExtractor Extractor { get; }

    /// <summary>BM25F over whole entries, the answer among the fields.</summary>
    public ILexicalIndex EntryWords { get; }

    /// <summary>The words of the phrasings.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Which of a question's words each entry has.</summary>
    public EntryCoverage Coverage { get; }

    /// <summary>Indexes the entries of one language.</summary>
    /// <param name="entries">In any order.</param>
    /// <param name="language">Their language.</param>
    /// <param name="lexicon">The words that stand for each other, or null.</param>
    /// <param name="settings">How.</param>
    public static EntryIndex Build(IEnumerable<IndexedEntry> entries, Language language, Lexicon? lexicon, IndexSettings settings)
    {
        IndexedEntry[] ordered = [.. entries.OrderBy(e => e.Id, StringComparer.Ordinal)];
        var reader = new WordReader(language, lexicon is null ? Rewrites.None : Rewrites.Build(lexicon, language));
        ConceptLexicon concepts = lexicon is null ? ConceptLexicon.Empty : ConceptLexicon.Build(lexicon, language);
        return new EntryIndex(ordered, reader, concepts, IndexedTexts.Of(ordered, reader, concepts, lexicon, settings), settings.Weights);
    }

    /// <summary>The phrasings <c>[From, To)</c> of an entry.</summary>
    public (int From, int To) PhrasingsOf(int entry) => (_starts[entry], _starts[entry + 1]);

    /// <summary>The number of an entry's phrasing among all, or null when there is none.</summary>
    public int? PositionOf(string entryId, int phrasing)
    {
        int entry = Find(entryId);
        return entry >= 0 && phrasing >= 0 && phrasing < Entries[entry].Phrasings.Count ? _starts[entry] + phrasing : null;
    }

    /// <summary>The number of the entry of that id, or −1.</summary>
    public int Find(string id)
    {
        (int low, int high) = (0, Entries.Count - 1);
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(Entries[middle].Id, id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
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

/// <summary>How an index is built.</summary>
internal sealed record IndexSettings(ScoringWeights Weights, LexicalIndexFactory Lexical)
{
    public static IndexSettings Default { get; } = new(new ScoringWeights(), InvertedIndex.Build);

    /// <summary>Keeps what is computed of the entries; null to compute it at every start.</summary>
    public IWeightStore? Fitted { get; init; }

    /// <summary>What visitors ask about anything else.</summary>
    public Func<Language, IEnumerable<BackgroundSentence>> Background { get; init; } = BackgroundSentences.Read;
}
