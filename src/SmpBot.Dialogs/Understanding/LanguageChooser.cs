using SmpBot.Dialogs.Model;
using SmpBot.Text;
using SmpBot.Text.Detection;

namespace SmpBot.Dialogs.Understanding;

/// <summary>
/// The language to answer in: that of the message; where the message does not tell or mixes both, that of the conversation, then
/// that of the device.
/// </summary>
internal static class LanguageChooser
{
    private const int ReadCharacters = 2_000;

    public static DetectedLanguage Choose(ConversationState state, IncomingMessage message)
    {
        string text = message.Text.Length <= ReadCharacters ? message.Text : message.Text[..ReadCharacters];
        Language? previous = state.Language ?? (Languages.TryParse(message.Locale, out Language device) ? device : null);
        DetectedLanguage detected = LanguageDetector.Detect(text, previous);
        return detected.Verdict == LanguageVerdict.Mixed && state.Language is { } spoken ? detected with { Language = spoken } : detected;
    }
}
