namespace SmpBot.Text.Detection;

/// <summary>How a message's language was found.</summary>
public enum LanguageVerdict
{
    /// <summary>The words show the language.</summary>
    Clear,

    /// <summary>The words fit both languages or none ("ok", a number, an emoji): the previous language was kept.</summary>
    Undecided,

    /// <summary>Both languages stand in the message; the one with more weight is given.</summary>
    Mixed,

    /// <summary>The message is in a language that the bot does not speak; the previous language was kept.</summary>
    Neither,
}

/// <summary>The language of a message.</summary>
/// <param name="Language">The language to answer in.</param>
/// <param name="Confidence">How sure the verdict is, 0 to 1.</param>
/// <param name="Verdict">What kind of finding it is.</param>
public sealed record DetectedLanguage(Language Language, double Confidence, LanguageVerdict Verdict);
