using SmpBot.Dialogs.Processing;

namespace SmpBot.BotFramework.Turns;

/// <summary>Waits for a turn: shows typing while it is slow, and measures it.</summary>
internal sealed class TurnClock(BotFrameworkMetrics metrics, TimeProvider time)
{
    /// <summary>An ordinary turn is over long before this.</summary>
    private static readonly TimeSpan FirstTyping = TimeSpan.FromSeconds(1);

    /// <summary>Clients show the sign for about three seconds.</summary>
    private static readonly TimeSpan NextTyping = TimeSpan.FromSeconds(2.5);

    public async Task<ProcessedTurn> MeasureAsync(string channel, Task<ProcessedTurn> turn, Func<CancellationToken, Task> showTyping)
    {
        long start = time.GetTimestamp();
        string outcome = "failed";
        try
        {
            ProcessedTurn processed = await WaitAsync(turn, showTyping);
            outcome = Outcome(processed);
            return processed;
        }
        finally
        {
            metrics.TurnTaken(channel, outcome, time.GetElapsedTime(start));
        }
    }

    private static string Outcome(ProcessedTurn processed) => processed switch
    {
        ProcessedTurn.Stored => "stored",
        ProcessedTurn.Duplicate => "duplicate",
        _ => "contended",
    };

    private async Task<ProcessedTurn> WaitAsync(Task<ProcessedTurn> turn, Func<CancellationToken, Task> showTyping)
    {
        if (turn.IsCompleted)
        {
            return await turn;
        }

        using CancellationTokenSource done = new();
        TimeSpan wait = FirstTyping;
        while (await Task.WhenAny(turn, Task.Delay(wait, time, done.Token)) != turn)
        {
            await showTyping(done.Token);
            wait = NextTyping;
        }

        await done.CancelAsync();
        return await turn;
    }
}
