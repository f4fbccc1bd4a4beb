using System.ComponentModel.DataAnnotations;
using SmpBot.BotFramework.Settings;

namespace SmpBot.BotFramework.Messages;

/// <summary>Settings under <c>Bot</c>: the registration at the Azure Bot service.</summary>
public sealed class BotOptions
{
    public const string Section = "Bot";

    /// <summary>App id of the registration; empty: no channel but the bot's own Direct Line (and local tools in Development).</summary>
    public string AppId { get; set; } = "";

    /// <summary>Client secret of the registration; or <see cref="CertificatePath"/>.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>PKCS#12 or PEM file with certificate and key, instead of a secret.</summary>
    public string CertificatePath { get; set; } = "";

    public string CertificatePassword { get; set; } = "";

    /// <summary>The tenant of a single-tenant bot; <c>botframework.com</c> for the old multi-tenant kind.</summary>
    public string TenantId { get; set; } = "";

    /// <summary>Issuer of the Connector's tokens; <c>https://api.botframework.us</c> in the US government cloud.</summary>
    [Required(ErrorMessage = "Bot:Issuer is empty; the public cloud's is https://api.botframework.com.")]
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the Connector's keys are named.</summary>
    [Required(ErrorMessage = "Bot:OpenIdMetadata is empty; the public cloud's is https://login.botframework.com/v1/.well-known/openidconfiguration.")]
    public string OpenIdMetadata { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the bot's own tokens come from; <c>https://login.microsoftonline.us</c> in the US government cloud.</summary>
    [Required(ErrorMessage = "Bot:LoginAuthority is empty; the public cloud's is https://login.microsoftonline.com.")]
    public string LoginAuthority { get; set; } = "https://login.microsoftonline.com";

    /// <summary>Scope of the bot's own tokens; <c>https://api.botframework.us/.default</c> in the US government cloud.</summary>
    [Required(ErrorMessage = "Bot:Scope is empty; the public cloud's is https://api.botframework.com/.default.")]
    public string Scope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>Shortest time between two readings of the metadata when a token names an unknown key, in seconds.</summary>
    [SettingRange("Bot:MetadataRefreshSeconds", 1, 86400)]
    public int MetadataRefreshSeconds { get; set; } = 300;

    /// <summary>Also takes tokens that Microsoft Entra issued to this bot itself (Emulator and Playground with credentials).</summary>
    public bool EntraTokens { get; set; }

    /// <summary>Where Entra's keys are named; empty: the tenant's own address under <see cref="LoginAuthority"/>.</summary>
    public string EntraOpenIdMetadata { get; set; } = "";

    /// <summary>Where replies may go: host names (<c>*.</c> for all below) or addresses that a service address must begin with.</summary>
    public IReadOnlyList<string> ServiceUrls { get; set; } = DefaultServiceUrls;

    internal string EntraMetadataAddress => EntraOpenIdMetadata.Length > 0
        ? EntraOpenIdMetadata
        : $"{LoginAuthority.TrimEnd('/')}/{(TenantId.Length > 0 ? TenantId : "common")}/v2.0/.well-known/openid-configuration";

    internal static IReadOnlyList<string> DefaultServiceUrls { get; } =
    [
        "*.botframework.com", "smba.trafficmanager.net", "*.botframework.us",
        "smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us",
    ];
}
