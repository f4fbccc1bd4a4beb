namespace SmpBot.BotFramework.Connector;

/// <summary>Tells the delivery worker that something new waits. Call it after any commit with deliveries.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _waiting = new(0, 1);
    private readonly Lock _lock = new();

    public void Wake()
    {
        lock (_lock)
        {
            if (_waiting.CurrentCount == 0)
            {
                _waiting.Release();
            }
        }
    }

    public void Dispose() => _waiting.Dispose();

    internal Task WaitAsync(TimeSpan longest, CancellationToken cancellation) => _waiting.WaitAsync(longest, cancellation);
}
