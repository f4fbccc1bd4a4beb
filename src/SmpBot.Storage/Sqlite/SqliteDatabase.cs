using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SmpBot.Storage.Sqlite;

/// <summary>
/// The bot's database file: one writer with group commit, any number of readers. Several processes may have the same file open
/// (the command line beside the server). Failures of file and disk come as <see cref="StorageException"/>.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    // Waits for another process that writes; SQLite writes are short, a backup does not lock.
    private const int BusySeconds = 10;

    private readonly GroupCommitWriter _writer;
    private readonly ConcurrentBag<SqliteSession> _idleReaders = [];
    private volatile bool _disposed;

    private SqliteDatabase(string path, GroupCommitWriter writer)
    {
        Path = path;
        _writer = writer;
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Opens the file, makes it where there is none, and brings its schema up to date.</summary>
    /// <exception cref="StorageException">With a sentence that says what to do.</exception>
    public static SqliteDatabase Open(StorageOptions options, StorageMetrics? metrics = null)
    {
        string path = System.IO.Path.GetFullPath(options.Path);
        CreateFile(path);
        SqliteSession? session = null;
        try
        {
            session = Connect(path);
            SchemaMigrator.Migrate(session, path);
            UseWriteAheadLog(session, path);
            session.Run("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
            return new SqliteDatabase(path, new GroupCommitWriter(session, path, metrics));
        }
        catch (Exception e)
        {
            session?.Dispose();
            if (e is SqliteException error)
            {
                throw SqliteErrors.Translate(error, path);
            }

            throw;
        }
    }

    /// <summary>Writes a mark and waits for the disk: fails when a turn would fail.</summary>
    public Task CheckWritableAsync(DateTimeOffset now, CancellationToken cancellation) => WriteAsync(
        session => session.Execute(
            "INSERT INTO meta (name, value) VALUES ('checked_at', $at) ON CONFLICT (name) DO UPDATE SET value = excluded.value", ("$at", now.ToColumn())),
        cancellation);

    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        foreach (SqliteSession reader in _idleReaders)
        {
            reader.Dispose();
        }

        _writer.Dispose();
    }

    /// <summary>A connection of its own, for work that neither reader nor writer should be held up by.</summary>
    internal static SqliteSession Connect(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        Batteries_V2.Init();
        ShortWaits.Use();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = BusySeconds,
            ForeignKeys = true,
        }.ToString());
        connection.Open();
        return new SqliteSession(connection);
    }

    /// <summary>Runs <paramref name="work"/> in a transaction; completes when it is on the disk. It may run more than once.</summary>
    internal Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellation) =>
        _writer.EnqueueAsync(work, runsAlone: false, cancellation);

    /// <summary>Runs <paramref name="work"/> on the writer's connection outside any transaction, between two groups.</summary>
    internal Task<T> RunAloneAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellation) =>
        _writer.EnqueueAsync(work, runsAlone: true, cancellation);

    /// <summary>Moves the write-ahead log into the file and empties it, so that no erased content is left there; false when a reader was in the way.</summary>
    internal Task<bool> CompactLogAsync(CancellationToken cancellation) =>
        RunAloneAsync(session => session.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0, cancellation);

    /// <summary>Runs <paramref name="query"/> on the caller's thread: a query takes microseconds and waits for no writer.</summary>
    internal Task<T> ReadAsync<T>(Func<SqliteSession, T> query, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        try
        {
            return Task.FromResult(Read(query));
        }
        catch (SqliteException e)
        {
            return Task.FromException<T>(SqliteErrors.Translate(e, Path));
        }
    }

    private T Read<T>(Func<SqliteSession, T> query)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_idleReaders.TryTake(out SqliteSession? session))
        {
            session = Connect(Path);
            session.Run("PRAGMA query_only = ON");
        }

        try
        {
            return query(session);
        }
        finally
        {
            Return(session);
        }
    }

    private void Return(SqliteSession session)
    {
        if (_disposed)
        {
            session.Dispose();
        }
        else
        {
            _idleReaders.Add(session);
        }
    }

    /// <summary>
    /// Makes the empty file itself, so that only the bot's user may read it; SQLite gives its log the same rights. Never opens a file
    /// that exists: closing it would drop the locks that SQLite holds on it in this process.
    /// </summary>
    private static void CreateFile(string path)
    {
        if (File.Exists(path))
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            new FileStream(path, options).Dispose();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new StorageException(StorageFault.ReadOnly,
                $"{path} may not be made: give the bot's user write permission on its folder, or set Storage:Path to another place.", e);
        }
        catch (IOException e)
        {
            throw new StorageException(StorageFault.CannotOpen,
                $"{path} cannot be made ({e.Message.TrimEnd('.')}): set Storage:Path to a place where the bot's user may write.", e);
        }
    }

    private static void UseWriteAheadLog(SqliteSession session, string path)
    {
        if (session.Text("PRAGMA journal_mode = WAL") != "wal")
        {
            throw new StorageException(StorageFault.CannotOpen,
                $"The file system of {path} has no shared memory for SQLite's log (is it a network drive?): set Storage:Path to a local disk.");
        }
    }
}
