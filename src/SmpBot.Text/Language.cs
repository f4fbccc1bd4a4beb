namespace SmpBot.Text;

/// <summary>A language that the bot speaks.</summary>
public enum Language
{
    English,
    Spanish,
}

/// <summary>Names of the languages as the content files and BCP-47 locales write them.</summary>
public static class Languages
{
    /// <summary>All languages, in the order in which content is listed.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.English, Language.Spanish];

    /// <summary>The two-letter code: <c>en</c> or <c>es</c>.</summary>
    public static string Code(this Language language) => language == Language.Spanish ? "es" : "en";

    /// <summary>Reads a code or a BCP-47 locale (<c>es-MX</c>); false when it names another language or nothing.</summary>
    public static bool TryParse(string? locale, out Language language)
    {
        ReadOnlySpan<char> primary = locale.AsSpan().Trim();
        int end = primary.IndexOfAny('-', '_');
        primary = end < 0 ? primary : primary[..end];
        language = primary.Equals("es", StringComparison.OrdinalIgnoreCase) ? Language.Spanish : Language.English;
        return language == Language.Spanish || primary.Equals("en", StringComparison.OrdinalIgnoreCase);
    }
}
