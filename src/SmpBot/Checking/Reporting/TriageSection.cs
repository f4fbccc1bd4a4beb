using System.Text;
using SmpBot.Checking.Evaluation;
using SmpBot.Checking.LabelledSets;

namespace SmpBot.Checking.Reporting;

/// <summary>The part of the report about red flags.</summary>
internal static class TriageSection
{
    private const int MostListed = 40;

    private static readonly string[] s_languages = ["en", "es"];

    public static void Write(StringBuilder report, EvaluationResult evaluation)
    {
        RunTurn[] flags = [.. evaluation.Of(LabelledSet.RedFlags)];
        if (flags.Length > 0)
        {
            report.Append("\nRed flags: single messages, at a level that the label accepts\n").Append(Levels(evaluation)).Append('\n').Append(Detection(evaluation));
        }

        WriteDialogs(report, evaluation);
        List("Missed emergencies", evaluation.MissedEmergencies, report);
        List("Other red flags below urgent",
            [.. flags.Where(t => LevelJudge.IsRedFlag(t.Label) && !LevelJudge.IsFound(t.Label, t.Report.Level) && !LevelJudge.IsMissedEmergency(t.Label, t.Report.Level))], report);
        List("False alarms", [.. flags.Where(t => LevelJudge.IsFalseAlarm(t.Label, t.Report.Level))], report);
    }

    private static TextTable Levels(EvaluationResult evaluation)
    {
        var table = new TextTable(["level", .. s_languages.SelectMany(l => new[] { ReportText.LanguageName(l), "right" })]);
        foreach (string level in LevelJudge.Levels.Reverse())
        {
            List<string> cells = [level];
            foreach (string language in s_languages)
            {
                RunTurn[] turns = [.. evaluation.Of(LabelledSet.RedFlags, language).Where(t => t.Label.Levels[0] == level)];
                cells.Add(ReportText.Count(turns.Length));
                cells.Add(ReportText.Percent(turns.Count(t => LevelJudge.IsAccepted(t.Label, t.Report.Level)), turns.Length));
            }

            table.Add([.. cells]);
        }

        return table;
    }

    private static TextTable Detection(EvaluationResult evaluation)
    {
        var table = new TextTable("detection", "red flags", "found", "missed at most (95 %)", "emergencies missed", "at most (95 %)", "harmless", "false alarms");
        foreach (string language in s_languages)
        {
            RunTurn[] turns = [.. evaluation.Of(LabelledSet.RedFlags, language)];
            RunTurn[] red = [.. turns.Where(t => LevelJudge.IsRedFlag(t.Label))];
            RunTurn[] emergencies = [.. red.Where(t => t.Label.Levels[0] == "emergency")];
            RunTurn[] harmless = [.. turns.Where(t => t.Label.Levels[0] == "none")];
            int missed = red.Count(t => !LevelJudge.IsFound(t.Label, t.Report.Level));
            int emergenciesMissed = emergencies.Count(t => LevelJudge.IsMissedEmergency(t.Label, t.Report.Level));
            table.Add(
                ReportText.LanguageName(language),
                ReportText.Count(red.Length),
                ReportText.Percent(red.Length - missed, red.Length),
                ReportText.Percent(UpperBound.Of(missed, red.Length)),
                ReportText.Count(emergenciesMissed),
                ReportText.Percent(UpperBound.Of(emergenciesMissed, emergencies.Length)),
                ReportText.Count(harmless.Length),
                ReportText.Percent(harmless.Count(t => LevelJudge.IsFalseAlarm(t.Label, t.Report.Level)), harmless.Length));
        }

        return table;
    }

    private static void WriteDialogs(StringBuilder report, EvaluationResult evaluation)
    {
        RunTurn[] all = [.. evaluation.Of(LabelledSet.RedFlagDialogs)];
        if (all.Length == 0)
        {
            return;
        }

        var table = new TextTable("dialogs with red flags", "dialogs", "turns", "right");
        foreach (string language in s_languages)
        {
            RunTurn[] turns = [.. all.Where(t => t.Conversation.Language == language)];
            table.Add(
                ReportText.LanguageName(language),
                ReportText.Count(turns.Count(t => t.Index == 0)),
                ReportText.Count(turns.Length),
                ReportText.Percent(turns.Count(t => LevelJudge.IsAccepted(t.Label, t.Report.Level)), turns.Length));
        }

        report.Append('\n').Append(table);
        List("Turns at another level", [.. all.Where(t => !LevelJudge.IsAccepted(t.Label, t.Report.Level) && !LevelJudge.IsMissedEmergency(t.Label, t.Report.Level))], report);
    }

    private static void List(string title, IReadOnlyList<RunTurn> turns, StringBuilder report)
    {
        report.Append(turns.Count == 0 ? "" : $"\n{title} ({ReportText.Count(turns.Count)}):\n");
        foreach (RunTurn turn in turns.Take(MostListed))
        {
            report.Append($"  {turn.Conversation.Place}: {ReportText.Quote(turn)}: {turn.Report.Level}, should be {string.Join(" or ", turn.Label.Levels)}\n");
        }

        report.Append(turns.Count > MostListed ? $"  … and {ReportText.Count(turns.Count - MostListed)} more\n" : "");
    }
}
