using SmpBot.Checking.Evaluation;
using SmpBot.Checking.Meaning;
using SmpBot.Knowledge.Linting;
using SmpBot.Knowledge.Model;

namespace SmpBot.Checking;

/// <summary>A figure that does not keep its bound.</summary>
internal sealed record BrokenBound(Figure Figure, Bound Bound);

/// <summary>What the check came to.</summary>
/// <param name="Findings">Lint of form and meaning, and unreadable labelled lines, ordered by file and line.</param>
/// <param name="Evaluation">The labelled messages.</param>
/// <param name="Bounds">The stated bounds.</param>
internal sealed record CheckResult(IReadOnlyList<KnowledgeIssue> Findings, EvaluationResult Evaluation, IReadOnlyList<Bound> Bounds)
{
    public IReadOnlyList<BrokenBound> BrokenBounds { get; } =
    [
        .. from figure in Evaluation.Figures()
           join bound in Bounds on figure.Name equals bound.Figure
           where !bound.IsKept(figure)
           select new BrokenBound(figure, bound),
    ];

    public int Errors => Findings.Count(f => f.Severity == IssueSeverity.Error);

    /// <summary>No error, no missed emergency, no figure below its bound.</summary>
    public bool Passed => Errors == 0 && BrokenBounds.Count == 0 && Evaluation.MissedEmergencies.Count == 0;
}

/// <summary>The whole check of content that loads: lint of form, lint of meaning, the labelled messages against their bounds.</summary>
internal static class KnowledgeCheck
{
    public static CheckResult Run(CheckedContent content)
    {
        KnowledgeBase knowledge = content.Content.Knowledge;
        EvaluationResult evaluation = EvaluationResult.Run(content.Content, content.Labelled.Conversations, content.Now);
        BoundsOutcome bounds = BoundsReader.Read(content.Folder, [.. evaluation.Figures().Select(f => f.Name)]);
        IEnumerable<KnowledgeIssue> findings = KnowledgeLint.Run(knowledge, DateOnly.FromDateTime(content.Now.UtcDateTime))
            .Concat(MeaningLint.Run(knowledge, content.Content.Engine))
            .Concat(EmergencyNumbers.Find(content.Folder, knowledge.Clinic.Region))
            .Concat(content.Labelled.Issues)
            .Concat(bounds.Issues);
        return new CheckResult([.. findings.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)], evaluation, bounds.Bounds);
    }
}
