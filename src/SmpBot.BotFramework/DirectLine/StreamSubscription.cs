using System.Threading.Channels;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>What is to be shown on a stream.</summary>
internal abstract record StreamEvent
{
    private StreamEvent()
    {
    }

    internal sealed record Kept(IReadOnlyList<StoredActivity> Activities) : StreamEvent;

    internal sealed record Transient(string Json) : StreamEvent;
}

/// <summary>
/// The queue of one stream. When the client is slow the oldest events are dropped, and the reader takes what is missing from
/// the store.
/// </summary>
internal sealed class StreamSubscription
{
    private const int QueueLength = 32;

    private readonly Channel<StreamEvent> _events;

    private int _overflowed;
    private string? _closeReason;

    public StreamSubscription(string conversationId)
    {
        ConversationId = conversationId;
        _events = Channel.CreateBounded<StreamEvent>(
            new BoundedChannelOptions(QueueLength) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true },
            _ => Volatile.Write(ref _overflowed, 1));
    }

    public string ConversationId { get; }

    public ChannelReader<StreamEvent> Events => _events.Reader;

    /// <summary>Why the stream ends: the first reason given, set before <see cref="Events"/> completes.</summary>
    public string CloseReason => _closeReason ?? "";

    /// <summary>True when events were dropped since the last call.</summary>
    public bool TakeOverflow() => Interlocked.Exchange(ref _overflowed, 0) == 1;

    public void Push(StreamEvent streamEvent) => _events.Writer.TryWrite(streamEvent);

    public void Close(string reason)
    {
        Interlocked.CompareExchange(ref _closeReason, reason, null);
        _events.Writer.TryComplete();
    }
}
