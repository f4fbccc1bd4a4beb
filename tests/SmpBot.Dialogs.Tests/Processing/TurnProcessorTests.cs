using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;
using SmpBot.Dialogs.Processing;
using SmpBot.Dialogs.Tests.Fixture;

namespace SmpBot.Dialogs.Tests.Processing;

public sealed class TurnProcessorTests
{
    private readonly MemoryStore _store = new();
    private readonly TurnProcessor _processor;

    public TurnProcessorTests() => _processor = new TurnProcessor(_store, new FixtureContent(), new StillTime());

    private static TurnJob Job(string conversation, string id, string words) => new()
    {
        Message = new IncomingMessage { ActivityId = id, ConversationId = conversation, ChannelId = "directline", Text = words },
        DeduplicationId = id,
        Render = (before, result, now) => new TurnOutput(
            [
                new NewActivity(id, false, words),
                .. result.Replies.Select((reply, i) => new NewActivity($"{(before?.LastSequence ?? 0) + 2 + i}", true, reply.Text)),
            ],
            []),
    };

    [Fact]
    public async Task A_turn_is_stored_with_its_replies()
    {
        ProcessedTurn turn = await _processor.ProcessAsync(Job("a", "1", "does it hurt?"), default);

        ProcessedTurn.Stored stored = turn.ShouldBeOfType<ProcessedTurn.Stored>();
        stored.Activities.Select(activity => activity.Sequence).ShouldBe([1, 2, 3]);
        stored.Activities[^1].Json.ShouldContain("little pain");
        stored.Result.Report.Topic.ShouldBe("pain");
        (await _store.LoadAsync("a", default)).ShouldNotBeNull().State.LastAnswer.ShouldNotBeNull().EntryId.ShouldBe("pain");
    }

    [Fact]
    public async Task The_same_delivery_again_gives_the_first_answer_again_and_changes_nothing()
    {
        ProcessedTurn first = await _processor.ProcessAsync(Job("a", "1", "does it hurt?"), default);
        ProcessedTurn again = await _processor.ProcessAsync(Job("a", "1", "does it hurt?"), default);

        again.ShouldBeOfType<ProcessedTurn.Duplicate>().Activities.ShouldBe(first.ShouldBeOfType<ProcessedTurn.Stored>().Activities);
        _store.Commits.ShouldBe(1);
    }

    [Fact]
    public async Task Messages_of_one_conversation_are_taken_one_after_the_other()
    {
        int inside = 0;
        int most = 0;
        _store.BeforeCommit = _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Thread.Yield();
            Interlocked.Decrement(ref inside);
        };

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => _processor.ProcessAsync(Job("a", $"{i}", "hello"), default))));

        most.ShouldBe(1);
        (await _store.LoadAsync("a", default)).ShouldNotBeNull().State.MessageCount.ShouldBe(50);
        _processor.ActiveConversations.ShouldBe(0);
    }

    [Fact]
    public async Task When_another_node_comes_first_the_turn_is_computed_anew_from_the_newer_state()
    {
        await _processor.ProcessAsync(Job("a", "1", "hello"), default);
        bool interfered = false;
        _store.BeforeCommit = turn =>
        {
            if (!interfered)
            {
                interfered = true;
                StoredConversation other = _store.LoadAsync("a", default).GetAwaiter().GetResult()!;
                _store.CommitAsync(
                    new TurnCommit
                    {
                        ConversationId = "a",
                        ChannelId = "directline",
                        ExpectedVersion = other.Version,
                        Activities = [new NewActivity("x", false, "from another node")],
                        State = other.State with { MessageCount = 41 },
                        At = turn.At,
                    },
                    default).GetAwaiter().GetResult();
            }
        };

        ProcessedTurn turn = await _processor.ProcessAsync(Job("a", "2", "does it hurt?"), default);

        turn.ShouldBeOfType<ProcessedTurn.Stored>().Result.State.MessageCount.ShouldBe(42);
    }

    [Fact]
    public async Task Endless_interference_ends_without_storing_anything()
    {
        int attempts = 0;
        MemoryStore contended = new()
        {
            BeforeCommit = _ => attempts++,
        };
        TurnProcessor processor = new(new AlwaysConflicting(contended), new FixtureContent(), new StillTime());

        (await processor.ProcessAsync(Job("a", "1", "hello"), default)).ShouldBeOfType<ProcessedTurn.Contended>();

        attempts.ShouldBe(TurnProcessor.MaxAttempts);
        processor.ActiveConversations.ShouldBe(0);
    }

    [Fact]
    public async Task A_failing_store_and_a_cancelled_wait_leave_no_lock_behind()
    {
        using CancellationTokenSource cancelled = new();
        TaskCompletionSource reached = new();
        TaskCompletionSource go = new();
        _store.BeforeCommit = _ =>
        {
            reached.SetResult();
            go.Task.GetAwaiter().GetResult();
            throw new IOException("disk full");
        };
        Task<ProcessedTurn> first = Task.Run(() => _processor.ProcessAsync(Job("a", "1", "hello"), default));
        await reached.Task;
        Task<ProcessedTurn> second = _processor.ProcessAsync(Job("a", "2", "hello"), cancelled.Token);

        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => second);
        go.SetResult();
        await Should.ThrowAsync<IOException>(() => first);

        _processor.ActiveConversations.ShouldBe(0);
    }

    private sealed class FixtureContent : IBotContentSource
    {
        public BotContent Current { get; } = Conversation.Content(ClinicKnowledge.Build());
    }

    private sealed class StillTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Conversation.FirstTurn;
    }

    private sealed class AlwaysConflicting(MemoryStore inner) : IConversationStore
    {
        public Task<ConversationHead?> FindAsync(string conversationId, CancellationToken cancellation) =>
            inner.FindAsync(conversationId, cancellation);

        public Task<StoredConversation?> LoadAsync(string conversationId, CancellationToken cancellation) =>
            inner.LoadAsync(conversationId, cancellation);

        public Task<CommitOutcome> CommitAsync(TurnCommit turn, CancellationToken cancellation)
        {
            inner.BeforeCommit(turn);
            return Task.FromResult<CommitOutcome>(new CommitOutcome.Conflict());
        }

        public Task<IReadOnlyList<StoredActivity>> ReadActivitiesAsync(string conversationId, long after, int limit, CancellationToken cancellation) =>
            inner.ReadActivitiesAsync(conversationId, after, limit, cancellation);
    }
}
