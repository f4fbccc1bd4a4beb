using System.Collections.Concurrent;
using SmpBot.BotFramework.Ports;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.Tests.Fakes;

/// <summary>An outbox in memory, under the rules of the port.</summary>
public sealed class InMemoryOutbox : IOutbox
{
    private readonly Lock _lock = new();
    private readonly List<Entry> _entries = [];
    private long _lastId;

    public IReadOnlyList<(string Json, string Error)> Dead
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries.Where(entry => entry.Dead).Select(entry => (entry.Delivery.Json, entry.Error))];
            }
        }
    }

    public int Waiting
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count(entry => !entry.Dead);
            }
        }
    }

    public void Add(string conversationId, IReadOnlyList<NewDelivery> deliveries, DateTimeOffset at)
    {
        lock (_lock)
        {
            foreach (NewDelivery delivery in deliveries)
            {
                _entries.Add(new Entry
                {
                    Delivery = new PendingDelivery(++_lastId, conversationId, delivery.ServiceUrl, delivery.Path, delivery.Json, 0, at),
                    DueAt = at,
                });
            }
        }
    }

    public Task<IReadOnlyList<PendingDelivery>> ClaimDueAsync(DateTimeOffset now, DateTimeOffset leaseUntil, int limit, CancellationToken cancellation)
    {
        lock (_lock)
        {
            List<PendingDelivery> claimed = [];
            foreach (Entry entry in Heads().Where(entry => entry.DueAt <= now).Take(limit))
            {
                entry.DueAt = leaseUntil;
                entry.Claimed = true;
                entry.Delivery = entry.Delivery with { Attempts = entry.Delivery.Attempts + 1 };
                claimed.Add(entry.Delivery);
            }

            return Task.FromResult<IReadOnlyList<PendingDelivery>>(claimed);
        }
    }

    public Task RecordSentAsync(long deliveryId, string? channelActivityId, DateTimeOffset at, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _entries.RemoveAll(entry => entry.Delivery.DeliveryId == deliveryId);
            return Task.CompletedTask;
        }
    }

    public Task RescheduleAsync(long deliveryId, DateTimeOffset dueAt, string reason, CancellationToken cancellation)
    {
        lock (_lock)
        {
            Entry entry = Find(deliveryId);
            entry.DueAt = dueAt;
            entry.Claimed = false;
            return Task.CompletedTask;
        }
    }

    public Task BuryAsync(long deliveryId, string reason, DateTimeOffset at, CancellationToken cancellation)
    {
        lock (_lock)
        {
            Entry entry = Find(deliveryId);
            entry.Dead = true;
            entry.Claimed = false;
            entry.Error = reason;
            return Task.CompletedTask;
        }
    }

    /// <summary>Conversations that were given up, with the reason.</summary>
    public ConcurrentDictionary<string, string> Abandoned { get; } = new();

    public Task AbandonAsync(string conversationId, string reason, DateTimeOffset at, CancellationToken cancellation)
    {
        lock (_lock)
        {
            foreach (Entry entry in _entries.Where(entry => !entry.Dead && !entry.Claimed && entry.Delivery.ConversationId == conversationId))
            {
                entry.Dead = true;
                entry.Error = reason;
            }

            Abandoned[conversationId] = reason;
            return Task.CompletedTask;
        }
    }

    public Task ReleaseClaimsAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            foreach (Entry entry in _entries.Where(entry => entry.Claimed))
            {
                entry.Claimed = false;
                entry.DueAt = DateTimeOffset.MinValue;
            }

            return Task.CompletedTask;
        }
    }

    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            return Task.FromResult(Heads().Select(entry => (DateTimeOffset?)entry.DueAt).Min());
        }
    }

    private IEnumerable<Entry> Heads() =>
        _entries.Where(entry => !entry.Dead).GroupBy(entry => entry.Delivery.ConversationId).Select(group => group.First());

    private Entry Find(long deliveryId) => _entries.Single(entry => entry.Delivery.DeliveryId == deliveryId);

    private sealed class Entry
    {
        public required PendingDelivery Delivery { get; set; }

        public DateTimeOffset DueAt { get; set; }

        public bool Dead { get; set; }

        public bool Claimed { get; set; }

        public string Error { get; set; } = "";
    }
}
