using SmpBot.BotFramework.Ports;
using SmpBot.Dialogs.Ports;
using SmpBot.Storage.Outbox;

namespace SmpBot.Storage.Tests.Outbox;

public sealed class OutboxStoreTests : IDisposable
{
    private static readonly DateTimeOffset s_lease = Turns.At.AddMinutes(1);

    private readonly TestDatabase _db = new();
    private readonly OutboxStore _outbox;

    public OutboxStoreTests() => _outbox = new OutboxStore(_db.Database);

    public void Dispose() => _db.Dispose();

    [Fact]
    public async Task A_committed_delivery_is_claimed_once_with_all_its_parts()
    {
        await CommitAsync("c", "hello");

        PendingDelivery claimed = (await ClaimAsync(Turns.At)).ShouldHaveSingleItem();

        claimed.ShouldBe(new PendingDelivery(1, "c", "https://channel.example/", "v3/conversations/c/activities", """{"text":"hello"}""", 1, Turns.At));
        (await ClaimAsync(Turns.At)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Deliveries_of_one_conversation_keep_their_order_and_those_of_others_do_not_wait()
    {
        await CommitAsync("c", "c1", "c2");
        await CommitAsync("d", "d1");

        IReadOnlyList<PendingDelivery> first = await ClaimAsync(Turns.At);
        first.Select(Text).ShouldBe(["c1", "d1"]);
        (await ClaimAsync(Turns.At)).ShouldBeEmpty();

        await _outbox.RescheduleAsync(first[0].DeliveryId, Turns.At.AddMinutes(5), "503", default);
        await _outbox.RecordSentAsync(first[1].DeliveryId, "channel-7", Turns.At, default);
        (await ClaimAsync(Turns.At.AddMinutes(2))).ShouldBeEmpty();

        PendingDelivery again = (await ClaimAsync(Turns.At.AddMinutes(5))).ShouldHaveSingleItem();
        (Text(again), again.Attempts).ShouldBe(("c1", 2));
        await _outbox.RecordSentAsync(again.DeliveryId, null, Turns.At, default);
        (await ClaimAsync(Turns.At.AddMinutes(5))).Select(Text).ShouldBe(["c2"]);
    }

    [Fact]
    public async Task A_kill_between_sending_and_recording_is_seen_by_the_next_claim()
    {
        await CommitAsync("c", "hello");
        await ClaimAsync(Turns.At);
        var reopened = new OutboxStore(_db.Reopen());

        (await reopened.ClaimDueAsync(Turns.At.AddSeconds(59), s_lease, 10, default)).ShouldBeEmpty();
        PendingDelivery again = (await reopened.ClaimDueAsync(s_lease, s_lease.AddMinutes(1), 10, default)).ShouldHaveSingleItem();

        again.Attempts.ShouldBe(2);
        (await reopened.ListAsync(DeliveryState.Pending, 10, default)).ShouldHaveSingleItem().LastError.ShouldBe(OutboxStore.Interrupted);
    }

    [Fact]
    public async Task A_delivery_given_up_lets_the_next_one_through_and_can_be_retried()
    {
        await CommitAsync("c", "c1", "c2");
        PendingDelivery claimed = (await ClaimAsync(Turns.At)).Single();

        await _outbox.BuryAsync(claimed.DeliveryId, "404", Turns.At, default);

        (await _outbox.ListAsync(DeliveryState.Dead, 10, default)).ShouldBe(
            [new OutboxEntry(1, "c", "https://channel.example/", DeliveryState.Dead, 1, Turns.At, null, "404", Turns.At)]);
        PendingDelivery second = (await ClaimAsync(Turns.At)).Single();
        Text(second).ShouldBe("c2");
        await _outbox.RecordSentAsync(second.DeliveryId, null, Turns.At, default);

        (await _outbox.RetryAsync(second.DeliveryId, Turns.At, default)).ShouldBeFalse();
        (await _outbox.RetryAsync(claimed.DeliveryId, Turns.At, default)).ShouldBeTrue();
        PendingDelivery retried = (await ClaimAsync(Turns.At)).Single();
        (Text(retried), retried.Attempts).ShouldBe(("c1", 1));
    }

    [Fact]
    public async Task A_new_process_that_delivers_alone_releases_at_once_what_a_killed_one_had_claimed()
    {
        await CommitAsync("c", "c1", "c2");
        await ClaimAsync(Turns.At);
        var reopened = new OutboxStore(_db.Reopen());

        await reopened.ReleaseClaimsAsync(default);
        PendingDelivery again = (await reopened.ClaimDueAsync(Turns.At, s_lease, 10, default)).ShouldHaveSingleItem();

        (Text(again), again.Attempts).ShouldBe(("c1", 2));
        (await reopened.ListAsync(DeliveryState.Pending, 10, default))[1].LastError.ShouldBe(OutboxStore.Interrupted);
    }

    [Fact]
    public async Task An_abandoned_conversation_loses_its_reference_and_what_waits_but_not_what_is_being_sent()
    {
        await CommitAsync("c", "c1", "c2", "c3");
        await CommitAsync("d", "d1");
        await _outbox.ClaimDueAsync(Turns.At, s_lease, 1, default);

        await _outbox.AbandonAsync("c", "removed", Turns.At, default);
        await _outbox.AbandonAsync("unknown", "removed", Turns.At, default);

        (await _outbox.ListAsync(DeliveryState.Dead, 10, default)).Select(e => (e.DeliveryId, e.LastError)).ShouldBe([(3, "removed"), (2, "removed")]);
        (await _outbox.ListAsync(DeliveryState.Pending, 10, default)).Select(e => e.DeliveryId).ShouldBe([4, 1]);
        (await _db.Conversations.ReadReferenceAsync("c", default)).ShouldBeNull();
        (await _db.Conversations.ReadReferenceAsync("d", default)).ShouldBe("{}");
    }

    [Fact]
    public async Task All_dead_letters_can_be_retried_together_in_their_order()
    {
        await CommitAsync("c", "c1", "c2");
        await _outbox.AbandonAsync("c", "removed", Turns.At, default);

        (await _outbox.RetryAllAsync(Turns.At, default)).ShouldBe(2);
        (await _outbox.RetryAllAsync(Turns.At, default)).ShouldBe(0);

        (await ClaimAsync(Turns.At)).Select(Text).ShouldBe(["c1"]);
    }

    [Fact]
    public async Task A_sent_delivery_keeps_no_words()
    {
        await CommitAsync("c", "hello");
        await _outbox.RecordSentAsync((await ClaimAsync(Turns.At)).Single().DeliveryId, "channel-7", Turns.At, default);

        (await _db.CountAsync("SELECT COUNT(*) FROM deliveries WHERE state = 'sent' AND json = '' AND sent_as = 'channel-7'")).ShouldBe(1);
    }

    [Fact]
    public async Task The_next_due_time_counts_what_may_be_claimed_and_claims_that_end()
    {
        (await _outbox.NextDueAsync(default)).ShouldBeNull();
        await CommitAsync("c", "c1", "c2");
        (await _outbox.NextDueAsync(default)).ShouldBe(Turns.At);

        PendingDelivery claimed = (await ClaimAsync(Turns.At)).Single();
        (await _outbox.NextDueAsync(default)).ShouldBe(s_lease);

        await _outbox.RescheduleAsync(claimed.DeliveryId, Turns.At.AddHours(1), "503", default);
        (await _outbox.NextDueAsync(default)).ShouldBe(Turns.At.AddHours(1));
    }

    [Fact]
    public async Task Two_workers_never_claim_the_same_delivery()
    {
        for (int i = 0; i < 20; i++)
        {
            await CommitAsync($"c{i}", "hello");
        }

        IReadOnlyList<PendingDelivery>[] claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            _outbox.ClaimDueAsync(Turns.At, s_lease, 5, default))));

        claims.SelectMany(c => c).Select(c => c.DeliveryId).Order().ShouldBe(Enumerable.Range(1, 20).Select(i => (long)i));
    }

    private static string Text(PendingDelivery delivery) => delivery.Json.Split('"')[3];

    private Task<IReadOnlyList<StoredActivity>> CommitAsync(string conversation, params string[] texts) =>
        _db.Conversations.CommitAsync(Turns.Turn(conversation, 0, "a1") with { Deliveries = [.. texts.Select(Turns.Delivery)], ReferenceJson = "{}" });

    private Task<IReadOnlyList<PendingDelivery>> ClaimAsync(DateTimeOffset now) => _outbox.ClaimDueAsync(now, s_lease, 10, default);
}
