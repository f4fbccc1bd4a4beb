using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Privacy;
using SmpBot.Dialogs.Questions;
using SmpBot.Dialogs.Understanding;

namespace SmpBot.Dialogs.Safety;

/// <summary>An emergency stops everything else: no answer is given, dialogs end; only "forget me" still works.</summary>
internal static class EmergencyStep
{
    public static Outcome Run(TurnContext turn)
    {
        TurnContext alone = turn with { State = turn.State with { Stack = [] } };
        return turn.Reading.Means(Intent.ForgetMe)
            ? PrivacyStep.Forget(alone)
            : new Outcome(alone.State, NearestAnswer(alone));
    }

    /// <summary>What was asked besides is reported, not shown.</summary>
    private static Decision NearestAnswer(TurnContext turn)
    {
        Resolution resolution = QuestionPlan.Make(turn, turn.Reading.Question).Main;
        return new Decision(TurnAction.Escalate)
        {
            Topic = resolution.Candidates.IsEmpty ? null : resolution.Candidates[0].Topic,
            Entry = resolution.Candidates.IsEmpty ? null : resolution.Candidates[0].Entry,
            Confidence = resolution.Confidence,
            Candidates = resolution.Candidates,
        };
    }
}
