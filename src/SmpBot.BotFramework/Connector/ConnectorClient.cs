using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SmpBot.BotFramework.Authentication;
using SmpBot.BotFramework.Messages;

namespace SmpBot.BotFramework.Connector;

/// <summary>Calls the Connector REST API. Sends the bot's token only to addresses that the settings allow, and follows no redirect.</summary>
internal sealed class ConnectorClient(
    IHttpClientFactory clients, AccessTokens tokens, ServiceUrlPolicy policy, BotModeSource mode) : IConnector
{
    public const string ClientName = "smpbot-connector";

    private const string RequestIdHeader = "x-ms-client-request-id";

    public Task<ConnectorOutcome> SendAsync(string serviceUrl, string path, string json, string? requestId, CancellationToken cancellation) =>
        CallAsync(new ConnectorCall(HttpMethod.Post, serviceUrl, path, json, requestId), cancellation);

    public Task<ConnectorOutcome> UpdateAsync(string serviceUrl, string path, string json, CancellationToken cancellation) =>
        CallAsync(new ConnectorCall(HttpMethod.Put, serviceUrl, path, json, null), cancellation);

    public Task<ConnectorOutcome> DeleteAsync(string serviceUrl, string path, CancellationToken cancellation) =>
        CallAsync(new ConnectorCall(HttpMethod.Delete, serviceUrl, path, null, null), cancellation);

    public async Task<MembersPage> MembersAsync(string serviceUrl, string conversationId, string? continuation, CancellationToken cancellation)
    {
        string path = ConnectorMembers.Path(conversationId, continuation);
        return ConnectorMembers.Read(await CallAsync(new ConnectorCall(HttpMethod.Get, serviceUrl, path, null, null), cancellation));
    }

    private async Task<ConnectorOutcome> CallAsync(ConnectorCall call, CancellationToken cancellation)
    {
        if (!policy.Allows(call.ServiceUrl))
        {
            return new ConnectorOutcome.Rejected("the service address is not in Bot:ServiceUrls");
        }

        ConnectorOutcome? outcome = await TryAsync(call, cancellation);
        return outcome ?? await TryAsync(call, cancellation)
            ?? new ConnectorOutcome.TryAgain("the channel refuses the bot's token (401)", RetryAfter: null);
    }

    /// <summary>Null when the channel refused the token, which is then dropped.</summary>
    private async Task<ConnectorOutcome?> TryAsync(ConnectorCall call, CancellationToken cancellation)
    {
        string? token = null;
        if (mode.Value == BotMode.Registered)
        {
            token = await tokens.GetAsync(cancellation);
            if (token is null)
            {
                return new ConnectorOutcome.TryAgain("the login authority gave no token", RetryAfter: null);
            }
        }

        try
        {
            using HttpRequestMessage request = call.ToRequest(token, RequestIdHeader);
            using HttpResponseMessage response = await clients.CreateClient(ClientName).SendAsync(request, cancellation);
            if (response.StatusCode == HttpStatusCode.Unauthorized && token is not null)
            {
                tokens.Drop(token);
                return null;
            }

            return await ConnectorAnswer.ReadAsync(response, cancellation);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException
            || (lost is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new ConnectorOutcome.TryAgain($"no answer ({lost.GetType().Name})", RetryAfter: null);
        }
    }

    private sealed record ConnectorCall(HttpMethod Method, string ServiceUrl, string Path, string? Json, string? RequestId)
    {
        public HttpRequestMessage ToRequest(string? token, string requestIdHeader)
        {
            HttpRequestMessage request = new(Method, new Uri(ServiceUrl + Path));
            if (token is not null)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            }

            if (RequestId is not null)
            {
                request.Headers.Add(requestIdHeader, RequestId);
            }

            request.Content = Json is null ? null : new StringContent(Json, Encoding.UTF8, "application/json");
            return request;
        }
    }
}
