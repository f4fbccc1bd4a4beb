using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Search;
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
    private const int LongestFirstWords = 100;
    private const double Sure = 0.9;

    public static DetectedLanguage Choose(BotContent content, ConversationState state, IncomingMessage message)
    {
        string text = message.Text.Length <= ReadCharacters ? message.Text : message.Text[..ReadCharacters];
        Language? previous = state.Language ?? (Languages.TryParse(message.Locale, out Language device) ? device : null);
        DetectedLanguage detected = LanguageDetector.Detect(text, previous);
        return (detected.Verdict, previous) switch
        {
            (LanguageVerdict.Mixed, _) when state.Language is { } spoken => detected with { Language = spoken },
            (LanguageVerdict.Undecided or LanguageVerdict.Neither, null) => ByKnowledge(content, text, detected),
            (LanguageVerdict.Clear, _) when detected.Confidence < Sure && detected.Language != state.Language => Doubted(content, text, detected),
            _ => detected,
        };
    }

    /// <summary>A few misspelt words that look like the one language, while only the other's knowledge answers them.</summary>
    private static DetectedLanguage Doubted(BotContent content, string text, DetectedLanguage detected)
    {
        if (text.Length > LongestFirstWords || IsAnswered(content, text, detected.Language))
        {
            return detected;
        }

        Language other = detected.Language == Language.English ? Language.Spanish : Language.English;
        return IsAnswered(content, text, other) ? detected with { Language = other, Verdict = LanguageVerdict.Undecided } : detected;
    }

    private static bool IsAnswered(BotContent content, string text, Language language) =>
        content.Search(new SearchQuery(text, language)).Decision == SearchDecision.Answer;

    /// <summary>First words that fit no language, misspelt ones above all: the language in which the knowledge answers them.</summary>
    private static DetectedLanguage ByKnowledge(BotContent content, string text, DetectedLanguage detected)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestFirstWords)
        {
            return detected;
        }

        (Language Language, SearchResult Result) best = Languages.All
            .Select(language => (language, content.Search(new SearchQuery(text, language))))
            .MaxBy(found => found.Item2.Candidates.Count == 0 ? 0 : found.Item2.Candidates[0].Confidence);
        return best.Result.Decision == SearchDecision.Answer
            ? new DetectedLanguage(best.Language, detected.Confidence, LanguageVerdict.Undecided)
            : detected;
    }
}
