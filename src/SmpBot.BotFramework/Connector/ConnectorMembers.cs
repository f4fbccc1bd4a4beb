using System.Text.Json;
using SmpBot.BotFramework.Activities;

namespace SmpBot.BotFramework.Connector;

/// <summary>Paged members: the plain list is throttled hard in Teams.</summary>
internal static class ConnectorMembers
{
    private const int PageSize = 100;

    public static string Path(string conversationId, string? continuation)
    {
        string path = $"v3/conversations/{Uri.EscapeDataString(conversationId)}/pagedmembers?pageSize={PageSize}";
        return continuation is null ? path : $"{path}&continuationToken={Uri.EscapeDataString(continuation)}";
    }

    public static MembersPage Read(ConnectorOutcome outcome)
    {
        if (outcome is not ConnectorOutcome.Done { Body: { ValueKind: JsonValueKind.Object } body })
        {
            return new MembersPage([], null, outcome is ConnectorOutcome.Done ? new ConnectorOutcome.Rejected("the answer is no list of members") : outcome);
        }

        ConversationMember[] members = body.TryGetProperty("members", out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(Member).OfType<ConversationMember>()]
            : [];
        return new MembersPage(members, ActivityJson.StringProperty(body, "continuationToken"), Failure: null);
    }

    private static ConversationMember? Member(JsonElement member) => ActivityJson.StringProperty(member, "id") is { } id
        ? new ConversationMember(
            id,
            ActivityJson.StringProperty(member, "name"),
            ActivityJson.StringProperty(member, "aadObjectId"),
            ActivityJson.StringProperty(member, "userRole"),
            ActivityJson.StringProperty(member, "userPrincipalName"))
        : null;
}
