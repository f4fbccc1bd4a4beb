using SmpBot.BotFramework.Ports;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>
/// The open streams of this process. The real service allows one a conversation and closes the older; here a visitor's browser
/// tabs share a conversation, and two of them would close each other's stream for ever. So a conversation has several, up to
/// a limit at which the newest closes the oldest.
/// </summary>
internal sealed class DirectLineHub(BotFrameworkMetrics metrics) : IConversationFeed
{
    private const int MostStreams = 8;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<StreamSubscription>> _open = new(StringComparer.Ordinal);

    public StreamSubscription Subscribe(string conversationId)
    {
        StreamSubscription subscription = new(conversationId);
        lock (_lock)
        {
            if (!_open.TryGetValue(conversationId, out List<StreamSubscription>? streams))
            {
                _open[conversationId] = streams = [];
            }

            streams.Add(subscription);
            if (streams.Count > MostStreams)
            {
                streams[0].Close("collision");
                streams.RemoveAt(0);
            }
        }

        metrics.SocketOpened();
        return subscription;
    }

    public void Unsubscribe(StreamSubscription subscription)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(subscription.ConversationId, out List<StreamSubscription>? streams)
                && streams.Remove(subscription) && streams.Count == 0)
            {
                _open.Remove(subscription.ConversationId);
            }
        }

        metrics.SocketClosed();
    }

    public void Publish(string conversationId, IReadOnlyList<StoredActivity> activities)
    {
        if (activities.Count > 0)
        {
            Push(conversationId, new StreamEvent.Kept(activities));
        }
    }

    /// <summary>Shows an activity that is not stored.</summary>
    public void PublishTransient(string conversationId, string json) => Push(conversationId, new StreamEvent.Transient(json));

    /// <summary>Closes the conversation's streams after what was published before.</summary>
    public void Close(string conversationId, string reason)
    {
        foreach (StreamSubscription subscription in StreamsOf(conversationId))
        {
            subscription.Close(reason);
        }
    }

    public void CloseAll(string reason)
    {
        StreamSubscription[] all;
        lock (_lock)
        {
            all = [.. _open.Values.SelectMany(streams => streams)];
        }

        foreach (StreamSubscription subscription in all)
        {
            subscription.Close(reason);
        }
    }

    private void Push(string conversationId, StreamEvent streamEvent)
    {
        foreach (StreamSubscription subscription in StreamsOf(conversationId))
        {
            subscription.Push(streamEvent);
        }
    }

    private StreamSubscription[] StreamsOf(string conversationId)
    {
        lock (_lock)
        {
            return _open.TryGetValue(conversationId, out List<StreamSubscription>? streams) ? [.. streams] : [];
        }
    }
}
