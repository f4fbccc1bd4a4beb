using System.Globalization;
using System.Net;
using System.Text.Json;

namespace SmpBot.BotFramework.Connector;

/// <summary>Reads what a Connector answers.</summary>
internal static class ConnectorAnswer
{
    public static async Task<ConnectorOutcome> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        byte[] body = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (response.IsSuccessStatusCode)
        {
            return new ConnectorOutcome.Done(Property(body, "id"));
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
    private static string? ErrorCode(byte[] body) => Property(body, "errorCode") ?? Property(body, "error", "code");

    private static string? Property(byte[] body, params ReadOnlySpan<string> path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement element = document.RootElement;
            foreach (string name in path)
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                {
                    return null;
                }
            }

            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
