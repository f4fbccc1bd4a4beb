using System.Text.Json;
using System.Text.Json.Serialization;

namespace SmpBot.Health;

/// <summary>Whether the process lives, and whether it can take messages.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder health = routes.MapGroup("/healthz").ExcludeFromDescription();
        health.MapGet("/live", () => Results.Text("alive"));
        health.MapGet("/ready", Ready);
    }

    private static async Task<IResult> Ready(ReadinessCheck check, CancellationToken cancellation)
    {
        Readiness readiness = await check.RunAsync(cancellation);
        return TypedResults.Json(readiness, HealthJson.Default.Readiness, statusCode: readiness.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>What the ready endpoint tells.</summary>
/// <param name="Ready">True when messages are answered and stored.</param>
/// <param name="Knowledge">The content in force.</param>
/// <param name="Storage"><c>ok</c>, or what is wrong.</param>
/// <param name="Search"><c>complete</c>, or <c>lexical</c> while the sentence vectors follow and where there is no encoder.</param>
/// <param name="Encoder"><c>on</c>, <c>off</c>, or why the sentence encoder is missing.</param>
internal sealed record Readiness(bool Ready, KnowledgeReadiness Knowledge, string Storage, string Search, string Encoder);

/// <param name="Hash">Hash of the content in force.</param>
/// <param name="Entries">Number of entries in all languages.</param>
/// <param name="Rejected">Issues of a saved change that is not in force.</param>
internal sealed record KnowledgeReadiness(string Hash, int Entries, IReadOnlyList<string> Rejected);

/// <summary>How health is written; known when the program is compiled, so that the first answer does not wait for it.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Readiness))]
internal sealed partial class HealthJson : JsonSerializerContext;
