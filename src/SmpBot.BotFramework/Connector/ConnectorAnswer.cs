using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using SmpBot.BotFramework.Activities;

namespace SmpBot.BotFramework.Connector;

/// <summary>Reads what a Connector answers; a body is not promised, not even with success.</summary>
internal static class ConnectorAnswer
{
    /// <summary>The codes with which Teams says that the bot was blocked or taken out of the conversation.</summary>
    private static readonly string[] BlockCodes = ["MessageWritesBlocked", "ConversationBlockedByUser", "BotNotInConversationRoster"];

    public static async Task<ConnectorOutcome> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        byte[] bytes = await response.Content.ReadAsByteArrayAsync(cancellation);
        JsonElement? body = Parse(bytes);
        if (response.IsSuccessStatusCode)
        {
            return new ConnectorOutcome.Done(ActivityJson.StringProperty(body, "id"), body);
        }

        if (response.StatusCode == HttpStatusCode.Forbidden && BlockCode(bytes) is { } block)
        {
            return new ConnectorOutcome.Blocked($"403 {block}");
        }

        string error = string.Create(CultureInfo.InvariantCulture, $"{(int)response.StatusCode} {ErrorCode(body)}").TrimEnd();
        return response.StatusCode switch
        {
            HttpStatusCode.NotImplemented => new ConnectorOutcome.Unsupported(),
            HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
                or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout =>
                new ConnectorOutcome.TryAgain(error, RetryAfter(response)),
            _ => new ConnectorOutcome.Rejected(error),
        };
    }

    /// <summary>Teams writes the code as <c>code</c>, as <c>errorCode</c>, or as <c>subCode</c> in a text inside the body; so the whole body is looked at.</summary>
    private static string? BlockCode(byte[] body)
    {
        string text = Encoding.UTF8.GetString(body);
        return Array.Find(BlockCodes, code => text.Contains(code, StringComparison.Ordinal));
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when response.Headers.Date is { } sent => date - sent,
        _ => null,
    };

    /// <summary><c>{"error":{"code"}}</c>, in Teams also <c>{"errorCode"}</c>.</summary>
    private static string? ErrorCode(JsonElement? body) =>
        ActivityJson.StringProperty(body, "errorCode")
        ?? (body is { ValueKind: JsonValueKind.Object } answer && answer.TryGetProperty("error", out JsonElement error)
            ? ActivityJson.StringProperty(error, "code")
            : null);

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
