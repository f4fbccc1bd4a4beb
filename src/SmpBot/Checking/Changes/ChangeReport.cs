using System.Text;
using SmpBot.Checking.Evaluation;
using SmpBot.Checking.LabelledSets;
using SmpBot.Checking.Reporting;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Knowledge.Model;

namespace SmpBot.Checking.Changes;

/// <summary>What a change of the content changes for the labelled messages, as text that a reviewer reads in a pull request.</summary>
internal static class ChangeReport
{
    /// <param name="before">The content of the earlier revision.</param>
    /// <param name="after">The content of the checkout.</param>
    /// <param name="conversations">The labelled messages of the checkout.</param>
    /// <param name="revision">The earlier revision, as the reader named it.</param>
    /// <param name="now">The time of every turn, UTC.</param>
    public static string Write(
        BotContent before, BotContent after, IReadOnlyList<LabelledConversation> conversations, string revision, DateTimeOffset now)
    {
        IReadOnlyList<RunTurn> old = ConversationRunner.Run(before, conversations, now);
        IReadOnlyList<RunTurn> current = ConversationRunner.Run(after, conversations, now);
        TurnChange[] changes = [.. old.Zip(current, TurnChange.Between).OfType<TurnChange>()];
        StringBuilder report = new($"Changes against {revision}\n");
        WriteEntries(report, before.Knowledge, after.Knowledge);
        WriteFigures(report, new EvaluationResult(old), new EvaluationResult(current));
        foreach (TurnChangeKind kind in Enum.GetValues<TurnChangeKind>().Where(k => k != TurnChangeKind.Wording))
        {
            WriteTurns(report, Title(kind), [.. changes.Where(c => c.Kind == kind)]);
        }

        WriteWording(report, [.. changes.Where(c => c.Kind == TurnChangeKind.Wording)]);
        report.Append(changes.Length == 0
            ? $"\nNone of the {ReportText.Count(current.Count)} labelled messages is answered in another way.\n"
            : $"\n{ReportText.Count(changes.Length)} of {ReportText.Count(current.Count)} labelled messages change: {Summary(changes)}.\n");
        return report.ToString();
    }

    private static string Title(TurnChangeKind kind) => kind switch
    {
        TurnChangeKind.Level => "Another level",
        TurnChangeKind.Refusal => "Refused now, or no longer",
        _ => "Another answer",
    };

    private static string Summary(TurnChange[] changes)
    {
        int better = changes.Count(c => c.Merit == TurnMerit.Better);
        int worse = changes.Count(c => c.Merit == TurnMerit.Worse);
        return $"{ReportText.Count(better)} better, {ReportText.Count(worse)} worse, {ReportText.Count(changes.Length - better - worse)} as right or wrong as before";
    }

    private static void WriteEntries(StringBuilder report, KnowledgeBase before, KnowledgeBase after)
    {
        HashSet<string> old = [.. before.Entries.Select(e => e.File)];
        HashSet<string> current = [.. after.Entries.Select(e => e.File)];
        WriteFiles(report, "Entries added", current.Except(old));
        WriteFiles(report, "Entries taken away", old.Except(current));
        WriteFiles(report, "Answers rewritten", after.Entries
            .Where(e => before.Find(e.Language, e.Id) is { } earlier && earlier.Answer != e.Answer)
            .Select(e => e.File));
        WriteFiles(report, "Phrasings changed", after.Entries
            .Where(e => before.Find(e.Language, e.Id) is { } earlier && (earlier.Question != e.Question || !earlier.Phrasings.SequenceEqual(e.Phrasings)))
            .Select(e => e.File));
    }

    private static void WriteFiles(StringBuilder report, string title, IEnumerable<string> files)
    {
        string[] sorted = [.. files.Order(StringComparer.Ordinal)];
        report.Append(sorted.Length == 0 ? "" : $"{title} ({ReportText.Count(sorted.Length)}): {string.Join(", ", sorted)}\n");
    }

    private static void WriteFigures(StringBuilder report, EvaluationResult before, EvaluationResult after)
    {
        var moved = before.Figures().Join(after.Figures(), f => f.Name, f => f.Name, (old, current) => (old, current)).Where(p => p.old.Hits != p.current.Hits).ToArray();
        var table = new TextTable("figure", "before", "now");
        foreach ((Figure old, Figure current) in moved)
        {
            table.Add(current.Name, ReportText.Percent(old.Value), ReportText.Percent(current.Value));
        }

        report.Append(moved.Length == 0 ? "" : $"\n{table}");
    }

    private static void WriteTurns(StringBuilder report, string title, TurnChange[] changes)
    {
        report.Append(changes.Length == 0 ? "" : $"\n{title} ({ReportText.Count(changes.Length)}):\n");
        foreach (TurnChange change in changes.OrderBy(c => c.Merit))
        {
            report.Append($"  {Mark(change.Merit)} {ReportText.Quote(change.After)} ({change.After.Conversation.Place})\n")
                .Append($"      was {Describe(change.Kind, change.Before.Report)}\n      now {Describe(change.Kind, change.After.Report)}\n");
        }
    }

    private static void WriteWording(StringBuilder report, TurnChange[] changes)
    {
        report.Append(changes.Length == 0 ? "" : $"\nThe same answer in other words ({ReportText.Count(changes.Length)}):\n");
        foreach (IGrouping<string, TurnChange> entry in changes.GroupBy(c => ReportText.Outcome(c.After.Report)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            TurnChange example = entry.First();
            report.Append($"  {entry.Key}: {ReportText.Count(entry.Count(), "message", "messages")}, such as {ReportText.Quote(example.After)} ({example.After.Conversation.Place})\n");
        }
    }

    private static string Mark(TurnMerit merit) => merit switch
    {
        TurnMerit.Worse => "worse ",
        TurnMerit.Better => "better",
        _ => "      ",
    };

    private static string Describe(TurnChangeKind kind, TurnReport report) => kind == TurnChangeKind.Level
        ? $"{report.Level}{(report.Rules.Count == 0 ? "" : $" ({string.Join(", ", report.Rules)})")}; {ReportText.Outcome(report)}"
        : ReportText.Outcome(report);
}
