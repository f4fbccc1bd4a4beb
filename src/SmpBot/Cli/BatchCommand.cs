using System.CommandLine;
using System.Text;
using SmpBot.Dialogs.Batch;
using SmpBot.Dialogs.Content;
using SmpBot.Hosting;

namespace SmpBot.Cli;

/// <summary><c>batch</c>: JSON lines in, JSON lines out, every line a conversation of its own; nothing is stored.</summary>
internal static class BatchCommand
{
    public static Command Build()
    {
        Option<FileInfo?> file = CommonOptions.InputFile();
        Option<string?> locale = CommonOptions.Locale();
        Option<string?> region = CommonOptions.Region();
        Command command = new("batch", """
            Answer many messages: JSON lines in, JSON lines out, in the same order.
            In:  {"q":"how long does it last"} or {"turns":["what is smp","and does it hurt"]}, optional "locale", "region", "id".
            Out: {"id":…,"turns":[{"language","action","topic","entry","confidence","level","rules","text","suggestions","candidates","answers"}]}.
            A line that cannot be read gives {"error":"…"} and exit code 1 at the end; the others are still answered.
            """) { file, locale, region };
        command.SetAction(async (arguments, cancellation) =>
        {
            await using WebApplication host = SmpBotHost.Build(new HostArguments());
            BotContent content = host.Services.GetRequiredService<IBotContentSource>().Current;
            DateTimeOffset now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            return await JsonLines.TransformAsync(arguments.GetValue(file), line =>
            {
                BatchLine answer = BatchLine.Run(content, line, arguments.GetValue(locale), arguments.GetValue(region), now);
                return (answer.Json, answer.IsError);
            }, cancellation);
        });
        return command;
    }
}
