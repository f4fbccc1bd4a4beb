using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SmpBot.Knowledge.Loading;

/// <summary>All content files of a knowledge folder at one moment.</summary>
internal sealed class ContentFolder
{
    private static readonly EnumerationOptions s_everything = new() { RecurseSubdirectories = true, AttributesToSkip = 0, MaxRecursionDepth = 4 };

    private ContentFolder(IReadOnlyList<ContentFile> files, FileIssues ownIssues)
    {
        Files = files;
        OwnIssues = ownIssues;
        Hash = ComputeHash(files);
    }

    /// <summary>Ordered by path.</summary>
    public IReadOnlyList<ContentFile> Files { get; }

    /// <summary>Issues that belong to no single file that was read.</summary>
    public FileIssues OwnIssues { get; }

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash { get; }

    public ContentFile? Find(string path) => Files.FirstOrDefault(f => f.Path == path);

    public static ContentFolder Read(string folder)
    {
        var issues = new FileIssues(".");
        List<ContentFile> files = [];
        try
        {
            foreach (string path in ListPaths(folder).Order(StringComparer.Ordinal))
            {
                if (ContentLayout.IsContent(path))
                {
                    files.Add(ContentFile.Read(folder, path));
                }
                else if (ContentLayout.IsStray(path))
                {
                    files.Add(Stray(path));
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            issues.Error(1, "unreadable", $"The knowledge folder cannot be read ({e.GetType().Name}): set Knowledge__Path to a folder that exists and that the bot's user may read.");
        }

        return new ContentFolder(files, issues);
    }

    /// <summary>Changes whenever a content file appears, goes, or is written; costs no reading of the files.</summary>
    public static string Stamp(string folder)
    {
        try
        {
            var stamp = new StringBuilder();
            foreach (string path in ListPaths(folder).Where(ContentLayout.IsContent).Order(StringComparer.Ordinal))
            {
                var info = new FileInfo(Path.Combine(folder, path));
                stamp.Append(CultureInfo.InvariantCulture, $"{path}|{(info.Exists ? info.Length : -1)}|{info.LastWriteTimeUtc.Ticks}\n");
            }

            return stamp.ToString();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.GetType().Name;
        }
    }

    private static IEnumerable<string> ListPaths(string folder) => Directory
        .EnumerateFiles(folder, "*", s_everything)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'));

    private static ContentFile Stray(string path)
    {
        var issues = new FileIssues(path);
        issues.Warning(1, "stray-file", "The bot does not read this file: give it the ending .md (answers) or .yaml (lists), or take it out of the knowledge folder.");
        return new ContentFile(path, null, issues);
    }

    private static string ComputeHash(IReadOnlyList<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ContentFile file in files.Where(f => f.Text is not null))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData([0]);
            hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text!)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
