namespace SmpBot.BotFramework.Messages;

/// <summary>Settings under <c>Teams</c>.</summary>
public sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>Tenants whose people may use the bot in Teams; empty: the bot's own tenant.</summary>
    public IReadOnlyList<string> Tenants { get; set; } = [];
}
