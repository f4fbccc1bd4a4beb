using Microsoft.Data.Sqlite;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Backup;

/// <summary>Backup and restore while the bot runs.</summary>
public sealed class DatabaseBackup(SqliteDatabase database)
{
    private const string PartialSuffix = ".partial";

    /// <summary>Whether a file is a sound database of this bot.</summary>
    public static Task<BackupOutcome> CheckAsync(string path, CancellationToken cancellation) =>
        Task.Run(() => Guard(path, () => Check(Path.GetFullPath(path))), cancellation);

    /// <summary>
    /// Writes all that was stored when it began into a new file: flushed, checked, and only then given its name. Turns go on meanwhile.
    /// </summary>
    public Task<BackupOutcome> BackupAsync(string target, CancellationToken cancellation) =>
        Task.Run(() => Guard(target, () => Backup(Path.GetFullPath(target))), cancellation);

    /// <summary>
    /// Puts a backup in the place of everything that is stored, in one step; an older backup is brought up to date. Turns wait
    /// meanwhile, and turns that were computed before are refused as conflicts and repeated.
    /// </summary>
    public async Task<BackupOutcome> RestoreAsync(string source, CancellationToken cancellation)
    {
        BackupOutcome check = await CheckAsync(source, cancellation);
        if (check is not BackupOutcome.Done)
        {
            return check;
        }

        try
        {
            await database.RunAloneAsync(session => Replace(session, Path.GetFullPath(source)), cancellation);
            return check;
        }
        catch (StorageException e)
        {
            return new BackupOutcome.Failed(e.Message);
        }
    }

    private static BackupOutcome Guard(string path, Func<BackupOutcome> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            return new BackupOutcome.Failed(SqliteErrors.Translate(e, path).Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new BackupOutcome.Failed(e is StorageException ? e.Message : $"{path}: {e.Message}");
        }
    }

    private static BackupOutcome Check(string path)
    {
        if (!File.Exists(path))
        {
            return new BackupOutcome.Failed($"There is no file {path}: write the path of a backup.");
        }

        using SqliteSession session = SqliteDatabase.Connect(path, SqliteOpenMode.ReadOnly);
        int version = SchemaMigrator.CheckedVersion(session, path);
        string verdict = session.Text("PRAGMA integrity_check(1)") ?? "";
        if (version == 0 || verdict != "ok")
        {
            return new BackupOutcome.Failed($"{path} is {(version == 0 ? "empty" : "damaged (" + verdict + ")")}: use another backup.");
        }

        bool hasCases = version >= 2;
        var content = new BackupContent(
            version,
            session.Number("SELECT COUNT(*) FROM conversations") ?? 0,
            session.Number("SELECT COUNT(*) FROM activities") ?? 0,
            hasCases ? session.Number("SELECT COUNT(*) FROM cases WHERE resolved_at IS NULL") ?? 0 : 0,
            session.Number("SELECT MAX(updated_at) FROM conversations") is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
        return new BackupOutcome.Done(path, new FileInfo(path).Length, content);
    }

    private static bool Replace(SqliteSession session, string source)
    {
        using (SqliteSession backup = SqliteDatabase.Connect(source, SqliteOpenMode.ReadOnly))
        {
            backup.Connection.BackupDatabase(session.Connection);
        }

        SchemaMigrator.Migrate(session, source);
        return true;
    }

    private BackupOutcome Backup(string target)
    {
        if (File.Exists(target))
        {
            return new BackupOutcome.Failed($"{target} exists already: write another name, or take the file away.");
        }

        string partial = target + PartialSuffix;
        File.Delete(partial);
        try
        {
            using (SqliteSession session = SqliteDatabase.Connect(database.Path))
            {
                session.Execute("VACUUM INTO $file", ("$file", partial));
            }

            FlushToDisk(partial);
            BackupOutcome check = Check(partial);
            if (check is not BackupOutcome.Done done)
            {
                return check;
            }

            File.Move(partial, target, overwrite: false);
            return done with { Path = target };
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>SQLite does not wait for the disk when it writes into a new file; the backup must outlive a power cut.</summary>
    private static void FlushToDisk(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }
}
