namespace SmpBot.Knowledge.Loading;

/// <summary>Which files of a knowledge folder are content.</summary>
internal static class ContentLayout
{
    public const string Clinic = "clinic.yaml";

    public const string Topics = "topics.yaml";

    public const string Sources = "sources.yaml";

    public const string LexiconFolder = "lexicon";

    /// <summary>Topic of messages that the knowledge does not cover; pointers carry it, <c>topics.yaml</c> need not list it.</summary>
    public const string OutOfScopeTopic = "out-of-scope";

    /// <summary>Folders that do not decide what the bot says.</summary>
    private static readonly string[] s_otherFolders = ["evals", "schemas"];

    public static IReadOnlyList<string> Languages { get; } = ["en", "es"];

    public static string EntryPath(string language, string id) => $"{language}/{id}.md";

    public static string LexiconPath(string language) => $"{LexiconFolder}/{language}.yaml";

    /// <summary>True for <c>en/&lt;id&gt;.md</c> and its like.</summary>
    public static bool IsEntry(string path) => path.Count(c => c == '/') == 1 && path.EndsWith(".md", StringComparison.Ordinal)
        && Languages.Any(language => path.StartsWith(language + "/", StringComparison.Ordinal));

    /// <summary>Content counts for the hash and makes the bot load again.</summary>
    public static bool IsContent(string path) => !IsEditorFile(path) && !IsOutside(path)
        && (path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".md", StringComparison.Ordinal));

    /// <summary>A file that an editor may have meant as content but that is not read.</summary>
    public static bool IsStray(string path) => !IsContent(path) && !IsEditorFile(path) && !IsOutside(path);

    private static bool IsOutside(string path) =>
        Array.Exists(s_otherFolders, folder => path.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Backup, lock and temporary files that editors leave while somebody works, and files of the operating system.</summary>
    private static bool IsEditorFile(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        return name[0] is '.' or '#' or '~' || name[^1] is '~' or '#' || !name.Contains('.', StringComparison.Ordinal)
            || path.Contains("/.", StringComparison.Ordinal)
            || name is "Thumbs.db" or "desktop.ini"
            || Path.GetExtension(name) is ".tmp" or ".bak" or ".swp" or ".swx" or ".swo" or ".orig" or ".crdownload" or ".part";
    }
}
