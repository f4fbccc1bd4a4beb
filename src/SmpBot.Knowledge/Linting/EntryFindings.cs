using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Linting;

/// <summary>Collects the findings of one entry and leaves out those that it allows.</summary>
internal sealed class EntryFindings(KnowledgeEntry entry)
{
    private readonly HashSet<string> _allowed = [.. entry.Allow.Select(Key)];
    private readonly List<KnowledgeIssue> _findings = [];

    public IReadOnlyList<KnowledgeIssue> All => _findings;

    public void Error(int line, string code, string message) => Add(IssueSeverity.Error, line, code, message);

    public void Warning(int line, string code, string message) => Add(IssueSeverity.Warning, line, code, message);

    /// <summary>True when <c>allow</c> names <paramref name="allowance"/>; blanks and case do not count.</summary>
    public bool Allows(string allowance) => _allowed.Contains(Key(allowance));

    private void Add(IssueSeverity severity, int line, string code, string message)
    {
        if (!Allows(code))
        {
            _findings.Add(new KnowledgeIssue(severity, entry.File, line, code, message));
        }
    }

    private static string Key(string text) => text.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
