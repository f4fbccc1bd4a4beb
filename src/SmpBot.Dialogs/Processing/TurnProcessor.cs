using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Ports;

namespace SmpBot.Dialogs.Processing;

/// <summary>
/// The shell around the pure turn: one conversation's messages run one after the other, each is stored with its replies in one
/// transaction, and a message that comes again gives the first answer again. Thread-safe; one instance a process.
/// </summary>
public sealed class TurnProcessor(IConversationStore store, IBotContentSource content, TimeProvider time)
{
    /// <summary>How often a turn is computed when other nodes' turns come first.</summary>
    public const int MaxAttempts = 8;

    private readonly ConversationLocks _locks = new();

    /// <summary>Conversations in which a turn runs or waits at this moment.</summary>
    public int ActiveConversations => _locks.Count;

    /// <summary>Takes one message. I/O failures of the store come through as its exceptions; then nothing is stored.</summary>
    public async Task<ProcessedTurn> ProcessAsync(TurnJob job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        using ConversationLocks.Releaser held = await _locks.AcquireAsync(job.Message.ConversationId, cancellation).ConfigureAwait(false);
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await TryOnceAsync(job, cancellation).ConfigureAwait(false) is { } processed)
            {
                return processed;
            }
        }

        return new ProcessedTurn.Contended();
    }

    private async Task<ProcessedTurn?> TryOnceAsync(TurnJob job, CancellationToken cancellation)
    {
        IncomingMessage message = job.Message;
        StoredConversation? before = await store.LoadAsync(message.ConversationId, cancellation).ConfigureAwait(false);
        DateTimeOffset now = time.GetUtcNow();
        TurnResult result = TurnPipeline.Run(content.Current, before?.State ?? new ConversationState(), message, now);
        TurnOutput output = job.Render(before, result, now);
        TurnCommit commit = new()
        {
            ConversationId = message.ConversationId,
            ChannelId = message.ChannelId,
            ExpectedVersion = before?.Version ?? 0,
            Activities = output.Activities,
            DeduplicationId = job.DeduplicationId,
            State = result.State,
            Effects = result.Effects,
            Deliveries = output.Deliveries,
            ReferenceJson = job.ReferenceJson,
            EndsConversation = output.EndsConversation,
            At = now,
        };
        return await store.CommitAsync(commit, cancellation).ConfigureAwait(false) switch
        {
            CommitOutcome.Stored stored => new ProcessedTurn.Stored(stored.Activities, result),
            CommitOutcome.Duplicate duplicate => new ProcessedTurn.Duplicate(duplicate.Activities),
            _ => null,
        };
    }
}
