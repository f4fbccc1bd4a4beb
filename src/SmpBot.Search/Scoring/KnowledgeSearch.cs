using SmpBot.Knowledge.Model;
using SmpBot.Search.Analysis;
using SmpBot.Search.Encoder;
using SmpBot.Search.Glosses;
using SmpBot.Search.Indexing;
using SmpBot.Text;
using SmpBot.Text.Spelling;
using Evidence = SmpBot.Search.Calibration.Evidence;

namespace SmpBot.Search.Scoring;

/// <summary>
/// Puts the stages together over the knowledge in every language: words alone, which is quick, or with sentence vectors over the same
/// indexes.
/// </summary>
internal sealed class KnowledgeSearch
{
    private readonly Dictionary<Language, EntryIndex> _indexes;
    private readonly Lazy<SentenceCorrector> _spelling;
    private readonly IndexSettings _settings;

    private KnowledgeSearch(Dictionary<Language, EntryIndex> indexes, IndexSettings settings)
    {
        _indexes = indexes;
        _spelling = new(() => new SentenceCorrector(indexes.ToDictionary(i => i.Key, i => i.Value.Vocabulary.Questions)));
        _settings = settings;
    }

    public static KnowledgeSearch Index(KnowledgeBase knowledge, IndexSettings settings) => new(
        Languages.All.AsParallel().Select(l => Index(knowledge, l, settings)).ToDictionary(i => i.Reader.Language), settings);

    /// <summary>The search of each language; without an encoder by words alone.</summary>
    public Dictionary<Language, EntrySearch> Stages(ISentenceEncoder? encoder)
    {
        Dictionary<Language, SemanticIndex?> semantics = encoder is null ? [] : Semantics(encoder);
        EntryIndex[] indexes = [.. _indexes.Values];
        var stages = new (EntryRanker Ranker, Evidence Evidence)[indexes.Length];
        // The spelling of all languages takes as long as the rest, which does not need it.
        Parallel.Invoke(
            [
                () => _ = _spelling.Value,
                .. indexes.Select<EntryIndex, Action>((index, i) => () => stages[i] = Stage(index, semantics.GetValueOrDefault(index.Reader.Language))),
            ]);
        return indexes.Select((index, i) => new EntrySearch(index, index.Reader.With(_spelling.Value), stages[i].Ranker, stages[i].Evidence))
            .ToDictionary(search => search.Index.Reader.Language);
    }

    private (EntryRanker Ranker, Evidence Evidence) Stage(EntryIndex index, SemanticIndex? semantic) => (
        new EntryRanker(index, _settings.Weights, semantic, _settings.Fitted),
        new Evidence(index, new SentenceLikeness(index, semantic)));

    private Dictionary<Language, SemanticIndex?> Semantics(ISentenceEncoder encoder)
    {
        var glosses = GlossDictionary.Spanish();
        Dictionary<Language, EncoderText> writers = _indexes.ToDictionary(
            i => i.Key, i => new EncoderText(i.Value.Lexicon, i.Value.Extractor, i.Key == Language.Spanish ? glosses : null));
        return _indexes.ToDictionary(i => i.Key, SemanticIndex? (i) =>
            new SemanticIndex(i.Value, writers[i.Key], OtherLanguages(i.Value, writers), encoder));
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
        return EntryIndex.Build(entries, language, knowledge.Lexicons.GetValueOrDefault(code), settings);
    }

    /// <summary>The title of a topic is one more phrasing of the entry that bears its key.</summary>
    private static IEnumerable<string> Title(KnowledgeBase knowledge, KnowledgeEntry entry) =>
        entry.Id == entry.Topic && knowledge.Topics.TryGetValue(entry.Topic, out Topic? topic) ? [topic.Title.For(entry.Language)] : [];

    /// <summary>
    /// For each entry its phrasings in the other languages, as the encoder reads them, and last the background sentences. English has none:
    /// glosses blur what English sentences say sharply.
    /// </summary>
    private string[][] OtherLanguages(EntryIndex index, Dictionary<Language, EncoderText> writers)
    {
        if (index.Reader.Language == Language.English)
        {
            return [.. index.Entries.Select(_ => Array.Empty<string>()), []];
        }

        EntryIndex[] others = [.. _indexes.Values.Where(other => other != index)];
        ILookup<string, string> texts = others
            .SelectMany(other => other.Phrasings.Select((phrasing, p) => (
                other.Entries[other.EntryOf[p]].Id, Text: writers[other.Reader.Language].Write(other.Reader.Read(phrasing)))))
            .ToLookup(t => t.Id, t => t.Text, StringComparer.Ordinal);
        IEnumerable<string> background = others.SelectMany(other => other.Background.Select(b => writers[other.Reader.Language].Write(other.Reader.Read(b))));
        return [.. index.Entries.Select(e => texts[e.Id].ToArray()), [.. background]];
    }
}
