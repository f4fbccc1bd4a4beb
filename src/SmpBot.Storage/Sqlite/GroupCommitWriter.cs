using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace SmpBot.Storage.Sqlite;

/// <summary>
/// The only thread that writes. Whatever has queued up while one transaction was flushed to the disk becomes the next one, so that
/// many callers share one flush; each caller goes on when its own work is on the disk.
/// </summary>
internal sealed class GroupCommitWriter : IDisposable
{
    // Bounds how long the first of a group waits for the last.
    private const int LargestGroup = 256;

    private readonly SqliteSession _session;
    private readonly string _path;
    private readonly StorageMetrics? _metrics;
    private readonly BlockingCollection<WriteJob> _queue = [];
    private readonly Thread _thread;

    /// <summary>Takes over the session: no other thread may use it from now on.</summary>
    public GroupCommitWriter(SqliteSession session, string path, StorageMetrics? metrics)
    {
        _session = session;
        _path = path;
        _metrics = metrics;
        _thread = new Thread(Work) { IsBackground = true, Name = "SmpBot storage writer" };
        _thread.Start();
    }

    /// <summary>Runs the work in a transaction (or alone, without one) and completes when it is on the disk.</summary>
    public Task<T> EnqueueAsync<T>(Func<SqliteSession, T> work, bool runsAlone, CancellationToken cancellation)
    {
        var job = new WriteJob<T>(work, runsAlone, cancellation);
        try
        {
            _queue.Add(job, CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            job.Fail(new StorageException(StorageFault.Failed, $"{_path} is closed: the bot is stopping."));
        }

        return job.Task;
    }

    /// <summary>Finishes what is queued, brings the log into the database file and closes it.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
        try
        {
            _session.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // The next start reads the log instead; nothing is lost.
        }

        _session.Dispose();
    }

    private void Work()
    {
        List<WriteJob> group = [];
        foreach (WriteJob first in _queue.GetConsumingEnumerable())
        {
            WriteJob? next = first;
            do
            {
                if (next.RunsAlone)
                {
                    CommitAndClear(group);
                    RunAlone(next);
                }
                else
                {
                    group.Add(next);
                }
            }
            while (group.Count < LargestGroup && _queue.TryTake(out next));
            CommitAndClear(group);
        }
    }

    private void CommitAndClear(List<WriteJob> group)
    {
        if (group.Count > 0)
        {
            Commit(group);
        }

        group.Clear();
    }

    private void RunAlone(WriteJob job)
    {
        try
        {
            job.Run(_session);
            job.Complete();
        }
        catch (Exception e)
        {
            RollBack();
            job.Fail(e is SqliteException error ? SqliteErrors.Translate(error, _path) : e);
        }
    }

    private void Commit(List<WriteJob> jobs)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
        }
        catch (SqliteException e)
        {
            FailAll(jobs, e);
            return;
        }

        try
        {
            foreach (WriteJob job in jobs.Where(job => !job.IsFinished))
            {
                RunInSavepoint(job);
            }

            _session.Execute("COMMIT");
        }
        catch (SqliteException e)
        {
            RollBack();
            CommitOneByOne(jobs, e);
            return;
        }

        _metrics?.Committed(jobs.Count, Stopwatch.GetElapsedTime(start));
        foreach (WriteJob job in jobs)
        {
            job.Complete();
        }
    }

    /// <summary>Work that fails takes back only its own changes; a failure of the whole transaction goes to the caller.</summary>
    private void RunInSavepoint(WriteJob job)
    {
        _session.Execute("SAVEPOINT job");
        try
        {
            job.Run(_session);
        }
        catch (Exception e) when (!BreaksTransaction(e))
        {
            _session.Execute("ROLLBACK TO job");
            job.Fail(e is SqliteException error ? SqliteErrors.Translate(error, _path) : e);
        }

        _session.Execute("RELEASE job");
    }

    private bool BreaksTransaction(Exception e) => !_session.IsInTransaction
        || e is SqliteException { SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_NOMEM or raw.SQLITE_CORRUPT or raw.SQLITE_READONLY };

    /// <summary>What did not fit together may fit alone: small turns are still stored when one large one fills the disk.</summary>
    private void CommitOneByOne(List<WriteJob> jobs, SqliteException reason)
    {
        WriteJob[] open = [.. jobs.Where(job => !job.IsFinished)];
        if (open.Length <= 1)
        {
            FailAll(open, reason);
            return;
        }

        foreach (WriteJob job in open)
        {
            Commit([job]);
        }
    }

    private void FailAll(IReadOnlyList<WriteJob> jobs, SqliteException reason)
    {
        StorageException failure = SqliteErrors.Translate(reason, _path);
        _metrics?.Failed(failure.Fault);
        foreach (WriteJob job in jobs)
        {
            job.Fail(failure);
        }
    }

    private void RollBack()
    {
        if (_session.IsInTransaction)
        {
            _session.Execute("ROLLBACK");
        }
    }
}
