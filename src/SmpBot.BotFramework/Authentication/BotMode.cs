using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Messages;

namespace SmpBot.BotFramework.Authentication;

/// <summary>How <c>/api/messages</c> is served. It follows from app id and environment; no setting switches checks off.</summary>
internal enum BotMode
{
    /// <summary>No app id: the endpoint does not exist.</summary>
    Closed,

    /// <summary>No app id in Development: open to this machine only.</summary>
    Anonymous,

    /// <summary>Only senders with a valid token.</summary>
    Registered,
}

/// <summary>The mode of this process.</summary>
internal sealed class BotModeSource(IOptions<BotOptions> options, IHostEnvironment environment)
{
    public BotMode Value
    {
        get
        {
            if (options.Value.AppId.Length > 0)
            {
                return BotMode.Registered;
            }

            return environment.IsDevelopment() ? BotMode.Anonymous : BotMode.Closed;
        }
    }
}
