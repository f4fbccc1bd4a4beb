namespace SmpBot.BotFramework.Authentication;

/// <summary>Issuers of the tokens that Emulator and Playground send when they are given the bot's credentials.</summary>
internal static class EntraIssuers
{
    /// <summary>Microsoft's own tenants from which older tools take tokens (Bot Framework authentication documentation).</summary>
    private static readonly string[] MicrosoftTenants =
    [
        "d6d49420-f39b-4df7-a1dc-d59a935871db",
        "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
        "69e9b82d-4842-4902-8d1e-abc5b98a55e8",
        "cab8a31a-1906-4287-a0d8-4eef66b95f6e",
    ];

    private static readonly string[] Forms =
        ["https://sts.windows.net/{0}/", "https://login.microsoftonline.com/{0}/v2.0", "https://login.microsoftonline.us/{0}/v2.0"];

    public static bool Contains(string issuer, string ownTenant) =>
        MicrosoftTenants.Append(ownTenant)
            .Where(tenant => tenant.Length > 0)
            .Any(tenant => Forms.Any(form => issuer == form.Replace("{0}", tenant, StringComparison.Ordinal)));

    /// <summary>True when the token was given to <paramref name="appId"/>: <c>appid</c> in version 1.0, <c>azp</c> in 2.0.</summary>
    public static bool IsOwnToken(JsonWebToken token, string appId) =>
        (token.Text("ver") == "2.0" ? token.Text("azp") : token.Text("appid")) == appId;
}
