using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;

namespace SmpBot.Dialogs.Processing;

/// <summary>What became of a message.</summary>
public abstract record ProcessedTurn
{
    private ProcessedTurn()
    {
    }

    /// <summary>The turn ran and is stored.</summary>
    /// <param name="Activities">Everything the turn stored, with sequence numbers.</param>
    /// <param name="Result">What the turn decided, for metrics and logs.</param>
    public sealed record Stored(IReadOnlyList<StoredActivity> Activities, TurnResult Result) : ProcessedTurn;

    /// <summary>The message had been taken before: the activities of that first turn; nothing was changed.</summary>
    public sealed record Duplicate(IReadOnlyList<StoredActivity> Activities) : ProcessedTurn;

    /// <summary>Other turns of the conversation came first again and again: nothing is stored, and the message may be sent again.</summary>
    public sealed record Contended : ProcessedTurn;
}
