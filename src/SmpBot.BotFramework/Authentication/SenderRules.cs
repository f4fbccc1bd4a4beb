using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Activities;
using SmpBot.BotFramework.Messages;

namespace SmpBot.BotFramework.Authentication;

/// <summary>What a known sender may send. A token does not sign the body, so what the body says is held against it.</summary>
internal sealed class SenderRules(ServiceUrlPolicy serviceUrls, IOptions<BotOptions> bot, IOptions<TeamsOptions> teams)
{
    /// <summary>Null when nothing speaks against the activity.</summary>
    public SenderCheck.Refused? Check(Sender sender, Activity activity) => sender switch
    {
        Sender.Connector connector => CheckConnector(connector, activity),
        Sender.Entra => serviceUrls.Allows(activity.ServiceUrl) ? CheckTenant(activity) : Refuse("service-url"),
        _ => IsLocalAddress(activity.ServiceUrl) ? null : Refuse("service-url"),
    };

    private SenderCheck.Refused? CheckConnector(Sender.Connector connector, Activity activity)
    {
        if (connector.ServiceUrl != activity.ServiceUrl)
        {
            return new SenderCheck.Refused(StatusCodes.Status401Unauthorized, "serviceurl-claim");
        }

        if (activity.ChannelId is not { } channel || !connector.Endorsements.Contains(channel, StringComparer.Ordinal))
        {
            return new SenderCheck.Refused(StatusCodes.Status401Unauthorized, "endorsement");
        }

        return serviceUrls.Allows(activity.ServiceUrl) ? CheckTenant(activity) : Refuse("service-url");
    }

    /// <summary>In Teams only the people of the listed tenants; the channel names the tenant in two places, which must agree.</summary>
    private SenderCheck.Refused? CheckTenant(Activity activity)
    {
        if (activity.ChannelId != ChannelIds.Teams || Tenants() is not { Count: > 0 } allowed)
        {
            return null;
        }

        string?[] named = [activity.Conversation?.TenantId, ChannelTenant(activity)];
        string[] given = [.. named.OfType<string>()];
        return given.Length > 0 && given.All(tenant => allowed.Contains(tenant, StringComparer.OrdinalIgnoreCase)) ? null : Refuse("tenant");
    }

    private IReadOnlyList<string> Tenants()
    {
        if (teams.Value.Tenants.Count > 0)
        {
            return teams.Value.Tenants;
        }

        return Guid.TryParse(bot.Value.TenantId, out _) ? [bot.Value.TenantId] : [];
    }

    private static string? ChannelTenant(Activity activity) =>
        activity.ChannelData is { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("tenant", out JsonElement tenant)
            ? ActivityJson.StringProperty(tenant, "id")
            : null;

    /// <summary>A missing address is left to the rules of the activity: with expectReplies none is needed.</summary>
    private bool IsLocalAddress(string? serviceUrl) =>
        string.IsNullOrEmpty(serviceUrl)
        || (serviceUrls.Allows(serviceUrl) && ServiceUrlPolicy.IsLoopback(new Uri(serviceUrl)));

    private static SenderCheck.Refused Refuse(string rule) => new(StatusCodes.Status403Forbidden, rule);
}
