using SmpBot.Knowledge.Safety;
using SmpBot.Text;
using SmpBot.Triage.State;

namespace SmpBot.Triage.Tests.Evaluation;

/// <summary>Runs triage over labelled messages and counts what it gets right.</summary>
internal static class TriageEvaluation
{
    /// <summary>Assesses every message as the first of a conversation, and every conversation turn by turn.</summary>
    public static TriageReport Run(TriageEngine engine, LabelledSets sets, DateTimeOffset now)
    {
        List<Outcome> outcomes = [.. sets.Messages.Select(message => Assess(engine, message, 0, TriageState.Empty, now).Outcome)];
        foreach (LabelledConversation conversation in sets.Conversations)
        {
            TriageState state = TriageState.Empty;
            for (int turn = 0; turn < conversation.Turns.Count; turn++)
            {
                (Outcome outcome, state) = Assess(engine, conversation.Turns[turn], turn + 1, state, now);
                outcomes.Add(outcome);
            }
        }

        Language?[] groups = [null, .. Languages.All];
        return new TriageReport(
            [.. groups.Select(language => Score(language, outcomes.FindAll(o => language is null || o.Message.Language == language)))],
            [.. outcomes.Where(o => !o.IsAccepted).Select(o => new Miss(o.Message, o.Turn, o.Level, o.Rules))]);
    }

    private static (Outcome Outcome, TriageState State) Assess(TriageEngine engine, LabelledMessage message, int turn, TriageState state, DateTimeOffset now)
    {
        TriageVerdict verdict = engine.Assess(message.Text, state, message.Language, now);
        return (new Outcome(message, turn, verdict.Level, verdict.Rules), verdict.State);
    }

    private static TriageScores Score(Language? language, List<Outcome> outcomes)
    {
        List<Outcome> single = outcomes.FindAll(o => o.Turn == 0);
        List<Outcome> redFlags = single.FindAll(o => o.Message.Level >= SafetyLevel.Urgent);
        List<Outcome> none = single.FindAll(o => o.Message.Level == SafetyLevel.None);
        return new TriageScores
        {
            Language = language,
            Accepted = Enum.GetValues<SafetyLevel>().ToDictionary(level => level, level => Accepted(single.FindAll(o => o.Message.Level == level))),
            RedFlags = new Share(redFlags.Count(o => o.Level >= SafetyLevel.Urgent || o.IsAccepted), redFlags.Count),
            FalseAlarms = new Share(none.Count(o => o.Level >= SafetyLevel.Urgent), none.Count),
            SevereMisses = single.Count(o => o.Message.Level == SafetyLevel.Emergency && o.Level == SafetyLevel.None),
            Turns = Accepted(outcomes.FindAll(o => o.Turn > 0)),
        };
    }

    private static Share Accepted(List<Outcome> outcomes) => new(outcomes.Count(o => o.IsAccepted), outcomes.Count);

    private sealed record Outcome(LabelledMessage Message, int Turn, SafetyLevel Level, IReadOnlyList<string> Rules)
    {
        public bool IsAccepted => Message.Accepts(Level);
    }
}
