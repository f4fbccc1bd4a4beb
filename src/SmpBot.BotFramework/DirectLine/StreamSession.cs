using System.Net.WebSockets;
using SmpBot.Dialogs.Ports;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>
/// One open socket: first what lies behind the watermark, then what is published, each activity once and in order. The
/// subscription exists before the first read of the store, so nothing falls between the two.
/// </summary>
internal sealed class StreamSession(WebSocket socket, StreamSubscription subscription, IConversationStore store)
{
    private const int PageSize = 100;
    private const int ReceiveBudget = 256 * 1024;
    private const int FrameCost = 64;

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan GoodbyeTimeout = TimeSpan.FromSeconds(2);

    private long _cursor;

    public async Task RunAsync(long after, CancellationToken aborted)
    {
        _cursor = after;
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        Task listening = ListenAsync(ended.Token);
        try
        {
            await CatchUpAsync(ended.Token);
            await foreach (StreamEvent streamEvent in subscription.Events.ReadAllAsync(ended.Token))
            {
                await ShowAsync(streamEvent, ended.Token);
            }

            await CloseAsync(listening, aborted);
        }
        catch (Exception lost) when (lost is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
        }

        await ended.CancelAsync();
        await listening;
    }

    private async Task ShowAsync(StreamEvent streamEvent, CancellationToken cancellation)
    {
        if (subscription.TakeOverflow())
        {
            await CatchUpAsync(cancellation);
        }

        switch (streamEvent)
        {
            case StreamEvent.Transient transient:
                await SendAsync(ActivitySet.Write([transient.Json], _cursor), cancellation);
                break;
            case StreamEvent.Kept kept when kept.Activities[0].Sequence > _cursor + 1:
                await CatchUpAsync(cancellation);
                break;
            case StreamEvent.Kept kept:
                await SendNewAsync([.. kept.Activities.Where(activity => activity.Sequence > _cursor)], cancellation);
                break;
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellation)
    {
        IReadOnlyList<StoredActivity> page;
        do
        {
            page = await store.ReadActivitiesAsync(subscription.ConversationId, _cursor, PageSize, cancellation);
            await SendNewAsync(page, cancellation);
        }
        while (page.Count == PageSize);
    }

    private async Task SendNewAsync(IReadOnlyList<StoredActivity> activities, CancellationToken cancellation)
    {
        if (activities.Count == 0)
        {
            return;
        }

        _cursor = activities[^1].Sequence;
        await SendAsync(ActivitySet.Write(activities, _cursor), cancellation);
    }

    private async Task SendAsync(byte[] frame, CancellationToken cancellation)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(SendTimeout);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, limited.Token);
    }

    /// <summary>
    /// What the client sends (empty frames to keep the line open) has no meaning; too much of it ends the stream. As much again
    /// is read after that: a line closed over unread bytes is reset, and the client would never see why.
    /// </summary>
    private async Task ListenAsync(CancellationToken cancellation)
    {
        byte[] buffer = new byte[1024];
        int received = 0;
        try
        {
            while (received < 2 * ReceiveBudget)
            {
                WebSocketReceiveResult frame = await socket.ReceiveAsync(buffer, cancellation);
                if (frame.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                received += frame.Count + FrameCost;
                if (received >= ReceiveBudget)
                {
                    subscription.Close("too much data");
                }
            }

            subscription.Close("bye");
        }
        catch (Exception lost) when (lost is OperationCanceledException or WebSocketException)
        {
            subscription.Close("lost");
        }
    }

    /// <summary>Says why, and gives the client a moment to say goodbye too: without it the client would see a lost line.</summary>
    private async Task CloseAsync(Task listening, CancellationToken aborted)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        limited.CancelAfter(SendTimeout);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, subscription.CloseReason, limited.Token);
        await Task.WhenAny(listening, Task.Delay(GoodbyeTimeout, limited.Token));
    }
}
