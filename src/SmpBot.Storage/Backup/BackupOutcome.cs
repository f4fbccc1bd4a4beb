namespace SmpBot.Storage.Backup;

/// <summary>What a backup or a restore came to.</summary>
public abstract record BackupOutcome
{
    private BackupOutcome()
    {
    }

    /// <summary>Done and checked.</summary>
    /// <param name="Path">Full path of the backup.</param>
    /// <param name="Bytes">Its size.</param>
    /// <param name="Content">What it holds.</param>
    public sealed record Done(string Path, long Bytes, BackupContent Content) : BackupOutcome;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Reason">A sentence that says what to do.</param>
    public sealed record Failed(string Reason) : BackupOutcome;
}

/// <summary>What a sound database file holds.</summary>
/// <param name="SchemaVersion">Version of its schema.</param>
/// <param name="Conversations">Conversations.</param>
/// <param name="Activities">Messages of visitors and bot.</param>
/// <param name="OpenCases">Cases that wait for staff.</param>
/// <param name="LastTurnAt">UTC; null where there was no turn.</param>
public sealed record BackupContent(int SchemaVersion, long Conversations, long Activities, long OpenCases, DateTimeOffset? LastTurnAt);
