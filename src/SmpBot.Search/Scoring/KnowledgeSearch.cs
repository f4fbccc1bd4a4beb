using SmpBot.Knowledge.Model;
using SmpBot.Search.Analysis;
using SmpBot.Search.Background;
using SmpBot.Search.Encoder;
using SmpBot.Search.Glosses;
using SmpBot.Search.Indexing;
using SmpBot.Text;
using SmpBot.Text.Spelling;

namespace SmpBot.Search.Scoring;

/// <summary>
/// Puts the stages together over the knowledge in every language: words alone, which is quick, or with sentence vectors over the same
/// indexes.
/// </summary>
internal sealed class KnowledgeSearch
{
    private readonly Dictionary<Language, EntryIndex> _indexes;
    private readonly SentenceCorrector _spelling;
    private readonly ScoringWeights _weights;

    private KnowledgeSearch(Dictionary<Language, EntryIndex> indexes, ScoringWeights weights)
    {
        _indexes = indexes;
        _spelling = new SentenceCorrector(indexes.ToDictionary(i => i.Key, i => i.Value.Questions));
        _weights = weights;
    }

    public static KnowledgeSearch Index(KnowledgeBase knowledge, IndexSettings settings) => new(
        Languages.All.AsParallel().Select(l => Index(knowledge, l, settings)).ToDictionary(i => i.Reader.Language), settings.Weights);

    /// <summary>The search of each language; without an encoder by words alone.</summary>
    public Dictionary<Language, EntrySearch> Stages(ISentenceEncoder? encoder)
    {
        Dictionary<Language, SemanticIndex?> semantics = encoder is null ? [] : Semantics(encoder);
        return _indexes.AsParallel().ToDictionary(i => i.Key, i => new EntrySearch(
            i.Value, i.Value.Reader.With(_spelling), new EntryRanker(i.Value, _weights, semantics.GetValueOrDefault(i.Key))));
    }

    private Dictionary<Language, SemanticIndex?> Semantics(ISentenceEncoder encoder)
    {
        var glosses = GlossDictionary.Spanish();
        Dictionary<Language, EncoderText> writers = _indexes.ToDictionary(
            i => i.Key, i => new EncoderText(i.Value.Lexicon, i.Value.Extractor, i.Key == Language.Spanish ? glosses : null));
        return _indexes.ToDictionary(i => i.Key, SemanticIndex? (i) =>
            new SemanticIndex(i.Value, writers[i.Key], OtherLanguages(i.Value, writers), Background(i.Value, writers), encoder));
    }

    private static EntryIndex Index(KnowledgeBase knowledge, Language language, IndexSettings settings)
    {
        string code = language.Code();
        IndexedEntry[] entries = [.. knowledge.Entries.Where(e => e.Language == code).Select(e => new IndexedEntry
        {
            Id = e.Id,
            Topic = e.Topic,
            Phrasings = [e.Question, .. e.Phrasings, .. Title(knowledge, e)],
            Answer = e.Answer,
            IsPointer = e.IsPointer,
            Related = e.FollowUps,
        })];
        knowledge.Lexicons.TryGetValue(code, out Lexicon? lexicon);
        var reader = new WordReader(language, lexicon is null ? Rewrites.None : Rewrites.Build(lexicon, language));
        ConceptLexicon concepts = lexicon is null ? ConceptLexicon.Empty : ConceptLexicon.Build(lexicon, language);
        return EntryIndex.Build(entries, reader, concepts, settings);
    }

    /// <summary>The title of a topic is one more phrasing of the entry that bears its key.</summary>
    private static IEnumerable<string> Title(KnowledgeBase knowledge, KnowledgeEntry entry) =>
        entry.Id == entry.Topic && knowledge.Topics.TryGetValue(entry.Topic, out Topic? topic) ? [topic.Title.For(entry.Language)] : [];

    /// <summary>
    /// For each entry its phrasings in the other languages, as the encoder reads them. English has none: glosses blur what English
    /// sentences say sharply.
    /// </summary>
    private string[][] OtherLanguages(EntryIndex index, Dictionary<Language, EncoderText> writers)
    {
        if (index.Reader.Language == Language.English)
        {
            return [.. index.Entries.Select(_ => Array.Empty<string>())];
        }

        ILookup<string, string> texts = _indexes.Where(other => other.Value != index)
            .SelectMany(other => other.Value.PhrasingWords.Select((words, p) => (
                other.Value.Entries[other.Value.EntryOf[p]].Id, Text: writers[other.Key].Write(words))))
            .ToLookup(t => t.Id, t => t.Text, StringComparer.Ordinal);
        return [.. index.Entries.Select(e => texts[e.Id].ToArray())];
    }

    /// <summary>The background sentences of the language, as the encoder reads them.</summary>
    private static string[] Background(EntryIndex index, Dictionary<Language, EncoderText> writers) =>
        [.. BackgroundSentences.Read(index.Reader.Language).Select(s => writers[index.Reader.Language].Write(index.Reader.Read(s)))];
}
