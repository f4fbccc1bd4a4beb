using Microsoft.Extensions.Options;
using SmpBot.Dialogs.Content;
using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;
using SmpBot.Search;
using SmpBot.Search.Encoder;
using SmpBot.Search.Indexing;
using SmpBot.Triage;

namespace SmpBot.Content;

/// <summary>
/// From the content folder to what turns read. Knowledge and safety files are taken together: either all of them are sound, or
/// every issue of both is reported and nothing is taken.
/// </summary>
/// <param name="search">Thresholds.</param>
/// <param name="encoder">The sentence encoder, if there is one.</param>
/// <param name="fitted">Keeps what is fitted to the content.</param>
/// <param name="lexicalIndex">The index over whole entries; null for our own. A build on another engine registers its own as a service.</param>
internal sealed class BotContentBuilder(IOptions<SearchOptions> search, EncoderSource encoder, IWeightStore fitted, LexicalIndexFactory? lexicalIndex = null)
{
    /// <summary>Some half a kilobyte each.</summary>
    private const int RememberedSearches = 4096;

    private BotContent? _loaded;

    /// <summary>Reads the folder; what turns read of sound content is built beside that and kept for <see cref="BuildLexical"/>.</summary>
    /// <param name="folder">The knowledge folder.</param>
    /// <param name="inForce">Hash of content that needs no building, because it already answers.</param>
    public LoadOutcome Load(string folder, string? inForce = null)
    {
        SearchOptions options = search.Value;
        Lazy<LoadOutcome> knowledge = new(() => KnowledgeLoader.Load(folder, fitted));
        (SearchEngine Engine, AskedWords Words)? index = null;
        (TriageEngine? Engine, IReadOnlyList<KnowledgeIssue> Issues) triage = (null, []);
        Parallel.Invoke(
            () => index = knowledge.Value is LoadOutcome.Loaded sound && sound.Knowledge.ContentHash != inForce ? Index(sound.Knowledge, options) : null,
            () => triage = LoadTriage(folder, knowledge));
        if (triage.Engine is null)
        {
            return new LoadOutcome.Failed([.. (knowledge.Value as LoadOutcome.Failed)?.Issues ?? [], .. triage.Issues]);
        }

        if (knowledge.Value is LoadOutcome.Loaded loaded)
        {
            _loaded = index is { } built
                ? BotContent.Create(loaded.Knowledge, built.Engine, triage.Engine, new DialogOptions { RememberedSearches = RememberedSearches }, built.Words)
                : null;
        }

        return knowledge.Value;
    }

    /// <summary>The content over knowledge that <see cref="Load"/> gave last, once for each time it was loaded.</summary>
    public BotContent Build(KnowledgeBase knowledge)
    {
        BotContent lexical = BuildLexical(knowledge);
        return Complete(lexical, CancellationToken.None) ?? lexical;
    }

    /// <summary>The same without the sentence encoder: what turns can read at once.</summary>
    public BotContent BuildLexical(KnowledgeBase knowledge)
    {
        BotContent? content = _loaded;
        _loaded = null;
        return content is not null && content.Knowledge.ContentHash == knowledge.ContentHash
            ? content
            : throw new InvalidOperationException("Content is built from the knowledge that was loaded last.");
    }

    /// <summary>Lexical content with the sentence encoder; the same as <see cref="Build"/> gives. Null when there is no encoder.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the vectors computed so far are kept.</exception>
    public BotContent? Complete(BotContent lexical, CancellationToken cancellation)
    {
        PhrasingVectors? vectors = encoder.OpenVectors(cancellation);
        try
        {
            return vectors is null ? null : lexical.With(lexical.Engine.With(vectors));
        }
        finally
        {
            encoder.Keep(vectors);
        }
    }

    private (SearchEngine Engine, AskedWords Words) Index(KnowledgeBase knowledge, SearchOptions options)
    {
        (SearchEngine? engine, AskedWords? words) = (null, null);
        Parallel.Invoke(
            () => engine = SearchEngine.Build(knowledge, options, null, lexicalIndex, fitted),
            () => words = AskedWords.Of(knowledge, fitted));
        return (engine!, words!);
    }

    /// <summary>The triage engine; where the knowledge is sound, it has learned from its questions.</summary>
    private (TriageEngine? Engine, IReadOnlyList<KnowledgeIssue> Issues) LoadTriage(string folder, Lazy<LoadOutcome> knowledge) => SafetyLoader.Load(folder, fitted) switch
    {
        SafetyLoadOutcome.Loaded loaded => TriageEngine.Build(loaded.Data, fitted) switch
        {
            TriageBuildOutcome.Built built when knowledge.Value is LoadOutcome.Loaded sound =>
                (built.Engine.Learning(VisitorQuestion.AllOf(sound.Knowledge), fitted), []),
            TriageBuildOutcome.Built built => (built.Engine, []),
            TriageBuildOutcome.Failed failed => (null, failed.Issues),
            _ => throw new InvalidOperationException("An unknown outcome of building triage."),
        },
        SafetyLoadOutcome.Failed failed => (null, failed.Issues),
        _ => throw new InvalidOperationException("An unknown outcome of loading safety files."),
    };
}
