namespace SmpBot.Dialogs.Content;

/// <summary>Gives the content in force; a reload exchanges it between two turns, never within one.</summary>
public interface IBotContentSource
{
    /// <summary>The newest valid content.</summary>
    BotContent Current { get; }
}
