using System.Text;
using SmpBot.Checking.Evaluation;
using SmpBot.Checking.LabelledSets;

namespace SmpBot.Checking.Reporting;

/// <summary>The part of the report about answers: single questions, dialogs, facts.</summary>
internal static class AnswerSection
{
    private const int MostConfusions = 25;

    private static readonly string[] s_languages = ["en", "es"];

    public static void Write(StringBuilder report, EvaluationResult evaluation)
    {
        WriteHalves(report, evaluation);
        WriteKinds(report, evaluation);
        WriteConfusions(report, evaluation);
        WriteTurns(report, evaluation);
        WriteFacts(report, evaluation);
    }

    private static void WriteHalves(StringBuilder report, EvaluationResult evaluation)
    {
        if (!evaluation.Of(LabelledSet.Answers).Any())
        {
            return;
        }

        report.Append("\nAnswers: single questions. One half reports, the other may be used for fitting.\n");
        var table = new TextTable("in scope", "messages", "right", "right or offered", "declined", "wrong");
        var refused = new TextTable("out of scope", "messages", "refused", "asked back", "answered");
        foreach ((string language, bool fitting) in s_languages.SelectMany(l => new[] { (l, false), (l, true) }))
        {
            RunTurn[] half = [.. evaluation.Of(LabelledSet.Answers, language).Where(t => t.Conversation.IsForFitting == fitting)];
            string name = $"{ReportText.LanguageName(language)}, {(fitting ? "fitting" : "reporting")} half";
            AddInScope(table, name, [.. half.Where(t => !AnswerJudge.IsOutOfScope(t.Label))]);
            AddOutOfScope(refused, name, [.. half.Where(t => AnswerJudge.IsOutOfScope(t.Label))]);
        }

        report.Append(table).Append('\n').Append(refused);
    }

    private static void AddInScope(TextTable table, string name, RunTurn[] turns)
    {
        int right = Count(turns, AnswerVerdict.Right);
        int offered = Count(turns, AnswerVerdict.Offered);
        table.Add(name, ReportText.Count(turns.Length), ReportText.Percent(right, turns.Length), ReportText.Percent(right + offered, turns.Length),
            ReportText.Percent(Count(turns, AnswerVerdict.Declined), turns.Length), ReportText.Percent(Count(turns, AnswerVerdict.Wrong), turns.Length));
    }

    private static void AddOutOfScope(TextTable table, string name, RunTurn[] turns) => table.Add(
        name,
        ReportText.Count(turns.Length),
        ReportText.Percent(Count(turns, AnswerVerdict.Right), turns.Length),
        ReportText.Percent(Count(turns, AnswerVerdict.Offered) + Count(turns, AnswerVerdict.Declined), turns.Length),
        ReportText.Percent(Count(turns, AnswerVerdict.Wrong), turns.Length));

    private static void WriteKinds(StringBuilder report, EvaluationResult evaluation)
    {
        var table = new TextTable("kind", "English", "right", "Spanish", "right");
        IEnumerable<string> kinds = evaluation.Of(LabelledSet.Answers).Select(t => t.Conversation.Kind).Distinct().Order(StringComparer.Ordinal);
        bool any = false;
        foreach (string kind in kinds)
        {
            any = true;
            List<string> cells = [kind.Length == 0 ? "(none)" : kind];
            foreach (string language in s_languages)
            {
                RunTurn[] turns = [.. evaluation.Of(LabelledSet.Answers, language).Where(t => t.Conversation.Kind == kind)];
                cells.Add(ReportText.Count(turns.Length));
                cells.Add(ReportText.Percent(Count(turns, AnswerVerdict.Right), turns.Length));
            }

            table.Add([.. cells]);
        }

        report.Append(any ? $"\n{table}" : "");
    }

    private static void WriteConfusions(StringBuilder report, EvaluationResult evaluation)
    {
        var pairs = evaluation.Of(LabelledSet.Answers).Concat(evaluation.Of(LabelledSet.FollowUps))
            .Where(t => EvaluationResult.Judge(t) == AnswerVerdict.Wrong)
            .GroupBy(t => (Expected: t.Label.Topics[0], Given: t.Report.Entry ?? t.Report.Topic ?? t.Report.Action.ToString().ToLowerInvariant()))
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Expected, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Given, StringComparer.Ordinal)
            .ToArray();
        report.Append(pairs.Length == 0 ? "" : $"\nTaken for something else ({ReportText.Count(pairs.Length, "pair", "pairs")}):\n");
        foreach (var pair in pairs.Take(MostConfusions))
        {
            RunTurn example = pair.First();
            report.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"  {pair.Count()} x {pair.Key.Expected} as {pair.Key.Given}, such as {ReportText.Quote(example)} ({example.Conversation.Place})\n");
        }

        report.Append(pairs.Length > MostConfusions ? $"  … and {ReportText.Count(pairs.Length - MostConfusions, "pair", "pairs")} more\n" : "");
    }

    private static void WriteTurns(StringBuilder report, EvaluationResult evaluation)
    {
        var table = new TextTable("dialogs, turn", "turns", "right", "right or offered");
        bool any = false;
        foreach (string language in s_languages)
        {
            foreach (IGrouping<int, RunTurn> turn in evaluation.Of(LabelledSet.FollowUps, language).GroupBy(t => t.Index).OrderBy(g => g.Key))
            {
                any = true;
                RunTurn[] turns = [.. turn];
                int right = Count(turns, AnswerVerdict.Right);
                table.Add($"{ReportText.LanguageName(language)}, {turn.Key + 1}", ReportText.Count(turns.Length), ReportText.Percent(right, turns.Length),
                    ReportText.Percent(right + Count(turns, AnswerVerdict.Offered), turns.Length));
            }
        }

        report.Append(any ? $"\nFollow-ups\n{table}" : "");
    }

    private static void WriteFacts(StringBuilder report, EvaluationResult evaluation)
    {
        RunTurn[] facts = [.. evaluation.Of(LabelledSet.SeedFacts)];
        if (facts.Length == 0)
        {
            return;
        }

        RunTurn[] missed = [.. facts.Where(t => !EvaluationResult.HoldsWords(t))];
        report.Append($"\nFacts of the seeds: {ReportText.Count(facts.Length - missed.Length)} of {ReportText.Count(facts.Length)} reached by asking\n");
        foreach (RunTurn turn in missed)
        {
            report.Append($"  {turn.Conversation.Place}: {ReportText.Quote(turn)}: {ReportText.Outcome(turn.Report)}; must hold {string.Join(", ", turn.Label.Words)}\n");
        }
    }

    private static int Count(RunTurn[] turns, AnswerVerdict verdict) => turns.Count(t => EvaluationResult.Judge(t) == verdict);
}
