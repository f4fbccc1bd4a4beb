using SmpBot.Checking.LabelledSets;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;

namespace SmpBot.Checking.Evaluation;

/// <summary>All labelled conversations with what the bot made of them.</summary>
internal sealed record EvaluationResult(IReadOnlyList<RunTurn> Turns)
{
    private static readonly string[] s_languages = ["en", "es"];

    public static EvaluationResult Run(BotContent content, IEnumerable<LabelledConversation> conversations, DateTimeOffset now) =>
        new(ConversationRunner.Run(content, conversations, now));

    public IEnumerable<RunTurn> Of(LabelledSet set, string? language = null) =>
        Turns.Where(t => t.Conversation.Set == set && (language is null || t.Conversation.Language == language));

    /// <summary>Emergencies that stayed unseen; one is enough for the check to fail.</summary>
    public IReadOnlyList<RunTurn> MissedEmergencies =>
        [.. Turns.Where(t => t.Label.Levels.Count > 0 && LevelJudge.IsMissedEmergency(t.Label, t.Report.Level))];

    /// <summary>Every figure that can have a bound; those of the answer sets are of the reporting half.</summary>
    public IReadOnlyList<Figure> Figures() => [.. s_languages.SelectMany(Figures).Where(f => f.Total > 0)];

    public static AnswerVerdict Judge(RunTurn turn) => AnswerJudge.Judge(turn.Label, turn.Report);

    /// <summary>The answer was given and holds every word that it must hold.</summary>
    public static bool HoldsWords(RunTurn turn) => turn.Report.Action is TurnAction.Answer or TurnAction.Escalate
        && turn.Label.Words.All(word => turn.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Figure> Figures(string language)
    {
        RunTurn[] answers = [.. Of(LabelledSet.Answers, language).Where(t => !t.Conversation.IsForFitting)];
        RunTurn[] inScope = [.. answers.Where(t => !AnswerJudge.IsOutOfScope(t.Label))];
        RunTurn[] flags = [.. Of(LabelledSet.RedFlags, language)];
        yield return Figure.Count($"answers.{language}.right", inScope, IsRight);
        yield return Figure.Count($"answers.{language}.right-or-offered", inScope, t => Judge(t) is AnswerVerdict.Right or AnswerVerdict.Offered);
        yield return Figure.Count($"answers.{language}.refused", answers.Where(t => AnswerJudge.IsOutOfScope(t.Label)), IsRight);
        yield return Figure.Count($"followups.{language}.first-turns", Of(LabelledSet.FollowUps, language).Where(t => t.Index == 0), IsRight);
        yield return Figure.Count($"followups.{language}.later-turns", Of(LabelledSet.FollowUps, language).Where(t => t.Index > 0), IsRight);
        yield return Figure.Count($"seed-facts.{language}.held", Of(LabelledSet.SeedFacts, language), HoldsWords);
        yield return Figure.Count($"redflags.{language}.sensitivity", flags.Where(t => LevelJudge.IsRedFlag(t.Label)), IsFound);
        yield return Figure.Count($"redflags.{language}.false-alarms", flags.Where(t => t.Label.Levels[0] == "none"), IsFalseAlarm);
        foreach (string level in LevelJudge.Levels.Reverse())
        {
            yield return Figure.Count($"redflags.{language}.{level}", flags.Where(t => t.Label.Levels[0] == level), IsAccepted);
        }

        yield return Figure.Count($"redflag-dialogs.{language}.turns", Of(LabelledSet.RedFlagDialogs, language), IsAccepted);
    }

    private static bool IsRight(RunTurn turn) => Judge(turn) == AnswerVerdict.Right;

    private static bool IsFound(RunTurn turn) => LevelJudge.IsFound(turn.Label, turn.Report.Level);

    private static bool IsFalseAlarm(RunTurn turn) => LevelJudge.IsFalseAlarm(turn.Label, turn.Report.Level);

    private static bool IsAccepted(RunTurn turn) => LevelJudge.IsAccepted(turn.Label, turn.Report.Level);
}
