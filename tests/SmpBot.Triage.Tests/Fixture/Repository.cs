namespace SmpBot.Triage.Tests.Fixture;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class Repository
{
    private static readonly Lazy<string> s_root = new(FindRoot);

    public static string Knowledge => Path.Combine(s_root.Value, "knowledge");

    /// <summary>A labelled file that is handed out beside the repository; null where it is missing.</summary>
    public static string? Shared(string name)
    {
        string path = Path.Combine(s_root.Value, "..", "shared", "eval", name);
        return File.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmpBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The folder that holds SmpBot.sln was not found above the tests.");
    }
}
