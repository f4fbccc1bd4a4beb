using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Authentication;
using SmpBot.BotFramework.DirectLine;

namespace SmpBot.BotFramework;

/// <summary>Says at the start, once, what an operator must know about the surfaces.</summary>
internal sealed partial class StartupReport(
    BotModeSource mode, IOptions<DirectLineOptions> directLine, IHostEnvironment environment, ILogger<StartupReport> logger) : IHostedService
{
    private const int GoodSecretLength = 24;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        switch (mode.Value)
        {
            case BotMode.Closed:
                Log.Closed(logger);
                break;
            case BotMode.Anonymous:
                Log.Anonymous(logger);
                break;
            default:
                Log.Registered(logger);
                break;
        }

        if (!environment.IsDevelopment() && directLine.Value.Secret is { Length: > 0 and < GoodSecretLength })
        {
            Log.ShortSecret(logger, GoodSecretLength);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(2000, LogLevel.Information, "/api/messages is closed, because Bot:AppId is empty; the widget works without it")]
        public static partial void Closed(ILogger logger);

        [LoggerMessage(2002, LogLevel.Information, "/api/messages takes activities of this machine without a token (Development, Bot:AppId is empty)")]
        public static partial void Anonymous(ILogger logger);

        [LoggerMessage(2003, LogLevel.Information, "/api/messages takes activities with a token for Bot:AppId")]
        public static partial void Registered(ILogger logger);

        [LoggerMessage(2004, LogLevel.Warning, "DirectLine:Secret is shorter than {Length} characters and can be guessed; write a longer one")]
        public static partial void ShortSecret(ILogger logger, int length);
    }
}
