namespace SmpBot.BotFramework.Limits;

/// <summary>Settings under <c>Proxies</c>.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxies";

    /// <summary>Addresses (<c>10.0.0.7</c>) or networks (<c>10.0.0.0/8</c>) of proxies whose <c>X-Forwarded-*</c> headers are believed.</summary>
    public IReadOnlyList<string> Trusted { get; set; } = [];
}
