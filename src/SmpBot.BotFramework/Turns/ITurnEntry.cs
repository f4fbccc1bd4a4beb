using SmpBot.Dialogs.Model;

namespace SmpBot.BotFramework.Turns;

/// <summary>
/// The door through which an activity enters the turn: one turn at a time in a conversation, loaded, computed and committed.
/// Returns when the turn is stored; the same <see cref="IncomingMessage.ActivityId"/> again is given the activities of the first time.
/// </summary>
public interface ITurnEntry
{
    Task<ProcessedTurn> ProcessAsync(IncomingMessage message, RenderTurn render, CancellationToken cancellation);
}
