using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;

namespace SmpBot.Dialogs.Batch;

/// <summary>A line that <c>batch</c> writes.</summary>
/// <param name="Json">The line, without its line break.</param>
/// <param name="IsError">True when the input line could not be taken.</param>
public sealed record BatchLine(string Json, bool IsError)
{
    // The lines go to a file or a pipe, never into a page: accents stay readable.
    private static readonly JsonSerializerOptions s_options = new(BatchJsonContext.Default.Options)
    {
        TypeInfoResolver = BatchJsonContext.Default,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Runs one input line as a conversation of its own; never throws for what the line holds.</summary>
    /// <param name="content">The content in force.</param>
    /// <param name="line">The input line.</param>
    /// <param name="locale">For lines that give none.</param>
    /// <param name="region">For lines that give none.</param>
    /// <param name="now">The time of every turn, UTC.</param>
    public static BatchLine Run(BotContent content, string line, string? locale, string? region, DateTimeOffset now)
    {
        (BatchRequest? request, string? error) = BatchRequestReader.Read(line);
        return request is null
            ? Write(new BatchAnswer { Error = error }, true)
            : Write(new BatchAnswer { Id = request.Id, Turns = [.. Turns(content, request, locale, region, now)] }, false);
    }

    private static IEnumerable<BatchTurn> Turns(BotContent content, BatchRequest request, string? locale, string? region, DateTimeOffset now)
    {
        ConversationState state = new() { Welcomed = true };
        for (int i = 0; i < request.Turns.Count; i++)
        {
            IncomingMessage message = new()
            {
                ActivityId = (i + 1).ToString(CultureInfo.InvariantCulture),
                ConversationId = "batch",
                ChannelId = "console",
                Text = request.Turns[i],
                Locale = request.Locale ?? locale,
                Region = request.Region ?? region,
            };
            TurnResult result = TurnPipeline.Run(content, state, message, now);
            state = result.State;
            yield return BatchTurn.Of(result);
        }
    }

    private static BatchLine Write(BatchAnswer answer, bool isError) => new(JsonSerializer.Serialize(answer, s_options), isError);
}
