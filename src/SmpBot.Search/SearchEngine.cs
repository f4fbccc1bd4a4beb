using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Model;
using SmpBot.Search.Encoder;
using SmpBot.Search.Indexing;
using SmpBot.Search.Scoring;
using SmpBot.Text;

namespace SmpBot.Search;

/// <summary>
/// Finds the entries that answer a question. Immutable and thread safe; built anew when the knowledge changes. Takes any string.
/// </summary>
public sealed class SearchEngine
{
    private readonly KnowledgeSearch _knowledge;
    private readonly Dictionary<Language, EntrySearch> _searches;
    private readonly SearchOptions _options;

    private SearchEngine(KnowledgeSearch knowledge, ISentenceEncoder? encoder, SearchOptions options)
    {
        _knowledge = knowledge;
        _searches = knowledge.Stages(encoder);
        _options = options;
        Stage = encoder is null ? SearchStage.Lexical : SearchStage.Complete;
    }

    /// <summary>What takes part in the search.</summary>
    public SearchStage Stage { get; }

    /// <summary>Indexes the entries of every language.</summary>
    /// <param name="knowledge">The entries and lexicons.</param>
    /// <param name="options">Thresholds.</param>
    /// <param name="encoder">An English sentence encoder; without one search is lexical only. It encodes every phrasing once.</param>
    /// <param name="lexicalIndex">Builds the index over whole entries; null for the one of this library.</param>
    /// <param name="fitted">Keeps what is fitted to the knowledge; null to fit it anew.</param>
    public static SearchEngine Build(
        KnowledgeBase knowledge, SearchOptions options, ISentenceEncoder? encoder = null, LexicalIndexFactory? lexicalIndex = null, IWeightStore? fitted = null)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(options);
        IndexSettings settings = IndexSettings.Default with { Lexical = lexicalIndex ?? IndexSettings.Default.Lexical, Fitted = fitted };
        return new SearchEngine(KnowledgeSearch.Index(knowledge, settings), encoder, options);
    }

    /// <summary>
    /// The engine that <see cref="Build"/> gives with that encoder, over the indexes of this one: first a search by words, which is
    /// there at once, then the complete one.
    /// </summary>
    public SearchEngine With(ISentenceEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        return new SearchEngine(_knowledge, encoder, _options);
    }

    /// <summary>The advice and the candidates for a question.</summary>
    public SearchResult Search(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        EntrySearch search = _searches[query.Language];
        return Result(search.Index, search.SearchAfter(query.Text, query.ContextEntryId));
    }

    /// <summary>The same outcome with everything that led to it.</summary>
    public SearchExplanation Explain(SearchQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        EntrySearch search = _searches[query.Language];
        CalibratedRanking ranking = search.SearchAfter(query.Text, query.ContextEntryId);
        return ExplanationWriter.Write(search, ranking, Result(search.Index, ranking));
    }

    /// <summary>
    /// The outcome for one phrasing of an entry as if the entry did not have it: which entry its words speak for by themselves.
    /// Nothing is built anew, so it costs no more than a search.
    /// </summary>
    /// <param name="language">Language of the entry.</param>
    /// <param name="entryId">An entry of that language.</param>
    /// <param name="phrasing">0 for the entry's question, then its phrasings in the order of the file.</param>
    /// <exception cref="ArgumentException">There is no such entry or phrasing.</exception>
    public SearchResult SearchWithoutPhrasing(Language language, string entryId, int phrasing)
    {
        EntrySearch search = _searches[language];
        int at = search.Index.PositionOf(entryId, phrasing)
            ?? throw new ArgumentException(FormattableString.Invariant($"There is no phrasing {phrasing} of '{entryId}'."), nameof(entryId));
        return Result(search.Index, search.Search(search.Index.Phrasings[at], at));
    }

    private SearchResult Result(EntryIndex index, CalibratedRanking ranking)
    {
        Candidate[] candidates = [.. ranking.Entries.Select((entry, i) => new Candidate(
            index.Entries[entry.Entry].Id,
            index.Entries[entry.Entry].Topic,
            ranking.Confidences[i],
            index.Phrasings[entry.BestPhrasing]))];
        return new SearchResult(DecisionRule.Decide(candidates, _options), candidates)
        {
            Corrected = ranking.Words.Words.Any(word => word.Typed is not null)
                ? string.Join(' ', ranking.Words.Words.Select(word => word.Folded))
                : null,
        };
    }
}
