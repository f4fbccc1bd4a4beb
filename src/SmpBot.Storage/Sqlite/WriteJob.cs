namespace SmpBot.Storage.Sqlite;

/// <summary>A piece of work for the writer. It may run more than once, each time on a rolled-back state, so it must not keep anything itself.</summary>
internal abstract class WriteJob
{
    /// <summary>True once the caller was told of success, failure or cancellation.</summary>
    public abstract bool IsFinished { get; }

    /// <summary>True for work that cannot run in a transaction, such as a checkpoint.</summary>
    public abstract bool RunsAlone { get; }

    public abstract void Run(SqliteSession session);

    /// <summary>Gives the caller the result of the last run. Only after the transaction reached the disk.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception reason);
}

/// <inheritdoc/>
internal sealed class WriteJob<T> : WriteJob
{
    private readonly Func<SqliteSession, T> _work;
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _cancellation;
    private T _result = default!;

    public WriteJob(Func<SqliteSession, T> work, bool runsAlone, CancellationToken cancellation)
    {
        _work = work;
        RunsAlone = runsAlone;
        _cancellation = cancellation.Register(() => _done.TrySetCanceled(cancellation));
    }

    public Task<T> Task => _done.Task;

    public override bool IsFinished => _done.Task.IsCompleted;

    public override bool RunsAlone { get; }

    public override void Run(SqliteSession session) => _result = _work(session);

    public override void Complete()
    {
        _cancellation.Unregister();
        _done.TrySetResult(_result);
    }

    public override void Fail(Exception reason)
    {
        _cancellation.Unregister();
        _done.TrySetException(reason);
    }
}
