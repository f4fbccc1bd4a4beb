using Microsoft.Extensions.Options;
using SmpBot.Dialogs.Content;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;
using SmpBot.Search;
using SmpBot.Search.Encoder;
using SmpBot.Triage;

namespace SmpBot.Content;

/// <summary>
/// From the content folder to what turns read. Knowledge and safety files are taken together: either all of them are sound, or
/// every issue of both is reported and nothing is taken.
/// </summary>
internal sealed class BotContentBuilder(IOptions<SearchOptions> search, EncoderSource encoder)
{
    private (string Hash, TriageEngine Engine)? _triage;

    /// <summary>Reads the folder; the triage engine of sound content is kept for <see cref="Build"/>.</summary>
    public LoadOutcome Load(string folder)
    {
        LoadOutcome knowledge = KnowledgeLoader.Load(folder);
        (TriageEngine? engine, IReadOnlyList<KnowledgeIssue> issues) = LoadTriage(folder);
        if (engine is null)
        {
            return new LoadOutcome.Failed(knowledge is LoadOutcome.Failed failed ? [.. failed.Issues, .. issues] : issues);
        }

        if (knowledge is LoadOutcome.Loaded loaded)
        {
            _triage = (loaded.Knowledge.ContentHash, engine);
        }

        return knowledge;
    }

    /// <summary>Builds the engines over knowledge that <see cref="Load"/> gave last.</summary>
    public BotContent Build(KnowledgeBase knowledge)
    {
        if (_triage is not { } triage || triage.Hash != knowledge.ContentHash)
        {
            throw new InvalidOperationException("Content is built from the knowledge that was loaded last.");
        }

        PhrasingVectors? vectors = encoder.OpenVectors();
        SearchEngine engine = SearchEngine.Build(knowledge, search.Value, vectors);
        encoder.Keep(vectors);
        return BotContent.Create(knowledge, engine, triage.Engine, new DialogOptions());
    }

    private static (TriageEngine? Engine, IReadOnlyList<KnowledgeIssue> Issues) LoadTriage(string folder) => SafetyLoader.Load(folder) switch
    {
        SafetyLoadOutcome.Loaded loaded => TriageEngine.Build(loaded.Data) switch
        {
            TriageBuildOutcome.Built built => (built.Engine, []),
            TriageBuildOutcome.Failed failed => (null, failed.Issues),
            _ => throw new InvalidOperationException("An unknown outcome of building triage."),
        },
        SafetyLoadOutcome.Failed failed => (null, failed.Issues),
        _ => throw new InvalidOperationException("An unknown outcome of loading safety files."),
    };
}
