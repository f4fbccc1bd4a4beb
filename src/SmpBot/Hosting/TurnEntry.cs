using SmpBot.BotFramework.Turns;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Processing;

namespace SmpBot.Hosting;

/// <summary>Leads activities from the Bot Framework surfaces into the turn.</summary>
internal sealed class TurnEntry(TurnProcessor processor) : ITurnEntry
{
    public async Task<BotFramework.Turns.ProcessedTurn> ProcessAsync(
        IncomingMessage message, BotFramework.Turns.RenderTurn render, CancellationToken cancellation)
    {
        TurnJob job = new()
        {
            Message = message,
            DeduplicationId = message.ActivityId,
            Render = (before, result, _) => Output(render(before, result)),
        };
        return await processor.ProcessAsync(job, cancellation) switch
        {
            Dialogs.Processing.ProcessedTurn.Stored stored => new BotFramework.Turns.ProcessedTurn.Stored(stored.Activities, stored.Result),
            Dialogs.Processing.ProcessedTurn.Duplicate duplicate => new BotFramework.Turns.ProcessedTurn.Duplicate(duplicate.Activities),
            _ => new BotFramework.Turns.ProcessedTurn.Contended(),
        };
    }

    private static Dialogs.Processing.TurnOutput Output(BotFramework.Turns.TurnOutput output) =>
        new(output.Activities, output.Deliveries) { EndsConversation = output.EndsConversation };
}
