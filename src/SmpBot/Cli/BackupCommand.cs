using System.CommandLine;
using SmpBot.Hosting;
using SmpBot.Storage.Backup;

namespace SmpBot.Cli;

/// <summary><c>backup</c> and <c>restore</c>: both work while the bot runs.</summary>
internal static class BackupCommand
{
    public static Command Build() => Create(
        "backup", "Write all that is stored into a new file, also while the bot runs.", "File to write; it must not exist yet.",
        (backup, file, cancellation) => backup.BackupAsync(file, cancellation), "written");

    public static Command BuildRestore() => Create(
        "restore", "Put a backup in the place of all that is stored, also while the bot runs.", "File that backup wrote.",
        (backup, file, cancellation) => backup.RestoreAsync(file, cancellation), "restored");

    private static Command Create(
        string name, string description, string argument, Func<DatabaseBackup, string, CancellationToken, Task<BackupOutcome>> run, string done)
    {
        Argument<string> file = new("file") { Description = argument };
        Command command = new(name, description) { file };
        command.SetAction(async (arguments, cancellation) =>
        {
            await using WebApplication host = SmpBotHost.Build(new HostArguments());
            DatabaseBackup backup = host.Services.GetRequiredService<DatabaseBackup>();
            switch (await run(backup, arguments.GetRequiredValue(file), cancellation))
            {
                case BackupOutcome.Done result:
                    Console.WriteLine(FormattableString.Invariant(
                        $"{result.Path} {done}: {result.Bytes} bytes, {result.Content.Conversations} conversations, {result.Content.Activities} messages, {result.Content.OpenCases} open cases."));
                    return ExitCodes.Success;
                case BackupOutcome.Failed failed:
                    await Console.Error.WriteLineAsync(failed.Reason);
                    return ExitCodes.Failure;
                default:
                    throw new InvalidOperationException("An unknown outcome of a backup.");
            }
        });
        return command;
    }
}
