namespace SmpBot.BotFramework.Connector;

/// <summary>What a call to a Connector came to.</summary>
public abstract record ConnectorOutcome
{
    private ConnectorOutcome()
    {
    }

    /// <summary>Taken; <paramref name="ActivityId"/> is the channel's id for the activity, where it gives one.</summary>
    public sealed record Done(string? ActivityId) : ConnectorOutcome;

    /// <summary>Worth another try, not before <paramref name="RetryAfter"/> has passed if the channel says so.</summary>
    public sealed record TryAgain(string Error, TimeSpan? RetryAfter) : ConnectorOutcome;

    /// <summary>The channel refuses for good: blocked, uninstalled, malformed.</summary>
    public sealed record Rejected(string Error) : ConnectorOutcome;

    /// <summary>The channel has no such operation (501).</summary>
    public sealed record Unsupported : ConnectorOutcome;
}

/// <summary>The Connector REST API of a channel. Every method takes the service address with its closing slash.</summary>
public interface IConnector
{
    /// <summary>Posts an activity once; trying again is the caller's affair.</summary>
    /// <param name="serviceUrl">Service address, allowed by <c>Bot:ServiceUrls</c>.</param>
    /// <param name="path">Path below it, ids encoded.</param>
    /// <param name="json">The activity.</param>
    /// <param name="requestId">The same for every try of one message, so that a channel that looks at it can drop the second; null for none.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<ConnectorOutcome> SendAsync(string serviceUrl, string path, string json, string? requestId, CancellationToken cancellation);
}
