namespace SmpBot.Search.Tests;

/// <summary>The folder of shared data beside the repository, where it is present.</summary>
internal static class SharedFolder
{
    public static string? Find(string path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SmpBot.sln")))
            {
                string shared = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", path));
                return Directory.Exists(shared) ? shared : null;
            }
        }

        return null;
    }
}
