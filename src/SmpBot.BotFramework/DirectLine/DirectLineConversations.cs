using System.Text.Json;
using SmpBot.BotFramework.Activities;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Ports;
using SmpBot.Dialogs.Processing;

namespace SmpBot.BotFramework.DirectLine;

/// <summary>What a request to a conversation came to.</summary>
internal abstract record DirectLineOutcome
{
    private DirectLineOutcome()
    {
    }

    /// <summary>The conversation is there; <paramref name="IsNew"/> when this request started it.</summary>
    internal sealed record Started(bool IsNew, long LastSequence) : DirectLineOutcome;

    internal sealed record Accepted(string ActivityId) : DirectLineOutcome;

    internal sealed record Unknown : DirectLineOutcome;

    internal sealed record Ended : DirectLineOutcome;

    /// <summary>Nothing is stored; the client may send again.</summary>
    internal sealed record Contended : DirectLineOutcome;
}

/// <summary>Direct Line's conversations: started with one welcome, posted to, ended.</summary>
internal sealed class DirectLineConversations(
    DirectLineTurns turns, DirectLineHistory history, DirectLineHub hub, DirectLineRenderer renderer)
{
    private const int MaxClientIdLength = 100;

    /// <summary>The same for every start of a conversation, so that of several only one welcomes.</summary>
    private const string StartActivityId = "start";

    public async Task<DirectLineOutcome> StartAsync(DirectLineClaims claims, string? locale, CancellationToken cancellation)
    {
        DirectLineOutcome found = await history.FindAsync(claims.ConversationId, cancellation);
        if (found is not DirectLineOutcome.Unknown)
        {
            return found;
        }

        IncomingMessage start = new()
        {
            ActivityId = StartActivityId,
            ConversationId = claims.ConversationId,
            ChannelId = ChannelIds.DirectLine,
            Kind = IncomingKind.ConversationStarted,
            Locale = locale,
        };
        return await turns.RunAsync(start, new DirectLineSaid(claims.ConversationId, Echo: null, ChannelTraits.OfOwnDirectLine(posted: null))) switch
        {
            ProcessedTurn.Stored => new DirectLineOutcome.Started(IsNew: true, 0),
            ProcessedTurn.Duplicate => new DirectLineOutcome.Started(IsNew: false, 0),
            _ => new DirectLineOutcome.Contended(),
        };
    }

    public async Task<DirectLineOutcome> PostAsync(DirectLineClaims claims, Activity posted, CancellationToken cancellation)
    {
        DirectLineOutcome found = await history.FindAsync(claims.ConversationId, cancellation);
        if (found is not DirectLineOutcome.Started)
        {
            return found;
        }

        Activity echo = DirectLineEcho.From(posted, claims);
        return posted.Type switch
        {
            ActivityTypes.Message => await TurnAsync(new DirectLineSaid(claims.ConversationId, echo, ChannelTraits.OfOwnDirectLine(posted)), echo),
            ActivityTypes.Event => await history.AppendAsync(echo, ends: false, cancellation),
            ActivityTypes.EndOfConversation => await EndAsync(echo, cancellation),
            ActivityTypes.Typing => ShowOnce(echo),
            _ => new DirectLineOutcome.Accepted(DirectLineActivityId.Transient(claims.ConversationId)),
        };
    }

    private async Task<DirectLineOutcome> TurnAsync(DirectLineSaid said, Activity echo)
    {
        IncomingMessage message = IncomingMapper.Map(echo, said.ConversationId, MessageId(echo));
        return await turns.RunAsync(message, said) switch
        {
            ProcessedTurn.Stored stored => Accepted(stored.Activities),
            ProcessedTurn.Duplicate duplicate => Accepted(duplicate.Activities),
            _ => new DirectLineOutcome.Contended(),
        };
    }

    private async Task<DirectLineOutcome> EndAsync(Activity echo, CancellationToken cancellation)
    {
        DirectLineOutcome ended = await history.AppendAsync(echo, ends: true, cancellation);
        hub.Close(echo.Conversation!.Id!, "ended");
        return ended;
    }

    private DirectLineOutcome.Accepted ShowOnce(Activity echo)
    {
        string conversationId = echo.Conversation!.Id!;
        NewActivity shown = renderer.Echo(echo, DirectLineActivityId.Transient(conversationId));
        hub.PublishTransient(conversationId, shown.Json);
        return new DirectLineOutcome.Accepted(shown.ActivityId);
    }

    private static DirectLineOutcome.Accepted Accepted(IReadOnlyList<StoredActivity> activities) =>
        new(activities.First(activity => !activity.FromBot).ActivityId);

    /// <summary>Web Chat names each message; a client that sends one again after a lost answer is then not answered twice.</summary>
    private static string MessageId(Activity echo) =>
        ActivityJson.StringProperty(echo.ChannelData, "clientActivityID") is { Length: > 0 and <= MaxClientIdLength } id
            ? "client-" + id
            : "server-" + RandomIds.Next(16);
}
