using SmpBot.Storage.Backup;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Tests.Backup;

public sealed class BackupTests : IDisposable
{
    private readonly TestDatabase _db = new();

    private string Target => Path.Combine(_db.Folder, "backup.db");

    public void Dispose() => _db.Dispose();

    [Fact]
    public async Task A_backup_under_load_holds_whole_turns_and_everything_that_was_stored_before_it_began()
    {
        for (int i = 0; i < 50; i++)
        {
            await _db.Conversations.CommitAsync(Turns.Turn("before", i, $"a{i}"));
        }

        using var stop = new CancellationTokenSource();
        Task<int>[] load = [.. Enumerable.Range(0, 4).Select(c => Task.Run(() => CommitUntilAsync($"c{c}", stop.Token)))];
        BackupOutcome.Done done = (await new DatabaseBackup(_db.Database).BackupAsync(Target, default)).ShouldBeOfType<BackupOutcome.Done>();
        await stop.CancelAsync();
        int during = (await Task.WhenAll(load)).Sum();

        done.Path.ShouldBe(Target);
        done.Bytes.ShouldBe(new FileInfo(Target).Length);
        done.Content.SchemaVersion.ShouldBe(SchemaMigrator.LatestVersion);
        done.Content.Activities.ShouldBeInRange(100, 100 + (2 * during));
        (done.Content.Activities % 2).ShouldBe(0);
        (await DatabaseBackup.CheckAsync(Target, default)).ShouldBeOfType<BackupOutcome.Done>().Content.ShouldBe(done.Content);
        Directory.EnumerateFiles(_db.Folder, "backup*").ShouldBe([Target]);
    }

    [Fact]
    public async Task A_restore_while_running_brings_the_backup_back_and_turns_go_on()
    {
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1"));
        var backup = new DatabaseBackup(_db.Database);
        await backup.BackupAsync(Target, default);
        await _db.Conversations.CommitAsync(Turns.Turn("c", 1, "a2"));
        await _db.Conversations.CommitAsync(Turns.Turn("d", 0, "d1"));

        (await backup.RestoreAsync(Target, default)).ShouldBeOfType<BackupOutcome.Done>().Content.Activities.ShouldBe(2);

        (await _db.Conversations.LoadAsync("c", default)).ShouldNotBeNull().Version.ShouldBe(1);
        (await _db.Conversations.LoadAsync("d", default)).ShouldBeNull();
        await _db.Conversations.CommitAsync(Turns.Turn("c", 1, "a3"));
        _db.Reopen();
        (await _db.Conversations.ReadActivitiesAsync("c", 0, 10, default)).Select(a => a.ActivityId).ShouldBe(["a1", "a1-reply", "a3", "a3-reply"]);
        (await _db.Database.WriteAsync(s => s.Text("PRAGMA journal_mode"), default)).ShouldBe("wal");
    }

    [Fact]
    public async Task An_older_backup_is_brought_up_to_date_by_the_restore()
    {
        File.WriteAllBytes(Target, []);
        using (SqliteSession session = SqliteDatabase.Connect(Target))
        {
            SchemaMigrator.Migrate(session, Target, target: 1);
        }

        (await new DatabaseBackup(_db.Database).RestoreAsync(Target, default)).ShouldBeOfType<BackupOutcome.Done>().Content.SchemaVersion.ShouldBe(1);

        (await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1") with { Deliveries = [Turns.Delivery("x")] })).Count.ShouldBe(2);
        (await _db.CountAsync("PRAGMA user_version")).ShouldBe(SchemaMigrator.LatestVersion);
    }

    [Fact]
    public async Task A_backup_never_overwrites_a_file()
    {
        File.WriteAllText(Target, "mine");

        (await new DatabaseBackup(_db.Database).BackupAsync(Target, default)).ShouldBeOfType<BackupOutcome.Failed>().Reason.ShouldContain("exists already");

        File.ReadAllText(Target).ShouldBe("mine");
    }

    [Fact]
    public async Task A_backup_into_a_folder_that_is_not_there_says_so() =>
        (await new DatabaseBackup(_db.Database).BackupAsync(Path.Combine(_db.Folder, "no", "backup.db"), default))
            .ShouldBeOfType<BackupOutcome.Failed>().Reason.ShouldContain("backup.db");

    [Fact]
    public async Task A_damaged_missing_foreign_or_empty_file_is_not_restored()
    {
        await _db.Conversations.CommitAsync(Turns.Turn("c", 0, "a1"));
        var backup = new DatabaseBackup(_db.Database);
        await backup.BackupAsync(Target, default);
        byte[] bytes = await File.ReadAllBytesAsync(Target);
        bytes.AsSpan(8192, 20000).Fill(0x5A);
        string damaged = Path.Combine(_db.Folder, "damaged.db");
        await File.WriteAllBytesAsync(damaged, bytes);
        string text = Path.Combine(_db.Folder, "text.db");
        await File.WriteAllTextAsync(text, new string('x', 10_000));
        string empty = Path.Combine(_db.Folder, "empty.db");
        await File.WriteAllTextAsync(empty, "");

        foreach (string file in new[] { damaged, text, empty, Path.Combine(_db.Folder, "missing.db") })
        {
            (await backup.RestoreAsync(file, default)).ShouldBeOfType<BackupOutcome.Failed>().Reason.ShouldContain(Path.GetFileName(file));
        }

        (await _db.Conversations.LoadAsync("c", default)).ShouldNotBeNull().Version.ShouldBe(1);
    }

    private async Task<int> CommitUntilAsync(string conversation, CancellationToken stop)
    {
        int turns = 0;
        while (!stop.IsCancellationRequested)
        {
            await _db.Conversations.CommitAsync(Turns.Turn(conversation, turns, $"a{turns}"));
            turns++;
        }

        return turns;
    }
}
