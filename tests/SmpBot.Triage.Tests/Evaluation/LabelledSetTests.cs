using SmpBot.Knowledge.Safety;
using SmpBot.Triage.State;
using SmpBot.Triage.Tests.Fixture;

namespace SmpBot.Triage.Tests.Evaluation;

/// <summary>Labelled messages by the engine alone. The figures and bounds of our own sets are the business of <c>check</c>.</summary>
public class LabelledSetTests
{
    private const double Accepted = 0.9;

    private static LabelledSets Own => Read("redflags.en.jsonl").And(Read("redflags.es.jsonl")).And(Read("redflags_multiturn.jsonl"));

    [Fact]
    public void Our_own_sets_are_large_enough_and_read_without_errors()
    {
        LabelledSets own = Own;

        own.Errors.ShouldBeEmpty();
        own.Messages.Count.ShouldBeGreaterThanOrEqualTo(300);
        own.Conversations.Count.ShouldBeGreaterThanOrEqualTo(40);
    }

    [Fact]
    public void No_message_stands_twice_in_our_own_sets() =>
        Own.Messages.Select(m => $"{m.Language} {m.Text.ToLowerInvariant()}").ShouldBeUnique();

    [Fact]
    public void No_emergency_of_our_own_sets_is_taken_for_none() => Own.Messages
        .Where(m => m.Level == SafetyLevel.Emergency && Clinic.Assess(m.Text, m.Language).Level == SafetyLevel.None)
        .Select(m => m.Text)
        .ShouldBeEmpty();

    [Theory]
    [InlineData("redflags.dev.jsonl", "redflags.en.jsonl")]
    [InlineData("redflags_multiturn.dev.jsonl", "redflags_multiturn.jsonl")]
    public void Nearly_all_turns_are_at_an_accepted_level(string shared, string own)
    {
        string path = Repository.Shared(shared) ?? Path.Combine(Repository.Knowledge, "evals", own);
        LabelledSets sets = LabelledSetReader.Read(File.ReadLines(path));

        (LabelledMessage Message, SafetyLevel Level)[] turns =
            [.. sets.Messages.Select(m => (m, Clinic.Assess(m.Text, m.Language).Level)), .. sets.Conversations.SelectMany(TurnByTurn)];

        string[] missed = [.. turns.Where(t => !t.Message.Accepts(t.Level)).Select(t => $"{t.Level}: {t.Message.Text}")];
        turns.ShouldNotBeEmpty();
        missed.Length.ShouldBeLessThanOrEqualTo((int)((1 - Accepted) * turns.Length), string.Join('\n', missed));
    }

    private static IEnumerable<(LabelledMessage Message, SafetyLevel Level)> TurnByTurn(LabelledConversation conversation)
    {
        TriageState state = TriageState.Empty;
        foreach (LabelledMessage turn in conversation.Turns)
        {
            TriageVerdict verdict = Clinic.Engine.Assess(turn.Text, state, turn.Language, Clinic.Now);
            state = verdict.State;
            yield return (turn, verdict.Level);
        }
    }

    private static LabelledSets Read(string name) =>
        LabelledSetReader.Read(File.ReadLines(Path.Combine(Repository.Knowledge, "evals", name)));
}
