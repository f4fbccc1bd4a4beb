using SmpBot.BotFramework.Settings;

namespace SmpBot.BotFramework.Limits;

/// <summary>Settings under <c>RateLimits</c>: how much one address, and all of them together, may ask of the bot.</summary>
public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Can be switched off in Development only.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Tokens a minute and address.</summary>
    [SettingRange("RateLimits:Tokens", 1, 1000000)]
    public int Tokens { get; set; } = 30;

    /// <summary>Starts, reconnects and refreshes a minute and address.</summary>
    [SettingRange("RateLimits:Conversations", 1, 1000000)]
    public int Conversations { get; set; } = 60;

    /// <summary>Posted activities a minute and address.</summary>
    [SettingRange("RateLimits:Messages", 1, 1000000)]
    public int Messages { get; set; } = 60;

    /// <summary>Open streams of an address.</summary>
    [SettingRange("RateLimits:Streams", 1, 1000000)]
    public int Streams { get; set; } = 50;

    /// <summary>Activities a minute from one address of a channel; channels speak for many people.</summary>
    [SettingRange("RateLimits:ChannelActivities", 1, 1000000)]
    public int ChannelActivities { get; set; } = 6000;

    /// <summary>All addresses together may have this many times what one may have.</summary>
    [SettingRange("RateLimits:SiteFactor", 1, 1000000)]
    public int SiteFactor { get; set; } = 100;
}
