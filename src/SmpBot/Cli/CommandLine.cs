using System.CommandLine;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using SmpBot.Content;
using SmpBot.Storage;

namespace SmpBot.Cli;

/// <summary>The commands of the program. Standard output carries results only; everything else goes to standard error.</summary>
internal static partial class CommandLine
{
    public static RootCommand Build()
    {
        Option<string?> urls = ServeCommand.UrlsOption();
        RootCommand root = new("SmpBot answers questions about scalp micropigmentation from the clinic's own knowledge. Without a command it serves.")
        {
            urls,
            ServeCommand.Build(),
            AskCommand.Build(),
            BatchCommand.Build(),
            RecognizeCommand.Build(),
            CheckCommand.Build(),
            IntentsCommand.Build(),
            GapsCommand.Build(),
            ImportCommand.Build(),
            ExportCommand.Build(),
            CasesCommand.Build(),
            BackupCommand.Build(),
            BackupCommand.BuildRestore(),
        };
        root.SetAction((arguments, cancellation) => ServeCommand.RunAsync(arguments.GetValue(urls), cancellation));
        return root;
    }

    public static async Task<int> RunAsync(string[] args)
    {
        ParseResult parsed = Build().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("Add --help to see what can be written.");
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem) when (Explain(problem) is { } explanation)
        {
            await Console.Error.WriteLineAsync(explanation);
            return ExitCodes.Usage;
        }
    }

    /// <summary>What to tell the person at the keyboard, or null for a fault of the program, which keeps its stack trace.</summary>
    private static string? Explain(Exception problem) => problem switch
    {
        OptionsValidationException wrong => string.Join(Environment.NewLine, wrong.Failures.Select(f => $"Wrong setting. {f}")),
        InvalidOperationException wrong when WrongKind().Match(wrong.Message) is { Success: true } kind =>
            $"Wrong setting. {kind.Groups["name"].Value} is \"{kind.Groups["value"].Value}\"; write {Wanted(kind.Groups["type"].Value)}.",
        StorageException storage => storage.Message,
        UnusableContentException content => content.Message,
        UserErrorException user => user.Message,
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException => problem.Message,
        _ => null,
    };

    private static string Wanted(string type) => type switch
    {
        "System.Boolean" => "true or false",
        "System.Int32" => "a whole number",
        "System.Double" => "a number such as 0.5",
        "SmpBot.Content.EncoderMode" => "auto or off",
        _ => "another value, as appsettings.schema.json describes it",
    };

    // The configuration binder tells name, value and type only in its message.
    [GeneratedRegex("^Failed to convert configuration value '(?<value>.*)' at '(?<name>[^']+)' to type '(?<type>[^']+)'", RegexOptions.CultureInvariant)]
    private static partial Regex WrongKind();
}
