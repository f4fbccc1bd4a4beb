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

    private (string Hash, TriageEngine Engine)? _triage;

    /// <summary>Reads the folder; the triage engine of sound content is kept for building.</summary>
    public LoadOutcome Load(string folder)
    {
        LoadOutcome? knowledge = null;
        (TriageEngine? Engine, IReadOnlyList<KnowledgeIssue> Issues) triage = (null, []);
        Parallel.Invoke(() => knowledge = KnowledgeLoader.Load(folder, fitted), () => triage = LoadTriage(folder));
        if (triage.Engine is null)
        {
            return new LoadOutcome.Failed([.. (knowledge as LoadOutcome.Failed)?.Issues ?? [], .. triage.Issues]);
        }

        if (knowledge is LoadOutcome.Loaded loaded)
        {
            _triage = (loaded.Knowledge.ContentHash, triage.Engine);
        }

        return knowledge!;
    }

    /// <summary>Builds the engines over knowledge that <see cref="Load"/> gave last, once for each time it was loaded.</summary>
    public BotContent Build(KnowledgeBase knowledge)
    {
        PhrasingVectors? vectors = encoder.OpenVectors(CancellationToken.None);
        BotContent content = Build(knowledge, vectors);
        encoder.Keep(vectors);
        return content;
    }

    /// <summary>The same without the sentence encoder: what turns can read at once.</summary>
    public BotContent BuildLexical(KnowledgeBase knowledge) => Build(knowledge, null);

    /// <summary>Lexical content with the sentence encoder; the same as <see cref="Build(KnowledgeBase)"/> gives. Null when there is no encoder.</summary>
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

    private BotContent Build(KnowledgeBase knowledge, PhrasingVectors? vectors)
    {
        if (_triage is not { } triage || triage.Hash != knowledge.ContentHash)
        {
            throw new InvalidOperationException("Content is built from the knowledge that was loaded last.");
        }

        (SearchEngine? engine, AskedWords? words) = (null, null);
        Parallel.Invoke(
            () => engine = SearchEngine.Build(knowledge, search.Value, vectors, lexicalIndex, fitted),
            () => words = AskedWords.Of(knowledge, fitted),
            () => triage = (triage.Hash, triage.Engine.Learning(VisitorQuestion.AllOf(knowledge), fitted)));
        _triage = null;
        return BotContent.Create(knowledge, engine!, triage.Engine, new DialogOptions { RememberedSearches = RememberedSearches }, words!);
    }

    private (TriageEngine? Engine, IReadOnlyList<KnowledgeIssue> Issues) LoadTriage(string folder) => SafetyLoader.Load(folder, fitted) switch
    {
        SafetyLoadOutcome.Loaded loaded => TriageEngine.Build(loaded.Data, fitted) switch
        {
            TriageBuildOutcome.Built built => (built.Engine, []),
            TriageBuildOutcome.Failed failed => (null, failed.Issues),
            _ => throw new InvalidOperationException("An unknown outcome of building triage."),
        },
        SafetyLoadOutcome.Failed failed => (null, failed.Issues),
        _ => throw new InvalidOperationException("An unknown outcome of loading safety files."),
    };
}
