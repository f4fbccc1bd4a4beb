using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Activities;
using SmpBot.BotFramework.Messages;

namespace SmpBot.BotFramework.Authentication;

/// <summary>What the login authority gave.</summary>
internal sealed record AccessToken(string Token, TimeSpan Life);

/// <summary>Asks the login authority for a token by OAuth 2 client credentials.</summary>
internal sealed partial class AccessTokenRequest(
    IHttpClientFactory clients, ClientCredential credential, IOptions<BotOptions> options, ILogger<AccessTokenRequest> logger)
{
    /// <summary>Null when there is none; the log says why.</summary>
    public async Task<AccessToken?> SendAsync(CancellationToken cancellation)
    {
        BotOptions bot = options.Value;
        Uri address = new($"{bot.LoginAuthority.TrimEnd('/')}/{Uri.EscapeDataString(bot.TenantId)}/oauth2/v2.0/token");
        try
        {
            using FormUrlEncodedContent form = new(
            [
                new("grant_type", "client_credentials"),
                new("client_id", bot.AppId),
                new("scope", bot.Scope),
                .. credential.Fields(address),
            ]);
            using HttpResponseMessage response = await clients.CreateClient(OpenIdReader.ClientName).PostAsync(address, form, cancellation);
            using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
            return Read(answer.RootElement, (int)response.StatusCode);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException
            || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            Log.NoAnswer(logger, failure, address.Host);
            return null;
        }
    }

    private AccessToken? Read(JsonElement answer, int status)
    {
        if (ActivityJson.StringProperty(answer, "access_token") is not { Length: > 0 } token)
        {
            Log.NoToken(logger, status, ActivityJson.StringProperty(answer, "error") ?? "no access_token");
            return null;
        }

        int seconds = answer.TryGetProperty("expires_in", out JsonElement life) && life.ValueKind == JsonValueKind.Number
            && life.TryGetInt32(out int given) ? given : 0;
        return new AccessToken(token, TimeSpan.FromSeconds(seconds));
    }

    private static partial class Log
    {
        [LoggerMessage(2120, LogLevel.Error, "The login authority {Host} did not answer")]
        public static partial void NoAnswer(ILogger logger, Exception failure, string host);

        [LoggerMessage(2121, LogLevel.Error, "The login authority gave no token: status {Status}, {Error}. Check Bot:AppId, Bot:AppSecret and Bot:TenantId")]
        public static partial void NoToken(ILogger logger, int status, string error);
    }
}
