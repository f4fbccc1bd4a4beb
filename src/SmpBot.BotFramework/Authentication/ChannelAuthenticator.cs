using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SmpBot.BotFramework.Activities;

namespace SmpBot.BotFramework.Authentication;

/// <summary>Knows the sender of an activity by the headers, and says whether that sender may send it.</summary>
internal sealed partial class ChannelAuthenticator(
    BearerTokens tokens, SenderRules rules, BotModeSource mode, ILogger<ChannelAuthenticator> logger)
{
    public async Task<SenderCheck> AuthenticateAsync(HttpContext context)
    {
        SenderCheck check = mode.Value switch
        {
            BotMode.Closed => new SenderCheck.Closed(),
            BotMode.Registered => await tokens.CheckAsync(context.Request.Headers.Authorization.ToString(), context.RequestAborted),
            _ when LocalRequest.IsLocal(context) => new SenderCheck.Known(new Sender.Anonymous()),
            _ => new SenderCheck.Refused(StatusCodes.Status403Forbidden, "not-local"),
        };
        if (check is SenderCheck.Refused refused)
        {
            Log.Refused(logger, refused.Rule);
        }

        return check;
    }

    /// <summary>Null when the sender may send the activity.</summary>
    public SenderCheck.Refused? Authorize(Sender sender, Activity activity)
    {
        SenderCheck.Refused? refused = rules.Check(sender, activity);
        if (refused is not null)
        {
            Log.Refused(logger, refused.Rule);
        }

        return refused;
    }

    private static partial class Log
    {
        [LoggerMessage(2110, LogLevel.Information, "A request to /api/messages was refused by the rule {Rule}")]
        public static partial void Refused(ILogger logger, string rule);
    }
}
