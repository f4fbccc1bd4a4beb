using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SmpBot.Storage.Sqlite;

/// <summary>Turns SQLite's result codes into sentences for an operator.</summary>
internal static class SqliteErrors
{
    public static StorageException Translate(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => new StorageException(StorageFault.DiskFull,
            $"There is no room left for {path}: free space on that disk. Nothing of the unfinished turn was stored.", error),
        raw.SQLITE_READONLY or raw.SQLITE_PERM => new StorageException(StorageFault.ReadOnly,
            $"{path} may not be written: give the bot's user write permission on the file and on its folder, or set Storage:Path to another place.", error),
        raw.SQLITE_CANTOPEN => new StorageException(StorageFault.CannotOpen,
            $"{path} cannot be opened: check that its folder exists and that the bot's user may write there, or set Storage:Path to another place.", error),
        raw.SQLITE_NOTADB => new StorageException(StorageFault.NotADatabase,
            $"{path} is not a SQLite database: set Storage:Path to another file, or restore a backup there.", error),
        raw.SQLITE_CORRUPT => new StorageException(StorageFault.Damaged,
            $"{path} is damaged: stop the bot, keep the file aside, and restore a backup.", error),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StorageException(StorageFault.Locked,
            $"{path} is locked by another process: stop it, or try again when it has finished.", error),
        _ => new StorageException(StorageFault.Failed, $"{path} failed: {error.Message}", error),
    };
}
