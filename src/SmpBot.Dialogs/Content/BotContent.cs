using System.Collections.Frozen;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Texts;
using SmpBot.Dialogs.Understanding;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;
using SmpBot.Text.Tokens;
using SmpBot.Triage;

namespace SmpBot.Dialogs.Content;

/// <summary>Everything that turns read, of one moment: the knowledge, its search engine, the bot's own texts. Immutable and thread-safe.</summary>
public sealed class BotContent
{
    private readonly Func<SearchQuery, SearchResult> _search;
    private readonly FrozenDictionary<string, string> _entriesByQuestion;
    private readonly Dictionary<Language, FrozenSet<string>> _vocabularies;
    private readonly Dictionary<Language, TopicalWords> _topicalWords;
    private readonly TextCatalog _english = BuiltInContent.Texts(Language.English);
    private readonly TextCatalog _spanish = BuiltInContent.Texts(Language.Spanish);

    private BotContent(KnowledgeBase knowledge, SearchEngine engine, TriageEngine triage, DialogOptions options, Func<SearchQuery, SearchResult> search)
    {
        Knowledge = knowledge;
        Options = options;
        Engine = engine;
        Triage = triage;
        _search = search;
        EntryStems[] stems = [.. knowledge.Entries.AsParallel().Select(EntryStems.Of)];
        _vocabularies = Languages.All.ToDictionary(
            language => language, language => stems.Where(entry => entry.Language == language).SelectMany(entry => entry.Asked.Keys).ToFrozenSet(StringComparer.Ordinal));
        _topicalWords = Languages.All.ToDictionary(
            language => language, language => TopicalWords.Of(stems.Where(entry => entry.Language == language).Select(entry => (entry.Topic, entry.Questions, entry.Asked))));
        _entriesByQuestion = knowledge.Entries
            .DistinctBy(entry => QuestionKey.Of(entry.Question), StringComparer.Ordinal)
            .ToFrozenDictionary(entry => QuestionKey.Of(entry.Question), entry => entry.Id, StringComparer.Ordinal);
    }

    private BotContent(BotContent other, SearchEngine engine)
    {
        (Knowledge, Options, Triage, Engine, _search) = (other.Knowledge, other.Options, other.Triage, engine, engine.Search);
        (_vocabularies, _topicalWords, _entriesByQuestion) = (other._vocabularies, other._topicalWords, other._entriesByQuestion);
    }

    public KnowledgeBase Knowledge { get; }

    public DialogOptions Options { get; }

    internal IntentRecognizer Intents { get; } = BuiltInContent.Intents;

    /// <summary>The search engine, for explanations and for lint of meaning.</summary>
    public SearchEngine Engine { get; }

    /// <summary>Sees every message first; there is no content without it.</summary>
    internal TriageEngine Triage { get; }

    /// <summary>Bundles validated knowledge with the engines that were built from it.</summary>
    public static BotContent Create(KnowledgeBase knowledge, SearchEngine search, TriageEngine triage, DialogOptions options)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(search);
        ArgumentNullException.ThrowIfNull(triage);
        ArgumentNullException.ThrowIfNull(options);
        return new BotContent(knowledge, search, triage, options, search.Search);
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
        new(knowledge, engine, triage, options, search);

    internal SearchResult Search(SearchQuery query) => _search(query);

    internal TextCatalog Texts(Language language) => language == Language.Spanish ? _spanish : _english;

    /// <summary>The stems of all words in the questions and phrasings of that language.</summary>
    internal FrozenSet<string> Vocabulary(Language language) => _vocabularies[language];

    /// <summary>What the words of that language say about the topic.</summary>
    internal TopicalWords Topical(Language language) => _topicalWords[language];

    /// <summary>The id of the entry whose question this is, word for word, in any language; null when there is none.</summary>
    internal string? EntryByQuestion(string text) => _entriesByQuestion.GetValueOrDefault(QuestionKey.Of(text));

    /// <summary>The entry in that language, or else in the other; null when the id is unknown.</summary>
    internal KnowledgeEntry? Entry(string id, Language language) =>
        Knowledge.Find(language.Code(), id)
        ?? Languages.All.Select(other => Knowledge.Find(other.Code(), id)).FirstOrDefault(entry => entry is not null);

    /// <summary>The stems of an entry's question and phrasings, each with the number of those that have it.</summary>
    private sealed record EntryStems(Language Language, string Topic, int Questions, IReadOnlyDictionary<string, int> Asked)
    {
        public static EntryStems Of(KnowledgeEntry entry)
        {
            Language language = Languages.TryParse(entry.Language, out Language known) ? known : Language.English;
            string[] questions = [entry.Question, .. entry.Phrasings];
            var asked = questions.SelectMany(question => Stems(question, language)).CountBy(stem => stem, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal);
            return new EntryStems(language, entry.Topic, questions.Length, asked);
        }

        private static IEnumerable<string> Stems(string text, Language language) => TextAnalyzer.Analyze(text, language).Expanded
            .Where(token => token.Kind is TokenKind.Word or TokenKind.Number)
            .Select(token => token.Stem)
            .Distinct(StringComparer.Ordinal);
    }
}
