namespace SmpBot.BotFramework.DirectLine;

/// <summary>Settings under <c>Widget</c>.</summary>
public sealed class WidgetOptions
{
    public const string Section = "Widget";

    /// <summary>Origins (<c>https://clinic.example</c>) of the sites that show the chat, besides the bot's own.</summary>
    public IReadOnlyList<string> Origins { get; set; } = [];
}
