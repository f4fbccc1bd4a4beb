using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SmpBot.Storage.Conversations;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Tests;

/// <summary>A database file in a temporary folder.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public TestDatabase()
    {
        Folder = Directory.CreateTempSubdirectory("smpbot-storage-").FullName;
        Metrics = new StorageMetrics(_services.GetRequiredService<IMeterFactory>());
        Database = Open();
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, "smpbot.db");

    public StorageMetrics Metrics { get; }

    public SqliteDatabase Database { get; private set; }

    public SqliteConversationStore Conversations => new(Database);

    public SqliteDatabase Reopen()
    {
        Database.Dispose();
        return Database = Open();
    }

    /// <summary>Every byte that is on the disk, the log's too.</summary>
    public string RawContent() => string.Concat(Directory.EnumerateFiles(Folder, "smpbot.db*").Select(ReadShared));

    public Task<long?> CountAsync(string sql) => Database.ReadAsync(session => session.Number(sql), CancellationToken.None);

    public void Dispose()
    {
        Database.Dispose();
        _services.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private SqliteDatabase Open() => SqliteDatabase.Open(new StorageOptions { Path = File }, Metrics);
}
