using SmpBot.BotFramework.Settings;

namespace SmpBot.BotFramework.Connector;

/// <summary>Settings under <c>Connector</c>.</summary>
public sealed class ConnectorOptions
{
    public const string Section = "Connector";

    /// <summary>Seconds until a call to a Connector is given up.</summary>
    [SettingRange("Connector:TimeoutSeconds", 1, 60)]
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>After how many tries a message goes to the dead letters; with the default that is about half an hour.</summary>
    [SettingRange("Connector:MaxAttempts", 1, 50)]
    public int MaxAttempts { get; set; } = 14;

    /// <summary>How many conversations are delivered to at the same time.</summary>
    [SettingRange("Connector:Parallel", 1, 256)]
    public int Parallel { get; set; } = 16;
}
