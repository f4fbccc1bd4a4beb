using System.Text;
using SmpBot.Checking.Evaluation;
using SmpBot.Knowledge.Model;

namespace SmpBot.Checking.Reporting;

/// <summary>The check as text for the terminal or a build log.</summary>
internal static class CheckReport
{
    /// <param name="result">What the check came to.</param>
    /// <param name="content">The content that was checked.</param>
    /// <param name="folder">The knowledge folder as the reader can open it, put before every file's name.</param>
    public static string Write(CheckResult result, CheckedContent content, string folder)
    {
        StringBuilder report = new();
        report.Append(Contents(content.Content.Knowledge)).Append($"Sentence encoder: {content.Encoder}.\n");
        WriteFindings(report, result, folder);
        AnswerSection.Write(report, result.Evaluation);
        TriageSection.Write(report, result.Evaluation);
        WriteBounds(report, result);
        report.Append($"\n{Verdict(result)}\n");
        return report.ToString();
    }

    /// <summary>Content that cannot be loaded: everything that is wrong with it, and the verdict.</summary>
    public static string WriteUnusable(IReadOnlyList<KnowledgeIssue> issues, string folder)
    {
        StringBuilder report = new("The content cannot be loaded:\n");
        WriteIssues(report, issues, folder);
        int errors = issues.Count(i => i.Severity == IssueSeverity.Error);
        return report.Append($"\nFAILED: {ReportText.Count(errors, "error", "errors")}\n").ToString();
    }

    private static string Contents(KnowledgeBase knowledge)
    {
        IEnumerable<string> languages = knowledge.Entries
            .GroupBy(e => e.Language)
            .Select(g => $"{ReportText.Count(g.Count(), "entry", "entries")} and {ReportText.Count(g.Sum(e => e.Phrasings.Count + 1), "phrasing", "phrasings")} in {ReportText.LanguageName(g.Key)}");
        return $"Content: {string.Join("; ", languages)}; {ReportText.Count(knowledge.Topics.Count, "topic", "topics")}; {ReportText.Count(knowledge.Sources.Count, "source", "sources")}.\n";
    }

    private static void WriteFindings(StringBuilder report, CheckResult result, string folder)
    {
        int warnings = result.Findings.Count - result.Errors;
        report.Append($"\nForm and meaning: {ReportText.Count(result.Errors, "error", "errors")}, {ReportText.Count(warnings, "warning", "warnings")}\n");
        WriteIssues(report, result.Findings, folder);
    }

    private static void WriteIssues(StringBuilder report, IReadOnlyList<KnowledgeIssue> issues, string folder)
    {
        foreach (KnowledgeIssue issue in issues)
        {
            report.Append($"  {issue with { File = $"{folder}/{issue.File}" }}\n");
        }
    }

    private static void WriteBounds(StringBuilder report, CheckResult result)
    {
        if (result.Bounds.Count == 0)
        {
            return;
        }

        var table = new TextTable("bound", "counted", "figure", "must be", "");
        foreach (Figure figure in result.Evaluation.Figures())
        {
            foreach (Bound bound in result.Bounds.Where(b => b.Figure == figure.Name))
            {
                table.Add(
                    figure.Name,
                    $"{ReportText.Count(figure.Hits)} of {ReportText.Count(figure.Total)}",
                    ReportText.Percent(figure.Value),
                    $"{(bound.IsMost ? "at most" : "at least")} {ReportText.Percent(bound.Limit)}",
                    bound.IsKept(figure) ? "kept" : "BROKEN");
            }
        }

        report.Append($"\nBounds of {BoundsReader.File}\n{table}");
    }

    private static string Verdict(CheckResult result)
    {
        if (result.Passed)
        {
            return "PASSED";
        }

        List<string> reasons = [];
        AddReason(reasons, result.Errors, "error", "errors");
        AddReason(reasons, result.Evaluation.MissedEmergencies.Count, "missed emergency", "missed emergencies");
        AddReason(reasons, result.BrokenBounds.Count, "broken bound", "broken bounds");
        return $"FAILED: {string.Join(", ", reasons)}";
    }

    private static void AddReason(List<string> reasons, int count, string singular, string plural)
    {
        if (count > 0)
        {
            reasons.Add(ReportText.Count(count, singular, plural));
        }
    }
}
