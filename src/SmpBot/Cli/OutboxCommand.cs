using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SmpBot.Hosting;
using SmpBot.Storage.Outbox;

namespace SmpBot.Cli;

/// <summary><c>outbox</c>: what waits to be posted to a channel, and what was given up.</summary>
internal static class OutboxCommand
{
    private const int MostListed = 1000;
    private const string All = "all";

    public static Command Build()
    {
        Option<string?> retry = new("--retry") { Description = "Make a dead letter due again: its number, or \"all\". A running bot sends it within seconds." };
        retry.Validators.Add(Check);
        Command command = new("outbox", "List the messages that wait to be posted to a channel, and the dead letters: those that were given up. Their words are not shown.") { retry };
        command.SetAction(async (arguments, cancellation) =>
        {
            await using WebApplication host = SmpBotHost.Build(new HostArguments());
            OutboxStore outbox = host.Services.GetRequiredService<OutboxStore>();
            DateTimeOffset now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
            return arguments.GetValue(retry) switch
            {
                null => await ListAsync(outbox, now, cancellation),
                All => await RetryAllAsync(outbox, now, cancellation),
                { } number => await RetryAsync(outbox, Number(number)!.Value, now, cancellation),
            };
        });
        return command;
    }

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [{ Value: var value }] && value != All && Number(value) is null)
        {
            result.AddError($"--retry takes the number of a dead letter or \"all\", not \"{value}\": outbox --retry 12");
        }
    }

    private static async Task<int> ListAsync(OutboxStore outbox, DateTimeOffset now, CancellationToken cancellation)
    {
        OutboxEntry[] found =
        [
            .. await outbox.ListAsync(DeliveryState.Pending, MostListed, cancellation),
            .. await outbox.ListAsync(DeliveryState.Dead, MostListed, cancellation),
        ];
        foreach (OutboxEntry entry in found)
        {
            Console.WriteLine(string.Join(
                '\t',
                entry.DeliveryId.ToString(CultureInfo.InvariantCulture),
                Time(entry.CommittedAt),
                State(entry, now),
                Attempts(entry.Attempts),
                entry.ServiceUrl,
                entry.ConversationId,
                entry.LastError ?? ""));
        }

        if (found.Length == 0)
        {
            await Console.Error.WriteLineAsync("Nothing waits, and there is no dead letter.");
        }

        return ExitCodes.Success;
    }

    private static async Task<int> RetryAllAsync(OutboxStore outbox, DateTimeOffset now, CancellationToken cancellation)
    {
        int retried = await outbox.RetryAllAsync(now, cancellation);
        Console.WriteLine(retried == 1 ? "1 dead letter is due again." : string.Create(CultureInfo.InvariantCulture, $"{retried} dead letters are due again."));
        return ExitCodes.Success;
    }

    private static async Task<int> RetryAsync(OutboxStore outbox, long number, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await outbox.RetryAsync(number, now, cancellation))
        {
            Console.WriteLine($"Dead letter {number} is due again.");
            return ExitCodes.Success;
        }

        await Console.Error.WriteLineAsync($"There is no dead letter {number}; \"outbox\" lists them.");
        return ExitCodes.Failure;
    }

    private static long? Number(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static string State(OutboxEntry entry, DateTimeOffset now) => entry switch
    {
        { State: DeliveryState.Dead } => "dead",
        { ClaimedUntil: { } until } when until > now => "being sent",
        _ when entry.NextAt > now => $"waits until {Time(entry.NextAt)}",
        _ => "due",
    };

    private static string Attempts(int attempts) => attempts == 1 ? "1 try" : string.Create(CultureInfo.InvariantCulture, $"{attempts} tries");

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
