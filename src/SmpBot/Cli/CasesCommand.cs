using System.CommandLine;
using System.Globalization;
using SmpBot.Hosting;
using SmpBot.Storage.Cases;

namespace SmpBot.Cli;

/// <summary><c>cases</c>: staff work without Teams.</summary>
internal static class CasesCommand
{
    private const int MostListed = 1000;

    public static Command Build()
    {
        Argument<string?> id = new("id") { Description = "Number or id of one case; without it the open ones are listed.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> resolve = new("--resolve") { Description = "Mark the case as done." };
        Option<bool> all = new("--all") { Description = "List resolved cases too." };
        Command command = new("cases", "List the cases that wait for somebody, show one, or mark one as done.") { id, resolve, all };
        command.Validators.Add(result =>
        {
            if (result.GetValue(resolve) && result.GetValue(id) is null)
            {
                result.AddError("--resolve needs the number of a case: cases 12 --resolve");
            }
        });
        command.SetAction(async (arguments, cancellation) =>
        {
            await using WebApplication host = SmpBotHost.Build(new HostArguments());
            CaseStore cases = host.Services.GetRequiredService<CaseStore>();
            return (arguments.GetValue(id), arguments.GetValue(resolve)) switch
            {
                (null, _) => await ListAsync(cases, arguments.GetValue(all), cancellation),
                ({ } one, false) => await ShowAsync(cases, one, cancellation),
                ({ } one, true) => await ResolveAsync(cases, one, host.Services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellation),
            };
        });
        return command;
    }

    private static async Task<int> ListAsync(CaseStore cases, bool all, CancellationToken cancellation)
    {
        IReadOnlyList<CaseRecord> found = await cases.ListAsync(all, MostListed, cancellation);
        foreach (CaseRecord record in found)
        {
            Console.WriteLine(string.Join('\t', Number(record), Time(record.OpenedAt), State(record), record.Reason, record.Level ?? "none", record.Language, record.Contact?.Name ?? ""));
        }

        if (found.Count == 0)
        {
            await Console.Error.WriteLineAsync(all ? "There is no case." : "No case waits for anybody.");
        }

        return ExitCodes.Success;
    }

    private static async Task<int> ShowAsync(CaseStore cases, string id, CancellationToken cancellation)
    {
        if (await cases.FindAsync(id, cancellation) is not { } record)
        {
            return Unknown(id);
        }

        (string Label, string? Value)[] lines =
        [
            ("Case", Number(record)), ("Opened", Time(record.OpenedAt)), ("State", State(record)), ("Reason", record.Reason),
            ("Level", record.Level), ("Rules", record.Rules.Count == 0 ? null : string.Join(", ", record.Rules)), ("Language", record.Language),
            ("Name", record.Contact?.Name), ("Phone", record.Contact?.Phone), ("E-mail", record.Contact?.Email), ("Good time", record.Contact?.GoodTime),
            ("About", record.Topic), ("Consent", record.Contact?.ConsentText), ("Conversation", record.ConversationId),
            ("Erased", record.ErasedAt is { } erased ? Time(erased) : null),
        ];
        foreach ((string label, string? value) in lines.Where(line => !string.IsNullOrEmpty(line.Value)))
        {
            Console.WriteLine($"{label,-13}{value}");
        }

        return ExitCodes.Success;
    }

    private static async Task<int> ResolveAsync(CaseStore cases, string id, DateTimeOffset now, CancellationToken cancellation)
    {
        switch (await cases.ResolveAsync(id, Environment.UserName, now, cancellation))
        {
            case CaseResolution.Resolved:
                Console.WriteLine($"Case {id} is done.");
                return ExitCodes.Success;
            case CaseResolution.AlreadyResolved:
                Console.WriteLine($"Case {id} was done before.");
                return ExitCodes.Success;
            default:
                return Unknown(id);
        }
    }

    private static int Unknown(string id)
    {
        Console.Error.WriteLine($"There is no case {id}; \"cases --all\" lists them.");
        return ExitCodes.Failure;
    }

    private static string Number(CaseRecord record) => record.Number.ToString(CultureInfo.InvariantCulture);

    private static string State(CaseRecord record) => record.ResolvedAt is { } at ? $"done {Time(at)} by {record.ResolvedBy}" : "open";

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
