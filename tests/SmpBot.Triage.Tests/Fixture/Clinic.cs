using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.State;

namespace SmpBot.Triage.Tests.Fixture;

/// <summary>The engine over the repository's own safety files, and short ways to ask it.</summary>
internal static class Clinic
{
    private static readonly Lazy<SafetyData> s_data = new(Load);
    private static readonly Lazy<IReadOnlyList<VisitorQuestion>> s_questions = new(() =>
        KnowledgeLoader.Load(Repository.Knowledge) is LoadOutcome.Loaded loaded
            ? VisitorQuestion.AllOf(loaded.Knowledge)
            : throw new InvalidOperationException("The knowledge of the repository does not load."));

    private static readonly Lazy<TriageEngine> s_engine = new(() => Build(Data).Learning(Questions));

    /// <summary>A Saturday afternoon.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero);

    public static SafetyData Data => s_data.Value;

    /// <summary>What visitors ask of the repository's knowledge.</summary>
    public static IReadOnlyList<VisitorQuestion> Questions => s_questions.Value;

    public static TriageEngine Engine => s_engine.Value;

    public static TriageVerdict Assess(string text, Language language = Language.English) => Engine.Assess(text, TriageState.Empty, language, Now);

    public static SafetyLevel Level(string text, Language language = Language.English) => Assess(text, language).Level;

    public static TriageExplanation Explain(string text, Language language = Language.English) =>
        Engine.Explain(text, TriageState.Empty, language, Now);

    /// <summary>How a concept was found in a message; empty when it was not.</summary>
    public static IReadOnlyList<string> StatusesOf(string concept, string text, Language language = Language.English) =>
        [.. Explain(text, language).Concepts.Where(c => c.Concept == concept).Select(c => c.Status).Distinct()];

    public static TriageEngine Build(SafetyData data) => TriageEngine.Build(data) switch
    {
        TriageBuildOutcome.Built built => built.Engine,
        TriageBuildOutcome.Failed failed => throw new InvalidOperationException(string.Join('\n', failed.Issues)),
        _ => throw new InvalidOperationException("Unknown outcome."),
    };

    private static SafetyData Load() => SafetyLoader.Load(Repository.Knowledge) switch
    {
        SafetyLoadOutcome.Loaded loaded => loaded.Data,
        SafetyLoadOutcome.Failed failed => throw new InvalidOperationException(string.Join('\n', failed.Issues)),
        _ => throw new InvalidOperationException("Unknown outcome."),
    };
}
