using System.Runtime.InteropServices;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Tests.Sqlite;

public class ShortWaitsTests
{
    [Fact]
    public void SQLite_waits_for_the_milliseconds_that_it_asks_for_and_not_for_a_second()
    {
        using var database = new TestDatabase();

        ShortWaits.Use().ShouldBeTrue();
        Sleep(3).ShouldBe(3);
    }

    [Fact]
    public async Task The_file_is_read_and_written_as_before()
    {
        using var database = new TestDatabase();

        await database.Database.CheckWritableAsync(DateTimeOffset.UnixEpoch, CancellationToken.None);
        database.Reopen();

        (await database.CountAsync("SELECT count(*) FROM meta WHERE name = 'checked_at'")).ShouldBe(1);
    }

    /// <summary>Gives how long SQLite believes to have slept, in milliseconds.</summary>
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_sleep", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int Sleep(int milliseconds);
}
