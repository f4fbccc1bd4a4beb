using System.Text;
using SmpBot.Exchange.Drafts;

namespace SmpBot.Exchange.Importing;

/// <summary>Writes drafts into a folder that is laid out like the knowledge: <c>en/&lt;id&gt;.md</c>, <c>es/&lt;id&gt;.md</c>.</summary>
internal static class DraftFolder
{
    /// <summary>Rows that could not be used lie here, below the folder.</summary>
    public const string RejectedFile = "not-imported.tsv";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Files that are there already; nothing is ever written over.</summary>
    public static IReadOnlyList<string> Existing(string folder, IEnumerable<EntryDraft> drafts, string? rejected) =>
    [
        .. drafts.Select(d => d.Path)
            .Concat(rejected is null ? [] : [RejectedFile])
            .Where(path => File.Exists(Path.Combine(folder, path))),
    ];

    public static async Task WriteAsync(string folder, IEnumerable<EntryDraft> drafts, string? rejected, CancellationToken cancellation)
    {
        foreach (EntryDraft draft in drafts)
        {
            await WriteAsync(folder, draft.Path, EntryFileWriter.Write(draft), cancellation);
        }

        if (rejected is not null)
        {
            await WriteAsync(folder, RejectedFile, rejected, cancellation);
        }
    }

    private static Task WriteAsync(string folder, string path, string text, CancellationToken cancellation)
    {
        string full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return File.WriteAllTextAsync(full, text, s_utf8, cancellation);
    }
}
