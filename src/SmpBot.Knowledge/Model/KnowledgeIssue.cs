namespace SmpBot.Knowledge.Model;

/// <summary>How bad an issue is.</summary>
public enum IssueSeverity
{
    /// <summary>The content is used all the same.</summary>
    Warning,

    /// <summary>The content is not used (loading) or must not be published (lint).</summary>
    Error,
}

/// <summary>Something in the content files that an editor should change.</summary>
/// <param name="Severity">Warning or error.</param>
/// <param name="File">Path below the knowledge folder, with forward slashes.</param>
/// <param name="Line">1-based line in that file.</param>
/// <param name="Code">Stable name of the kind of issue, such as <c>unknown-key</c>.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record KnowledgeIssue(IssueSeverity Severity, string File, int Line, string Code, string Message)
{
    /// <summary><c>file:line: error: message</c>, as editors and terminals link it.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{File}:{Line}: {(Severity == IssueSeverity.Error ? "error" : "warning")}: {Message} [{Code}]");
}
