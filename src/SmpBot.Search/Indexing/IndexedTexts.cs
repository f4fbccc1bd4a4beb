using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Model;
using SmpBot.Search.Analysis;
using SmpBot.Search.Background;
using SmpBot.Search.Scoring;
using SmpBot.Text;

namespace SmpBot.Search.Indexing;

/// <summary>What an index holds of its texts once they are read; kept until the next start, for reading them takes longer.</summary>
internal sealed class IndexedTexts
{
    private IndexedTexts()
    {
    }

    /// <summary>The groups of the lexicon that nearly every entry is about.</summary>
    public required IReadOnlySet<int> Subject { get; init; }

    /// <summary>In the order of <see cref="FeatureSpace"/>.</summary>
    public required VectorSpace[] Spaces { get; init; }

    public required ILexicalIndex EntryWords { get; init; }

    public required CoveredWords Covered { get; init; }

    /// <summary>The background sentences that have words foreign to every phrasing.</summary>
    public required IReadOnlyList<string> Background { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    /// <summary>Reads the texts, or takes what was kept of the same ones.</summary>
    /// <param name="entries">In their order.</param>
    /// <param name="reader">Reads the texts.</param>
    /// <param name="lexicon">The groups.</param>
    /// <param name="written">The lexicon as written, if there is one.</param>
    /// <param name="settings">How to index. Only what an index as it comes holds is kept.</param>
    public static IndexedTexts Of(IReadOnlyList<IndexedEntry> entries, WordReader reader, ConceptLexicon lexicon, Lexicon? written, IndexSettings settings)
    {
        if (settings.Fitted is not { } store || settings with { Fitted = null } != IndexSettings.Default)
        {
            return Read(entries, reader, lexicon, settings);
        }

        string name = $"index-{reader.Language.Code()}";
        byte[] inputs = Inputs(entries, written);
        if (store.Open(name, inputs) is { } kept)
        {
            using var source = new BinaryReader(kept);
            return Read(source);
        }

        IndexedTexts texts = Read(entries, reader, lexicon, settings);
        store.Keep(name, inputs, texts.Write);
        return texts;
    }

    private static IndexedTexts Read(IReadOnlyList<IndexedEntry> entries, WordReader reader, ConceptLexicon lexicon, IndexSettings settings)
    {
        WordSequence[][] words = [.. entries.Select(e => e.Phrasings.Select(reader.Read).ToArray())];
        WordSequence[] answers = [.. entries.Select(e => reader.Read(e.Answer))];
        WordSequence[] phrasings = [.. words.SelectMany(w => w)];
        int[] entryOf = [.. words.SelectMany((w, i) => Enumerable.Repeat(i, w.Length))];
        IReadOnlySet<int> subject = SubjectConcepts.Find(lexicon, answers, phrasings, entryOf);
        var extractor = new FeatureExtractor(lexicon, subject, settings.Weights);
        TextFeatures[] features = Array.ConvertAll(phrasings, p => extractor.Extract(p.Words));
        WordSequence[] background = ForeignTo(phrasings, settings.Background(reader.Language).Select(b => reader.Read(b.Text)));
        TextFeatures[] foreign = Array.ConvertAll(background, b => extractor.Extract(b.Words));
        return new IndexedTexts
        {
            Subject = subject,
            Spaces = [.. Enum.GetValues<FeatureSpace>().Select(s =>
                VectorSpace.Build(Array.ConvertAll(features, f => f[s]), entryOf, entries.Count, Array.ConvertAll(foreign, f => f[s])))],
            EntryWords = settings.Lexical([.. entries.Select((e, i) => EntryDocuments.Of(e, words[i], answers[i], reader))]),
            Covered = CoveredWords.Of([.. words.Select((w, i) => w.Append(answers[i]))], lexicon, subject),
            Background = Array.ConvertAll(background, b => b.Text),
            Vocabulary = new Vocabulary(phrasings),
        };
    }

    /// <summary>No more background than phrasings, picked by a hash of the words: it must not outweigh a small knowledge.</summary>
    private static WordSequence[] ForeignTo(WordSequence[] phrasings, IEnumerable<WordSequence> background)
    {
        WordSequence[] foreign = [.. background.Where(new ForeignWords(phrasings).AreIn)];
        return foreign.Length <= phrasings.Length ? foreign : [.. foreign.OrderBy(s => StableHash.Of(s.Text)).Take(phrasings.Length)];
    }

    private static IndexedTexts Read(BinaryReader source) => new()
    {
        Subject = source.ReadArray<int>().ToHashSet(),
        Spaces = [.. Enum.GetValues<FeatureSpace>().Select(_ => VectorSpace.Read(source))],
        EntryWords = InvertedIndex.Read(source),
        Covered = CoveredWords.Read(source),
        Background = source.ReadStrings(),
        Vocabulary = Vocabulary.Read(source),
    };

    private void Write(Stream target)
    {
        using var writer = new BinaryWriter(target, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.WriteArray<int>([.. Subject]);
        foreach (VectorSpace space in Spaces)
        {
            space.Write(writer);
        }

        ((InvertedIndex)EntryWords).Write(writer);
        Covered.Write(writer);
        writer.WriteStrings(Background);
        Vocabulary.Write(writer);
    }

    private static byte[] Inputs(IReadOnlyList<IndexedEntry> entries, Lexicon? lexicon)
    {
        using var inputs = new FittedTo(typeof(IndexedTexts), typeof(TextAnalyzer));
        foreach (IndexedEntry entry in entries)
        {
            inputs.Add<char>(entry.Id).Add<char>(entry.Topic).Add<char>(entry.Answer).Add(entry.Phrasings);
        }

        if (lexicon is not null)
        {
            Add(inputs, lexicon);
        }

        return inputs.Digest();
    }

    private static void Add(FittedTo inputs, Lexicon lexicon)
    {
        foreach (IReadOnlyList<string> group in lexicon.Synonyms)
        {
            inputs.Add(group);
        }

        foreach ((string from, string to) in lexicon.Abbreviations.Concat(lexicon.Misspellings).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            inputs.Add<char>(from).Add<char>(to);
        }
    }
}
