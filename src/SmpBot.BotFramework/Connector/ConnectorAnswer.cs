using System.Globalization;
using System.Net;
using System.Text.Json;
using SmpBot.BotFramework.Activities;

namespace SmpBot.BotFramework.Connector;

/// <summary>Reads what a Connector answers; a body is not promised, not even with success.</summary>
internal static class ConnectorAnswer
{
    public static async Task<ConnectorOutcome> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        JsonElement? body = Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
        if (response.IsSuccessStatusCode)
        {
            return new ConnectorOutcome.Done(ActivityJson.StringProperty(body, "id"), body);
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
