using System.Collections.Concurrent;
using SmpBot.BotFramework.Turns;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;
using SmpBot.Dialogs.Processing;
using SmpBot.Text;

namespace SmpBot.BotFramework.Tests.Fakes;

/// <summary>
/// A turn with fixed answers around a real store: a welcome once, an answer with a source to "how long", an alert to
/// "fever", silence to "silent", a reply and an alert to "two", and what was said for all else.
/// </summary>
public sealed class CannedTurn(IConversationStore store, TimeProvider time) : ITurnEntry
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _locks = new();

    /// <summary>Awaited inside every turn; lets a test hold a turn back.</summary>
    public Func<IncomingMessage, Task> Before { get; set; } = _ => Task.CompletedTask;

    public ConcurrentQueue<IncomingMessage> Seen { get; } = new();

    public async Task<ProcessedTurn> ProcessAsync(TurnJob job, CancellationToken cancellation)
    {
        IncomingMessage message = job.Message;
        SemaphoreSlim one = _locks.GetOrAdd(message.ConversationId, _ => new SemaphoreSlim(1));
        await one.WaitAsync(cancellation);
        try
        {
            Seen.Enqueue(message);
            await Before(message);
            return await RunAsync(job, cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<ProcessedTurn> RunAsync(TurnJob job, CancellationToken cancellation)
    {
        IncomingMessage message = job.Message;
        for (int attempt = 0; attempt < 8; attempt++)
        {
            StoredConversation? before = await store.LoadAsync(message.ConversationId, cancellation);
            ConversationState state = before?.State ?? new ConversationState();
            TurnResult result = new(
                state with { Welcomed = true },
                Replies(state, message),
                [],
                new TurnReport { Language = Language.English, Action = TurnAction.Answer });
            DateTimeOffset now = time.GetUtcNow();
            TurnOutput output = job.Render(before, result, now);
            TurnCommit commit = new()
            {
                ConversationId = message.ConversationId,
                ChannelId = message.ChannelId,
                ExpectedVersion = before?.Version ?? 0,
                Activities = output.Activities,
                DeduplicationId = job.DeduplicationId,
                State = result.State,
                Deliveries = output.Deliveries,
                ReferenceJson = job.ReferenceJson,
                At = now,
            };
            switch (await store.CommitAsync(commit, cancellation))
            {
                case CommitOutcome.Stored stored:
                    return new ProcessedTurn.Stored(stored.Activities, result);
                case CommitOutcome.Duplicate duplicate:
                    return new ProcessedTurn.Duplicate(duplicate.Activities);
            }
        }

        return new ProcessedTurn.Contended();
    }

    private static IReadOnlyList<Reply> Replies(ConversationState state, IncomingMessage message) => message switch
    {
        { Kind: IncomingKind.ConversationStarted } => state.Welcomed ? [] : [Say("Welcome.") with { Suggestions = [new("Does it hurt?", "Does it hurt?")] }],
        { Text: "silent" } => [],
        { Text: "two" } => [Say("One."), Say("Two.") with { IsAlert = true }],
        { Text: "" } => [Say(message.Value is null ? "Please write a question." : "Data taken.")],
        { Text: var text } when text.StartsWith("how long", StringComparison.OrdinalIgnoreCase) => [Duration()],
        { Text: var text } when text.Contains("fever", StringComparison.OrdinalIgnoreCase) => [Say("Call a doctor.") with { IsAlert = true }],
        _ => [Say("You said: " + message.Text)],
    };

    private static Reply Say(string text) => new() { Text = text, Language = Language.English };

    private static Reply Duration() => Say("It lasts about eight years.") with
    {
        EntryId = "duration",
        Sources = [new Citation("guide", "The clinic's guide", "https://clinic.example/guide", Verified: true)],
        Suggestions = [new("Does it fade?", "Does it fade?"), new("Is it safe?", "Is it safe?")],
    };
}
