using System.Text.Json;

namespace SmpBot.BotFramework.Connector;

/// <summary>What a call to a Connector came to.</summary>
public abstract record ConnectorOutcome
{
    private ConnectorOutcome()
    {
    }

    /// <summary>Taken; <paramref name="ActivityId"/> is the channel's id for the activity, <paramref name="Body"/> the JSON answer, where there are any.</summary>
    public sealed record Done(string? ActivityId, JsonElement? Body) : ConnectorOutcome;

    /// <summary>Worth another try, not before <paramref name="RetryAfter"/> has passed if the channel says so.</summary>
    public sealed record TryAgain(string Error, TimeSpan? RetryAfter) : ConnectorOutcome;

    /// <summary>The channel refuses this message for good, such as a malformed one.</summary>
    public sealed record Rejected(string Error) : ConnectorOutcome;

    /// <summary>The channel takes nothing more from the bot in this conversation: it was blocked or removed there.</summary>
    public sealed record Blocked(string Error) : ConnectorOutcome;

    /// <summary>The channel has no such operation (501).</summary>
    public sealed record Unsupported : ConnectorOutcome;
}

/// <summary>
/// The Connector REST API of a channel. Service addresses come with their closing slash, paths with their ids encoded.
/// Nothing is tried again here but a call whose token was refused; what else to do is the caller's affair.
/// </summary>
public interface IConnector
{
    /// <summary>POST: sends an activity, to the end of the conversation or as an answer, as <paramref name="path"/> says.</summary>
    /// <param name="serviceUrl">Service address, allowed by <c>Bot:ServiceUrls</c>.</param>
    /// <param name="path">Path below it.</param>
    /// <param name="json">The activity.</param>
    /// <param name="requestId">The same for every try of one message, so that a channel that looks at it can drop the second; null for none.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<ConnectorOutcome> SendAsync(string serviceUrl, string path, string json, string? requestId, CancellationToken cancellation);

    /// <summary>PUT: replaces an activity that was sent.</summary>
    Task<ConnectorOutcome> UpdateAsync(string serviceUrl, string path, string json, CancellationToken cancellation);

    /// <summary>DELETE: takes an activity back; not every channel can.</summary>
    Task<ConnectorOutcome> DeleteAsync(string serviceUrl, string path, CancellationToken cancellation);

    /// <summary>GET: one page of a conversation's members.</summary>
    /// <param name="serviceUrl">Service address.</param>
    /// <param name="conversationId">The channel's conversation id.</param>
    /// <param name="continuation">From the page before; null for the first.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<MembersPage> MembersAsync(string serviceUrl, string conversationId, string? continuation, CancellationToken cancellation);
}

/// <summary>One page of members.</summary>
/// <param name="Members">As the channel gives them; empty when the call failed.</param>
/// <param name="Continuation">For the next page; null at the end.</param>
/// <param name="Failure">What went wrong, or null.</param>
public sealed record MembersPage(IReadOnlyList<ConversationMember> Members, string? Continuation, ConnectorOutcome? Failure);

/// <summary>A member of a conversation. Teams adds role and principal name, by which guests are told apart.</summary>
public sealed record ConversationMember(string Id, string? Name, string? AadObjectId, string? UserRole, string? UserPrincipalName);
