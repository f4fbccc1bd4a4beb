using SmpBot.BotFramework.Activities;
using SmpBot.BotFramework.Turns;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Processing;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>Runs a turn for a Direct Line conversation and shows what came of it on the stream.</summary>
internal sealed class DirectLineTurns(ITurnEntry entry, DirectLineHub hub, DirectLineRenderer renderer, TurnClock clock)
{
    /// <summary>Not cancelled with the request: a message that is being taken is stored also when its client goes away.</summary>
    public async Task<ProcessedTurn> RunAsync(IncomingMessage message, DirectLineSaid said)
    {
        string conversationId = message.ConversationId;
        TurnJob job = new()
        {
            Message = message,
            Render = (before, result, now) => renderer.Render(said, before, result, now),
            DeduplicationId = message.ActivityId,
        };
        ProcessedTurn processed = await clock.MeasureAsync(
            ChannelIds.DirectLine, entry.ProcessAsync(job, CancellationToken.None), _ => ShowTypingAsync(conversationId));
        if (processed is ProcessedTurn.Stored stored)
        {
            hub.Publish(conversationId, stored.Activities);
        }

        return processed;
    }

    private Task ShowTypingAsync(string conversationId)
    {
        hub.PublishTransient(conversationId, renderer.Typing(conversationId));
        return Task.CompletedTask;
    }
}
