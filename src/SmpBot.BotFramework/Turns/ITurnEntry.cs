using SmpBot.Dialogs.Processing;

namespace SmpBot.BotFramework.Turns;

/// <summary>
/// The door through which an activity enters the turn: one turn at a time in a conversation, loaded, computed and committed.
/// Returns when the turn is stored; a repeated delivery is given the activities of the first time. <c>AddSmpBotFramework</c>
/// leads it to <see cref="TurnProcessor"/>; a host that registers its own before keeps that.
/// </summary>
public interface ITurnEntry
{
    Task<ProcessedTurn> ProcessAsync(TurnJob job, CancellationToken cancellation);
}

/// <summary>Leads activities into this bot's own turn.</summary>
internal sealed class TurnProcessorEntry(TurnProcessor processor) : ITurnEntry
{
    public Task<ProcessedTurn> ProcessAsync(TurnJob job, CancellationToken cancellation) => processor.ProcessAsync(job, cancellation);
}
