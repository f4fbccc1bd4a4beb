using System.Globalization;
using SmpBot.Checking.Evaluation;
using SmpBot.Dialogs.Model;

namespace SmpBot.Checking.Reporting;

/// <summary>How reports write figures, turns and words.</summary>
internal static class ReportText
{
    private const int LongestQuote = 90;

    public static string LanguageName(string code) => code == "es" ? "Spanish" : "English";

    /// <summary><c>91.2 %</c>; a dash when nothing was counted.</summary>
    public static string Percent(int hits, int total) => total == 0 ? "-" : Percent((double)hits / total);

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    public static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Count(int number, string singular, string plural) => $"{Count(number)} {(number == 1 ? singular : plural)}";

    /// <summary>What the bot did, in a few words.</summary>
    public static string Outcome(TurnReport report) => report.Action switch
    {
        TurnAction.Answer => $"answered {report.Entry ?? report.Topic}",
        TurnAction.Escalate => report.Entry is null ? "escalated" : $"escalated (nearest {report.Entry})",
        TurnAction.Clarify => $"asked back: {string.Join(", ", report.Candidates.Select(c => c.Entry))}",
        TurnAction.Decline => report.Entry is null ? "declined" : $"declined with {report.Entry}",
        TurnAction.Smalltalk => "small talk",
        TurnAction.Command => "took it as a command",
        _ => "prompted",
    };

    /// <summary>The words on one line, shortened; with the words before them where they are a later turn.</summary>
    public static string Quote(RunTurn turn) => turn.Index == 0
        ? $"'{Cut(turn.Label.Text)}'"
        : $"'{Cut(turn.Conversation.Turns[turn.Index - 1].Text)}' / '{Cut(turn.Label.Text)}'";

    private static string Cut(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestQuote ? line : string.Concat(line.AsSpan(0, LongestQuote - 1), "…");
    }
}
