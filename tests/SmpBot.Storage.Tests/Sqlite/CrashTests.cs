using System.Diagnostics;
using SmpBot.Dialogs.Ports;

namespace SmpBot.Storage.Tests.Sqlite;

public sealed class CrashTests : IDisposable
{
    private readonly TestDatabase _db = new();

    public void Dispose() => _db.Dispose();

    [Fact]
    public async Task After_kills_in_the_middle_of_commits_every_acknowledged_turn_is_there_once_with_its_reply()
    {
        _db.Database.Dispose();
        HashSet<string> acknowledged = [];
        for (int kill = 0; kill < 3; kill++)
        {
            acknowledged.UnionWith(await CommitUntilKilledAsync(lines: 150 + (kill * 77)));
        }

        _db.Reopen();
        (await _db.Database.ReadAsync(s => s.Text("PRAGMA integrity_check"), default)).ShouldBe("ok");
        int stored = 0;
        for (int c = 0; c < Program.Conversations; c++)
        {
            stored += await CheckConversationAsync($"c{c}", acknowledged);
        }

        stored.ShouldBeGreaterThanOrEqualTo(acknowledged.Count);
        acknowledged.Count.ShouldBeGreaterThan(600);
    }

    /// <summary>Every turn is whole, none is twice; a second delivery of the last one is known. Gives the number of turns.</summary>
    private async Task<int> CheckConversationAsync(string conversation, HashSet<string> acknowledged)
    {
        StoredConversation loaded = (await _db.Conversations.LoadAsync(conversation, default)).ShouldNotBeNull();
        int turns = (int)loaded.Version;
        string[] expected = [.. Enumerable.Range(0, turns).SelectMany(i => new[] { $"a{i}", $"a{i}-reply" })];
        IReadOnlyList<StoredActivity> activities = await _db.Conversations.ReadActivitiesAsync(conversation, 0, int.MaxValue, default);

        activities.Select(a => a.ActivityId).ShouldBe(expected);
        activities.Select(a => a.Sequence).ShouldBe(Enumerable.Range(1, turns * 2).Select(i => (long)i));
        acknowledged.Where(line => line.StartsWith(conversation + " ", StringComparison.Ordinal))
            .ShouldBeSubsetOf(Enumerable.Range(0, turns).Select(i => $"{conversation} a{i}"));
        (await _db.CountAsync($"SELECT COUNT(*) FROM deliveries WHERE conversation = (SELECT key FROM conversations WHERE id = '{conversation}')")).ShouldBe(turns);
        (await _db.Conversations.CommitAsync(Turns.Turn(conversation, turns, $"a{turns - 1}"), default)).ShouldBeOfType<CommitOutcome.Duplicate>();
        return turns;
    }

    private async Task<List<string>> CommitUntilKilledAsync(int lines)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { typeof(CrashTests).Assembly.Location, Program.CommitMode, _db.File },
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        List<string> acknowledged = [];
        try
        {
            while (acknowledged.Count < lines)
            {
                acknowledged.Add((await process.StandardOutput.ReadLineAsync()).ShouldNotBeNull("The process ended by itself."));
            }
        }
        finally
        {
            process.Kill();
        }

        // Lines that were already in the pipe when it was killed: whole ones were acknowledged, the last may be torn.
        string rest = await process.StandardOutput.ReadToEndAsync();
        acknowledged.AddRange(rest.Split('\n').SkipLast(1));
        await process.WaitForExitAsync();
        return acknowledged;
    }
}
