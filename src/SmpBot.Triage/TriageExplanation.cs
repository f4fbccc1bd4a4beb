using SmpBot.Knowledge.Safety;

namespace SmpBot.Triage;

/// <summary>Why a message has its level.</summary>
public sealed record TriageExplanation
{
    public required TriageVerdict Verdict { get; init; }

    /// <summary>Every concept found, in the order of the message.</summary>
    public required IReadOnlyList<ExplainedConcept> Concepts { get; init; }

    /// <summary>Every rule that fired on the facts known after the message, highest level first.</summary>
    public required IReadOnlyList<ExplainedRule> Rules { get; init; }

    /// <summary>Measures that were read, such as <c>temperature 38.5</c>.</summary>
    public required IReadOnlyList<string> Measures { get; init; }
}

/// <summary>A concept found in a message.</summary>
/// <param name="Concept">Its id.</param>
/// <param name="Says">What it means.</param>
/// <param name="Words">The visitor's words.</param>
/// <param name="Start">Offset of the first of them in the message.</param>
/// <param name="Length">Length of the stretch in UTF-16 units.</param>
/// <param name="Status"><c>reported</c>, or how the context cancels it: <c>denied</c>, <c>resolved</c>, <c>asked</c>, <c>past</c>, <c>story</c>, <c>figure</c>.</param>
/// <param name="CancelledBy">The context words that cancel it, or null.</param>
public sealed record ExplainedConcept(string Concept, string Says, string Words, int Start, int Length, string Status, string? CancelledBy);

/// <summary>A rule that fired.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Level">Its level.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Because">Ids of the concepts by which it fired.</param>
public sealed record ExplainedRule(string Id, SafetyLevel Level, string Title, IReadOnlyList<string> Because);
