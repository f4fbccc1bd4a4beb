using SmpBot.Knowledge.Model;

namespace SmpBot.Knowledge.Loading;

/// <summary>Collects the issues of one file.</summary>
internal sealed class FileIssues(string file)
{
    private readonly List<KnowledgeIssue> _issues = [];

    public IReadOnlyList<KnowledgeIssue> All => _issues;

    public void Error(int line, string code, string message) =>
        _issues.Add(new KnowledgeIssue(IssueSeverity.Error, file, line, code, message));

    public void Warning(int line, string code, string message) =>
        _issues.Add(new KnowledgeIssue(IssueSeverity.Warning, file, line, code, message));
}
