using SmpBot.Content;
using SmpBot.Knowledge.Model;
using SmpBot.Storage;

namespace SmpBot.Health;

/// <summary>Asks each part that a message needs.</summary>
internal sealed class ReadinessCheck(BotContentSource content, EncoderSource encoder, SqliteDatabase database)
{
    public async Task<Readiness> RunAsync(CancellationToken cancellation)
    {
        KnowledgeBase knowledge = content.Current.Knowledge;
        string storage = await database.ProbeAsync(cancellation) ?? "ok";
        return new Readiness(
            storage == "ok",
            new KnowledgeReadiness(knowledge.ContentHash, knowledge.Entries.Count, [.. (content.Problem ?? []).Select(issue => issue.ToString())]),
            storage,
            encoder.Status);
    }
}
