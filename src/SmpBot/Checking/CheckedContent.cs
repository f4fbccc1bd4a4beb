using SmpBot.Checking.LabelledSets;
using SmpBot.Dialogs.Content;

namespace SmpBot.Checking;

/// <summary>Content that loads, ready to be checked.</summary>
/// <param name="Folder">The knowledge folder.</param>
/// <param name="Content">What turns read, built from it.</param>
/// <param name="Labelled">The labelled messages of the folder.</param>
/// <param name="Now">The time of every turn and the day against which reviews expire, UTC.</param>
internal sealed record CheckedContent(string Folder, BotContent Content, LabelledSetsOutcome Labelled, DateTimeOffset Now)
{
    /// <summary>Whether the sentence encoder took part, for the report: the figures depend on it.</summary>
    public string Encoder { get; init; } = "off";
}
