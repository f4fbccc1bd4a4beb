using SmpBot.Content;
using SmpBot.Dialogs.Content;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Storage;
using SmpBot.Storage.Sqlite;

namespace SmpBot.Health;

/// <summary>Asks each part that a message needs.</summary>
internal sealed class ReadinessCheck(BotContentSource content, EncoderSource encoder, SqliteDatabase database, TimeProvider time)
{
    public async Task<Readiness> RunAsync(CancellationToken cancellation)
    {
        BotContent current = content.Current;
        KnowledgeBase knowledge = current.Knowledge;
        string storage = await StorageAsync(cancellation);
        return new Readiness(
            storage == "ok",
            new KnowledgeReadiness(knowledge.ContentHash, knowledge.Entries.Count, [.. (content.Problem ?? []).Select(issue => issue.ToString())]),
            storage,
            current.Engine.Stage == SearchStage.Complete ? "complete" : "lexical",
            encoder.Status);
    }

    private async Task<string> StorageAsync(CancellationToken cancellation)
    {
        try
        {
            await database.CheckWritableAsync(time.GetUtcNow(), cancellation);
            return "ok";
        }
        catch (StorageException fault)
        {
            return fault.Message;
        }
    }
}
