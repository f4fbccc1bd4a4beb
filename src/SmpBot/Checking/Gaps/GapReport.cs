using System.Globalization;
using System.Text;
using SmpBot.Checking.Reporting;
using SmpBot.Exchange.Drafts;

namespace SmpBot.Checking.Gaps;

/// <summary>The gaps as text, with lines and files to copy.</summary>
internal static class GapReport
{
    private const int MostExamples = 8;

    /// <param name="outcome">The gaps.</param>
    /// <param name="since">From when on questions were counted.</param>
    /// <param name="showDrafts">Print new entries in full; false when they were written to files.</param>
    public static string Write(GapOutcome outcome, DateTimeOffset since, bool showDrafts)
    {
        int questions = outcome.Gaps.Sum(g => g.Count);
        StringBuilder report = new();
        report.Append($"{ReportText.Count(questions, "question", "questions")} since {Day(since)} in {ReportText.Count(outcome.Gaps.Count, "group", "groups")}")
            .Append(outcome.AnsweredByNow == 0 ? ".\n" : $"; {ReportText.Count(outcome.AnsweredByNow)} more would be answered by now and are left out.\n");
        int number = 0;
        foreach (Gap gap in outcome.Gaps)
        {
            report.Append(CultureInfo.InvariantCulture, $"\n{++number}. {Title(gap)}\n");
            foreach (MissedQuestion question in gap.Questions.Take(MostExamples))
            {
                report.Append($"   '{question.Text}'{(question.Count > 1 ? $" ({ReportText.Count(question.Count)} times)" : "")}\n");
            }

            report.Append(gap.Questions.Count > MostExamples ? $"   … and {ReportText.Count(gap.Questions.Count - MostExamples)} more\n" : "");
            WriteAdvice(report, gap.Advice, showDrafts);
        }

        return report.ToString();
    }

    private static string Title(Gap gap) =>
        $"Asked {ReportText.Count(gap.Count, "time", "times")} in {ReportText.LanguageName(gap.Language)}, last on {Day(gap.Last)}";

    private static void WriteAdvice(StringBuilder report, GapAdvice advice, bool showDrafts)
    {
        switch (advice)
        {
            case GapAdvice.AddPhrasings add:
                report.Append($"   Nearest: {add.File} ({ReportText.Percent(add.Confidence)}). If it answers them, add there under 'phrasings':\n");
                report.AppendJoin("", add.Phrasings.Select(p => $"     - {YamlText.Scalar(p)}\n"));
                break;
            case GapAdvice.ImproveAnswer improve:
                report.Append($"   {improve.File} was given and did not help: read it again, or make an entry of its own for what was asked.\n");
                break;
            case GapAdvice.WriteEntry write:
                report.Append(write.Nearest is null ? "   No entry is near." : $"   No entry is near (best: {write.Nearest}, {ReportText.Percent(write.Confidence)}).")
                    .Append($" If the clinic wants to answer them: {write.Draft.Path}\n");
                report.Append(showDrafts ? Indent(EntryFileWriter.Write(write.Draft)) : "");
                break;
            default:
                throw new InvalidOperationException("An unknown advice.");
        }
    }

    private static string Indent(string text) => string.Concat(text.TrimEnd('\n').Split('\n').Select(line => $"     {line}\n"));

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
