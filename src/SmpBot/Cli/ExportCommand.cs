using System.CommandLine;
using System.Text;
using Microsoft.Extensions.Options;
using SmpBot.Content;
using SmpBot.Exchange.Exporting;
using SmpBot.Hosting;
using SmpBot.Knowledge.Loading;
using SmpBot.Knowledge.Model;

namespace SmpBot.Cli;

/// <summary><c>export</c>: the whole knowledge in one file, for spreadsheets and other programs or to print and sign.</summary>
internal static class ExportCommand
{
    private static readonly string[] s_formats = ["tsv", "html"];

    public static Command Build()
    {
        Option<string> format = new("--format")
        {
            Description = "tsv (questions and answers, to be read back by \"import\") or html (a page to print and sign).",
            DefaultValueFactory = _ => "html",
        };
        format.Validators.Add(result =>
        {
            if (!s_formats.Contains(result.GetValueOrDefault<string>()))
            {
                result.AddError($"\"{result.GetValueOrDefault<string>()}\" is no format; write {string.Join(" or ", s_formats)}.");
            }
        });
        Option<FileInfo?> to = new("--to") { Description = "File to write; without it the result goes to standard output." };
        Command command = new("export", "Write the whole knowledge as one file.") { format, to };
        command.SetAction(async (arguments, cancellation) =>
        {
            await using WebApplication host = SmpBotHost.Build(new HostArguments());
            KnowledgeBase knowledge = Load(host.Services.GetRequiredService<IOptions<KnowledgeOptions>>().Value.FullPath());
            DateOnly day = DateOnly.FromDateTime(host.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
            string text = arguments.GetRequiredValue(format) == "tsv" ? TsvExport.Write(knowledge) : HtmlExport.Write(knowledge, day);
            return await WriteAsync(text, arguments.GetValue(to), cancellation);
        });
        return command;
    }

    private static async Task<int> WriteAsync(string text, FileInfo? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            await StandardOutput.WriteAsync(text, cancellation);
        }
        else
        {
            await File.WriteAllTextAsync(file.FullName, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellation);
        }

        return ExitCodes.Success;
    }

    private static KnowledgeBase Load(string folder) => KnowledgeLoader.Load(folder) switch
    {
        LoadOutcome.Loaded loaded => loaded.Knowledge,
        LoadOutcome.Failed failed => throw new UnusableContentException(folder, failed.Issues),
        _ => throw new InvalidOperationException("An unknown outcome of loading."),
    };
}
