namespace SmpBot.Text.Tests;

/// <summary>Labelled data that may stand beside the repository.</summary>
internal static class SharedFiles
{
    /// <summary>The lines of a file in <c>../shared/eval</c> beside the repository's root, or null when it is not there.</summary>
    public static string[]? EvalLines(string name)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SmpBot.sln")))
        {
            folder = folder.Parent;
        }

        string? path = folder?.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "eval", name) : null;
        return path is not null && File.Exists(path) ? File.ReadAllLines(path) : null;
    }
}
