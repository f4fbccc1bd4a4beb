using SmpBot.Dialogs.Ports;
using SmpBot.Storage.Conversations;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Tests.Sqlite;

public sealed class WritingTests : IDisposable
{
    private readonly TestDatabase _db = new();

    public void Dispose() => _db.Dispose();

    [Fact]
    public async Task Work_that_fails_takes_back_only_its_own_changes()
    {
        Task<int> before = _db.Database.WriteAsync(s => s.Execute("INSERT INTO meta VALUES ('before', '1')"), default);
        Task<int> broken = _db.Database.WriteAsync(
            s => s.Execute("INSERT INTO meta VALUES ('broken', '1')") + Throw(),
            default);
        Task<int> wrong = _db.Database.WriteAsync(s => s.Execute("INSERT INTO meta VALUES ('before', 'again')"), default);
        Task<int> after = _db.Database.WriteAsync(s => s.Execute("INSERT INTO meta VALUES ('after', '1')"), default);

        (await before).ShouldBe(1);
        await Should.ThrowAsync<FormatException>(() => broken);
        (await Should.ThrowAsync<StorageException>(() => wrong)).Fault.ShouldBe(StorageFault.Failed);
        (await after).ShouldBe(1);
        (await _db.CountAsync("SELECT COUNT(*) FROM meta")).ShouldBe(2);
    }

    [Fact]
    public async Task A_full_disk_is_a_clear_error_stores_nothing_of_the_turn_and_can_be_recovered_from()
    {
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1"));
        long pages = (await _db.CountAsync("PRAGMA page_count")).ShouldNotBeNull();
        await _db.Database.RunAloneAsync(s => s.Number($"PRAGMA max_page_count = {pages + 4}"), default);
        TurnCommit large = Turns.Turn("c", 1, "a2") with { Activities = [new NewActivity("a2", false, "small"), new NewActivity("big", true, new string('x', 100_000))] };

        Task<CommitOutcome> tooLarge = _db.Conversations.CommitAsync(large, default);
        Task<CommitOutcome> small = _db.Conversations.CommitAsync(Turns.Turn("d", 0, "d1"), default);

        StorageException error = await Should.ThrowAsync<StorageException>(() => tooLarge);
        (error.Fault, error.Message.Contains("free space", StringComparison.Ordinal)).ShouldBe((StorageFault.DiskFull, true));
        (await small).ShouldBeOfType<CommitOutcome.Stored>();
        (await _db.Conversations.LoadAsync("c", default)).ShouldNotBeNull().Version.ShouldBe(1);
        (await _db.Conversations.ReadActivitiesAsync("c", 0, 10, default)).Count.ShouldBe(2);

        await _db.Database.RunAloneAsync(s => s.Number("PRAGMA max_page_count = 1000000"), default);
        (await _db.Conversations.CommitAsync(large, default)).ShouldBeOfType<CommitOutcome.Stored>();
        (await _db.Database.ReadAsync(s => s.Text("PRAGMA integrity_check"), default)).ShouldBe("ok");
    }

    [Fact]
    public async Task A_file_that_becomes_read_only_is_a_clear_error_and_reading_goes_on()
    {
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1"));
        await _db.Database.RunAloneAsync(s => s.Execute("PRAGMA query_only = ON"), default);

        (await Should.ThrowAsync<StorageException>(() => _db.Conversations.CommitAsync(Turns.Turn("c", 1, "a2"), default))).Fault.ShouldBe(StorageFault.ReadOnly);
        (await Should.ThrowAsync<StorageException>(() => _db.Database.CheckWritableAsync(Turns.At, default))).Message.ShouldContain("write permission");
        (await _db.Conversations.LoadAsync("c", default)).ShouldNotBeNull().Version.ShouldBe(1);
    }

    [Fact]
    public async Task Work_that_was_cancelled_before_its_turn_is_not_done()
    {
        using var gate = new ManualResetEventSlim();
        Task<bool> blocker = _db.Database.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(30)), default);
        using var cancellation = new CancellationTokenSource();
        Task<CommitOutcome> turn = _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1"), cancellation.Token);

        await cancellation.CancelAsync();
        gate.Set();

        await Should.ThrowAsync<OperationCanceledException>(() => turn);
        (await blocker).ShouldBeTrue();
        (await _db.Conversations.LoadAsync("c", default)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_queued_when_the_bot_stops_is_finished_and_later_work_is_refused()
    {
        Task<CommitOutcome>[] turns = [.. Enumerable.Range(0, 50).Select(i => _db.Conversations.CommitAsync(Turns.Turn($"c{i}", 0, "a1"), default))];
        SqliteDatabase closing = _db.Database;
        var store = new SqliteConversationStore(closing);

        _db.Reopen();

        (await Task.WhenAll(turns)).ShouldAllBe(o => o is CommitOutcome.Stored);
        (await _db.CountAsync("SELECT COUNT(*) FROM conversations")).ShouldBe(50);
        (await Should.ThrowAsync<StorageException>(() => store.CommitAsync(Turns.Turn("late", 0, "a1"), default))).Message.ShouldContain("stopping");
    }

    [Fact]
    public async Task A_second_process_may_write_the_same_file()
    {
        using SqliteDatabase second = SqliteDatabase.Open(new StorageOptions { Path = _db.File });
        var other = new SqliteConversationStore(second);

        for (int i = 0; i < 20; i++)
        {
            await Task.WhenAll(
                _db.Conversations.CommitAsync(Turns.Turn("c", i, $"a{i}")),
                other.CommitAsync(Turns.Turn("d", i, $"a{i}")));
        }

        (await other.LoadAsync("c", default)).ShouldNotBeNull().Version.ShouldBe(20);
        (await _db.Conversations.LoadAsync("d", default)).ShouldNotBeNull().Version.ShouldBe(20);
    }

    private static int Throw() => throw new FormatException("work that fails");
}
