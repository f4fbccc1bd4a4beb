using SmpBot.Storage.Conversations;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Storage.Tests;

/// <summary>
/// A process for the crash test: commits turn after turn in several conversations and writes a line for each that is acknowledged,
/// until it is killed. The test runner does not use this entry point.
/// </summary>
internal static class Program
{
    public const string CommitMode = "commit-until-killed";
    public const int Conversations = 8;

    private static async Task Main(string[] arguments)
    {
        if (arguments is not [CommitMode, string path])
        {
            return;
        }

        using SqliteDatabase database = SqliteDatabase.Open(new StorageOptions { Path = path });
        var store = new SqliteConversationStore(database);
        await Task.WhenAll(Enumerable.Range(0, Conversations).Select(c => Task.Run(() => CommitForEverAsync(store, $"c{c}"))));
    }

    private static async Task CommitForEverAsync(SqliteConversationStore store, string conversation)
    {
        long version = (await store.LoadAsync(conversation, CancellationToken.None))?.Version ?? 0;
        for (; ; version++)
        {
            string activity = $"a{version}";
            await store.CommitAsync(Turns.Turn(conversation, version, activity) with { Deliveries = [Turns.Delivery(activity)] });
            lock (store)
            {
                Console.Out.WriteLine($"{conversation} {activity}");
                Console.Out.Flush();
            }
        }
    }
}
