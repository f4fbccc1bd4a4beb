using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SmpBot.BotFramework.Authentication;
using SmpBot.BotFramework.DirectLine;
using SmpBot.BotFramework.Http;
using SmpBot.BotFramework.Limits;
using SmpBot.BotFramework.Messages;

namespace SmpBot.BotFramework.Settings;

/// <summary>Rules that need more than one setting or the environment. Each message names the setting, its value and what would be right.</summary>
internal sealed class SettingRules(IHostEnvironment environment) :
    IValidateOptions<PublicAddressOptions>,
    IValidateOptions<WidgetOptions>,
    IValidateOptions<RateLimitOptions>,
    IValidateOptions<ProxyOptions>,
    IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, PublicAddressOptions options) =>
        options.PublicUrl.Length == 0 || IsWebAddress(options.PublicUrl)
            ? ValidateOptionsResult.Success
            : Fail("PublicUrl", options.PublicUrl, "write the address under which the bot is reached, such as https://bot.clinic.example");

    public ValidateOptionsResult Validate(string? name, WidgetOptions options) =>
        options.Origins.FirstOrDefault(origin => !IsOrigin(origin)) is { } wrong
            ? Fail("Widget:Origins", wrong, "write origins without a path, such as https://clinic.example")
            : ValidateOptionsResult.Success;

    public ValidateOptionsResult Validate(string? name, RateLimitOptions options) =>
        options.Enabled || environment.IsDevelopment()
            ? ValidateOptionsResult.Success
            : Fail("RateLimits:Enabled", "false", "limits can be switched off in Development only; write true");

    public ValidateOptionsResult Validate(string? name, ProxyOptions options) =>
        options.Trusted.FirstOrDefault(entry => !TrustedProxies.IsAddressOrNetwork(entry)) is { } wrong
            ? Fail("Proxies:Trusted", wrong, "write addresses or networks, such as 10.0.0.7 or 10.0.0.0/8")
            : ValidateOptionsResult.Success;

    public ValidateOptionsResult Validate(string? name, TeamsOptions options) =>
        options.Tenants.FirstOrDefault(tenant => !Guid.TryParse(tenant, out _)) is { } wrong
            ? Fail("Teams:Tenants", wrong, "write tenant ids, such as 99999999-8888-7777-6666-555555555555")
            : ValidateOptionsResult.Success;

    internal static ValidateOptionsResult Fail(string setting, string value, string advice) =>
        ValidateOptionsResult.Fail($"{setting} is \"{value}\"; {advice}.");

    internal static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0;

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && !origin.EndsWith('/') && uri.PathAndQuery == "/";
}

/// <summary>Rules for the registration.</summary>
internal sealed class BotRules(IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        if (options.AppId.Length == 0)
        {
            return ValidateOptionsResult.Success;
        }

        return Registration(options) ?? Addresses(options) ?? ValidateOptionsResult.Success;
    }

    private static ValidateOptionsResult? Registration(BotOptions options)
    {
        if (!Guid.TryParse(options.AppId, out _))
        {
            return SettingRules.Fail("Bot:AppId", options.AppId, "write the app id of the Azure Bot, a GUID, or leave it empty");
        }

        if (options.TenantId.Length == 0 || options.TenantId.Contains('/', StringComparison.Ordinal))
        {
            return SettingRules.Fail("Bot:TenantId", options.TenantId, "write the tenant id of the Azure Bot, or botframework.com for an old multi-tenant bot");
        }

        if (options.AppSecret.Length == 0 && options.CertificatePath.Length == 0)
        {
            return ValidateOptionsResult.Fail("Bot:AppSecret and Bot:CertificatePath are empty; with Bot:AppId set, write the client secret or the path of a certificate.");
        }

        return options.CertificatePath.Length == 0 || File.Exists(options.CertificatePath)
            ? null
            : SettingRules.Fail("Bot:CertificatePath", options.CertificatePath, "there is no such file; write the path of a .pfx or .pem file");
    }

    private ValidateOptionsResult? Addresses(BotOptions options)
    {
        (string Setting, string Value)[] addresses =
        [
            ("Bot:OpenIdMetadata", options.OpenIdMetadata),
            ("Bot:LoginAuthority", options.LoginAuthority),
            ("Bot:EntraOpenIdMetadata", options.EntraMetadataAddress),
        ];
        foreach ((string setting, string value) in addresses)
        {
            if (!Uri.TryCreate(value, UriKind.Absolute, out Uri? address) || !OpenIdReader.IsSafe(address, environment))
            {
                return SettingRules.Fail(setting, value, "write an address with https (http only to this machine in Development)");
            }
        }

        return options.ServiceUrls.FirstOrDefault(pattern => !ServiceUrlPolicy.IsPattern(pattern)) is { } wrong
            ? SettingRules.Fail("Bot:ServiceUrls", wrong, "write host names such as *.botframework.com, or addresses such as https://channel.example/teams/")
            : null;
    }
}
