using System.Collections.Concurrent;
using SmpBot.BotFramework.Ports;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>The open streams of this process, at most one a conversation: a newer one closes the older, as the real service does.</summary>
internal sealed class DirectLineHub(BotFrameworkMetrics metrics) : IConversationFeed
{
    private readonly ConcurrentDictionary<string, StreamSubscription> _open = new(StringComparer.Ordinal);

    public StreamSubscription Subscribe(string conversationId)
    {
        StreamSubscription subscription = new(conversationId);
        StreamSubscription? older = null;
        _open.AddOrUpdate(conversationId, subscription, (_, current) =>
        {
            older = current;
            return subscription;
        });
        older?.Close("collision");
        metrics.SocketOpened();
        return subscription;
    }

    public void Unsubscribe(StreamSubscription subscription)
    {
        _open.TryRemove(KeyValuePair.Create(subscription.ConversationId, subscription));
        metrics.SocketClosed();
    }

    public void Publish(string conversationId, IReadOnlyList<StoredActivity> activities)
    {
        if (activities.Count > 0 && _open.TryGetValue(conversationId, out StreamSubscription? subscription))
        {
            subscription.Push(new StreamEvent.Kept(activities));
        }
    }

    /// <summary>Shows an activity that is not stored.</summary>
    public void PublishTransient(string conversationId, string json)
    {
        if (_open.TryGetValue(conversationId, out StreamSubscription? subscription))
        {
            subscription.Push(new StreamEvent.Transient(json));
        }
    }

    /// <summary>Closes the conversation's stream after what was published before.</summary>
    public void Close(string conversationId, string reason)
    {
        if (_open.TryGetValue(conversationId, out StreamSubscription? subscription))
        {
            subscription.Close(reason);
        }
    }

    public void CloseAll(string reason)
    {
        foreach (StreamSubscription subscription in _open.Values)
        {
            subscription.Close(reason);
        }
    }
}
