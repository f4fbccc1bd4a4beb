using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using SmpBot.Content;
using SmpBot.Dialogs.Content;
using SmpBot.Hosting;

namespace SmpBot.Cli;

/// <summary><c>serve</c>: the bot, its page and its protocol surfaces.</summary>
internal static class ServeCommand
{
    public static Option<string?> UrlsOption() => new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons, for example http://localhost:4000 (setting Urls).",
    };

    public static Command Build()
    {
        Option<string?> urls = UrlsOption();
        Command command = new("serve", "Serve the bot, the chat page at /, /api/messages, /v3/directline and the health endpoints (default).") { urls };
        command.SetAction((arguments, cancellation) => RunAsync(arguments.GetValue(urls), cancellation));
        return command;
    }

    public static async Task<int> RunAsync(string? urls, CancellationToken cancellation)
    {
        // The bot's own texts and the content are read beside the building and the start of the host.
        _ = Task.Run(BotContent.Prepare, cancellation);
        await using WebApplication app = SmpBotHost.Build(new HostArguments { Urls = urls });
        app.Services.GetRequiredService<ContentWatch>().Begin();
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new UserErrorException(
                $"{taken.Message} Stop the program that uses it, or choose another address: --urls http://localhost:4000, or the setting Urls.");
        }

        Announce(app);
        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Success;
    }

    private static void Announce(WebApplication app)
    {
        foreach (string address in app.Urls)
        {
            Console.WriteLine($"SmpBot is ready. Chat: {address}/  ·  Bot endpoint: {address}/api/messages  ·  Stop with Ctrl+C.");
        }
    }
}
