using System.Runtime.InteropServices;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Tests.Sqlite;

public sealed class OpeningTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("smpbot-opening-").FullName;

    private string File => Path.Combine(_folder, "smpbot.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_file_is_made_with_its_folder_and_only_its_user_may_read_it()
    {
        string path = Path.Combine(_folder, "a", "b", "smpbot.db");

        using SqliteDatabase database = Open(path);

        await database.CheckWritableAsync(Turns.At, default);
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(_folder, "a", "b")))
            {
                System.IO.File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
            }
        }
    }

    [Fact]
    public async Task Durability_is_full_with_a_write_ahead_log_and_secure_deletion()
    {
        using SqliteDatabase database = Open(File);

        (await database.WriteAsync(s => (s.Text("PRAGMA journal_mode"), s.Number("PRAGMA synchronous"), s.Number("PRAGMA secure_delete")), default))
            .ShouldBe(("wal", 2, 1));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        byte[] garbage = [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))];
        System.IO.File.WriteAllBytes(File, garbage);

        StorageException error = Should.Throw<StorageException>(() => Open(File));

        error.Fault.ShouldBe(StorageFault.NotADatabase);
        error.Message.ShouldContain("Storage:Path");
        System.IO.File.ReadAllBytes(File).ShouldBe(garbage);
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        System.IO.File.WriteAllBytes(File, []);
        using (SqliteSession session = SqliteDatabase.Connect(File))
        {
            session.Run("CREATE TABLE theirs (x)");
        }

        Should.Throw<StorageException>(() => Open(File)).Fault.ShouldBe(StorageFault.NotADatabase);

        using SqliteSession after = SqliteDatabase.Connect(File);
        after.Number("SELECT COUNT(*) FROM sqlite_master").ShouldBe(1);
        after.Text("PRAGMA journal_mode").ShouldBe("delete");
    }

    [Fact]
    public void A_newer_schema_is_refused_with_both_versions()
    {
        Open(File).Dispose();
        using (SqliteSession session = SqliteDatabase.Connect(File))
        {
            session.Run("PRAGMA user_version = 99");
        }

        StorageException error = Should.Throw<StorageException>(() => Open(File));

        error.Fault.ShouldBe(StorageFault.NewerSchema);
        error.Message.ShouldContain("schema 99");
    }

    [Fact]
    public void A_path_below_a_file_or_that_is_a_folder_is_a_clear_error()
    {
        System.IO.File.WriteAllText(File, "");

        Should.Throw<StorageException>(() => Open(Path.Combine(File, "below.db"))).Fault.ShouldBe(StorageFault.CannotOpen);
        Should.Throw<StorageException>(() => Open(_folder)).Message.ShouldContain("Storage:Path");
    }

    [Fact]
    public void A_place_where_nobody_may_write_is_a_clear_error()
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Linux))
        {
            return;
        }

        StorageException error = Should.Throw<StorageException>(() => Open("/proc/smpbot/smpbot.db"));

        error.Message.ShouldContain("/proc/smpbot/smpbot.db");
        error.Message.ShouldContain("Storage:Path");
    }

    [Fact]
    public void A_file_that_may_not_be_written_is_a_clear_error_at_the_start()
    {
        Open(File).Dispose();
        System.IO.File.SetAttributes(File, FileAttributes.ReadOnly);
        if (CanWriteAnyway(File))
        {
            return;
        }

        StorageException error = Should.Throw<StorageException>(() => Open(File));

        error.Fault.ShouldBe(StorageFault.ReadOnly);
        error.Message.ShouldContain("write permission");
    }

    [Fact]
    public async Task Version_1_is_migrated_and_keeps_its_content()
    {
        System.IO.File.WriteAllBytes(File, []);
        using (SqliteSession session = SqliteDatabase.Connect(File))
        {
            SchemaMigrator.Migrate(session, File, target: 1);
            session.Number("PRAGMA user_version").ShouldBe(1);
            session.Run("""
                INSERT INTO conversations (key, id, channel, version, last_sequence, state, ended, created_at, updated_at)
                VALUES (1, 'c', 'directline', 3, 7, '{"welcomed":true}', 0, 1, 1)
                """);
        }

        using SqliteDatabase database = Open(File);

        var loaded = await new SmpBot.Storage.Conversations.SqliteConversationStore(database).LoadAsync("c", default);
        (loaded!.Version, loaded.LastSequence, loaded.State.Welcomed).ShouldBe((3L, 7L, true));
        (await database.ReadAsync(s => s.Number("PRAGMA user_version"), default)).ShouldBe(SchemaMigrator.LatestVersion);
        (await database.ReadAsync(s => s.Number("SELECT COUNT(*) FROM deliveries"), default)).ShouldBe(0);
    }

    private static bool CanWriteAnyway(string file)
    {
        try
        {
            using FileStream stream = System.IO.File.Open(file, FileMode.Open, FileAccess.ReadWrite);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static SqliteDatabase Open(string path) => SqliteDatabase.Open(new StorageOptions { Path = path });
}
