using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;

namespace SmpBot.Dialogs.Safety;

/// <summary>Shows every message to triage before anybody else reads it.</summary>
internal static class TriageStep
{
    public static TurnContext Assess(TurnContext turn) => turn;

    /// <summary>The outcome for a message that only answered triage's question; null when there is more in it.</summary>
    public static Outcome? Acknowledge(TurnContext turn) =>
        turn.Safety.TookMessage ? new Outcome(turn.State, new Decision(TurnAction.Prompt)) : null;
}
