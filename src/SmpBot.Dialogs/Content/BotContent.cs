using SmpBot.Dialogs.Texts;
using SmpBot.Dialogs.Understanding;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;
using SmpBot.Text.Spelling;
using SmpBot.Text.Tokens;
using SmpBot.Triage;

namespace SmpBot.Dialogs.Content;

/// <summary>Everything that turns read, of one moment: the knowledge, its search engine, the bot's own texts. Immutable and thread-safe.</summary>
public sealed class BotContent
{
    /// <summary>Longer texts are searched each time: remembered, they would take much memory, and hardly anyone asks them again.</summary>
    private const int LongestRemembered = 200;

    private readonly Func<SearchQuery, SearchResult> _search;
    private readonly AskedWords _words;
    private readonly TextCatalog _english = BuiltInContent.Texts(Language.English);
    private readonly TextCatalog _spanish = BuiltInContent.Texts(Language.Spanish);

    private BotContent(
        KnowledgeBase knowledge, SearchEngine engine, TriageEngine triage, DialogOptions options, Func<SearchQuery, SearchResult> search, AskedWords words)
    {
        Knowledge = knowledge;
        Options = options;
        Engine = engine;
        Triage = triage;
        _search = search;
        _words = words;
    }

    private BotContent(BotContent other, SearchEngine engine)
    {
        (Knowledge, Options, Triage, Engine, _search) = (other.Knowledge, other.Options, other.Triage, engine, Remembering(engine, other.Options));
        _words = other._words;
    }

    public KnowledgeBase Knowledge { get; }

    public DialogOptions Options { get; }

    internal IntentRecognizer Intents { get; } = BuiltInContent.Intents;

    /// <summary>The search engine, for explanations and for lint of meaning.</summary>
    public SearchEngine Engine { get; }

    /// <summary>Sees every message first; there is no content without it.</summary>
    internal TriageEngine Triage { get; }

    /// <summary>Reads what is the same whatever the knowledge says. Optional: whoever needs it first reads it otherwise.</summary>
    public static void Prepare()
    {
        foreach (Language language in Languages.All)
        {
            _ = WordList.Of(language);
        }

        BuiltInContent.Read();
    }

    /// <summary>Bundles validated knowledge with the engines that were built from it.</summary>
    public static BotContent Create(KnowledgeBase knowledge, SearchEngine search, TriageEngine triage, DialogOptions options) =>
        Create(knowledge, search, triage, options, AskedWords.Of(knowledge));

    /// <summary>The same with the words of that knowledge.</summary>
    public static BotContent Create(KnowledgeBase knowledge, SearchEngine search, TriageEngine triage, DialogOptions options, AskedWords words)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(triage);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(words);
        return new BotContent(knowledge, search, triage, options, Remembering(search, options), words);
    }

    /// <summary>The same with another engine over the same knowledge.</summary>
    public BotContent With(SearchEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return new BotContent(this, engine);
    }

    /// <summary>The same with another source of candidates, for tests that set what the search finds.</summary>
    internal static BotContent Create(
        KnowledgeBase knowledge, SearchEngine engine, TriageEngine triage, DialogOptions options, Func<SearchQuery, SearchResult> search) =>
        new(knowledge, engine, triage, options, search, AskedWords.Of(knowledge));

    internal SearchResult Search(SearchQuery query) => _search(query);

    private static Func<SearchQuery, SearchResult> Remembering(SearchEngine engine, DialogOptions options)
    {
        if (options.RememberedSearches == 0)
        {
            return engine.Search;
        }

        var recent = new RecentValues<SearchQuery, SearchResult>(engine.Search, options.RememberedSearches);
        return query => query.Text.Length <= LongestRemembered ? recent.Get(query) : engine.Search(query);
    }

    internal TextCatalog Texts(Language language) => language == Language.Spanish ? _spanish : _english;

    /// <summary>The stems of all words in the questions and phrasings of that language.</summary>
    internal IReadOnlySet<string> Vocabulary(Language language) => _words.Stems(language);

    /// <summary>What the words of that language say about the topic.</summary>
    internal TopicalWords Topical(Language language) => _words.Topical(language);

    /// <summary>True for a topic of which visitors ask how long something takes or lasts.</summary>
    internal bool HasDuration(string topic, Language language) =>
        TimedTopic.Is(OfTopic(topic, language));

    /// <summary>True for a topic of which visitors ask what something costs.</summary>
    internal bool HasPrice(string topic, Language language) => PricedTopic.Is(OfTopic(topic, language));

    /// <summary>The id of the entry whose question this is, word for word, in any language; null when there is none.</summary>
    internal string? EntryByQuestion(string text) => _words.EntryByQuestion(text);

    /// <summary>The entry in that language, or else in the other; null when the id is unknown.</summary>
    internal KnowledgeEntry? Entry(string id, Language language) =>
        Knowledge.Find(language.Code(), id)
        ?? Languages.All.Select(other => Knowledge.Find(other.Code(), id)).FirstOrDefault(entry => entry is not null);

    private KnowledgeEntry[] OfTopic(string topic, Language language) =>
        [.. Knowledge.Entries.Where(entry => entry.Topic == topic && entry.Language == language.Code())];
}
