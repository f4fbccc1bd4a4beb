using System.CommandLine;
using SmpBot.Checking.Reporting;
using SmpBot.Dialogs.Content;
using SmpBot.Exchange.Drafts;
using SmpBot.Exchange.Importing;
using SmpBot.Hosting;
using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Cli;

/// <summary><c>import</c>: question and answer files that a clinic has, as drafts of entries.</summary>
internal static class ImportCommand
{
    private const double NearEnough = 0.3;

    public static Command Build()
    {
        Argument<FileInfo> file = new("file") { Description = "TSV or CSV of QnA Maker or Custom Question Answering, or of \"export\"." };
        Option<DirectoryInfo> into = new("--into") { Description = "Folder for the drafts; nothing in it is written over.", Required = true };
        Option<string?> language = new("--language") { Description = "Language of rows that do not name one: en or es; without it the words decide." };
        language.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } value && value is not ("en" or "es"))
            {
                result.AddError($"\"{value}\" is no language of the bot; write en or es.");
            }
        });
        Command command = new("import", "Make drafts of entries from a file of questions and answers. The knowledge is not changed.") { file, into, language };
        command.SetAction(async (arguments, cancellation) =>
        {
            Language? spoken = Languages.TryParse(arguments.GetValue(language), out Language named) ? named : null;
            return await RunAsync(arguments.GetRequiredValue(file), arguments.GetRequiredValue(into).FullName, spoken, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, string folder, Language? language, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            throw new UserErrorException($"There is no file {file.FullName}; write the path of a TSV or CSV file.");
        }

        QuestionFileOutcome outcome = QuestionFile.Read(await File.ReadAllBytesAsync(file.FullName, cancellation));
        if (outcome is not QuestionFileOutcome.Read read)
        {
            throw new UserErrorException($"{file.Name}: {((QuestionFileOutcome.Failed)outcome).Message}");
        }

        await using WebApplication host = SmpBotHost.Build(new HostArguments());
        DraftOutcome drafts = new DraftBuilder(Context(host.Services.GetRequiredService<IBotContentSource>().Current), language).Build(read.Rows);
        if (DraftFolder.Existing(folder, drafts.Drafts, read.Rejected) is { Count: > 0 } existing)
        {
            throw new UserErrorException($"{folder} already holds {string.Join(", ", existing)}; nothing was written. Name an empty folder with --into.");
        }

        await DraftFolder.WriteAsync(folder, drafts.Drafts, read.Rejected, cancellation);
        return await ReportAsync(file.Name, folder, drafts, read, cancellation);
    }

    private static async Task<int> ReportAsync(
        string name, string folder, DraftOutcome drafts, QuestionFileOutcome.Read read, CancellationToken cancellation)
    {
        IEnumerable<string> lines = drafts.Drafts.Select(d => Path.Combine(folder, d.Path))
            .Concat(read.Rejected is null ? [] : [Path.Combine(folder, DraftFolder.RejectedFile)]);
        await StandardOutput.WriteAsync(string.Concat(lines.Select(line => $"{line}\n")), cancellation);
        foreach (ImportProblem problem in read.Problems.Concat(drafts.Problems).OrderBy(p => p.Line))
        {
            await Console.Error.WriteLineAsync(FormattableString.Invariant($"{name}:{problem.Line}: {problem.Message}"));
        }

        string made = $"{ReportText.Count(read.Rows.Count, "row", "rows")} became {ReportText.Count(drafts.Drafts.Count, "draft", "drafts")}";
        string left = read.Problems.Count == 0 ? "" : $"; {ReportText.Count(read.Problems.Count)} left out";
        await Console.Error.WriteLineAsync($"{made}{left}. Finish each draft, move it to the knowledge folder and run check.");
        return read.Problems.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static ImportContext Context(BotContent content) => new(
        content.Knowledge.Topics.Keys.ToHashSet(),
        (question, language) => content.Engine.Search(new SearchQuery(question, language)).Candidates is [{ Confidence: >= NearEnough } nearest, ..]
            && content.Knowledge.Find(language.Code(), nearest.EntryId) is { IsPointer: false }
            ? (nearest.EntryId, nearest.Topic)
            : null);
}
