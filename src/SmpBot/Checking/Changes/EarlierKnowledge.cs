using System.Formats.Tar;
using System.Text;

namespace SmpBot.Checking.Changes;

/// <summary>What asking git for an earlier state came to.</summary>
internal abstract record EarlierKnowledgeOutcome
{
    private EarlierKnowledgeOutcome()
    {
    }

    /// <summary>The files lie in the folder asked for.</summary>
    /// <param name="Commit">The commit's full hash.</param>
    public sealed record Extracted(string Commit) : EarlierKnowledgeOutcome;

    /// <summary>It could not be had; the message says what to do.</summary>
    public sealed record Failed(string Message) : EarlierKnowledgeOutcome;
}

/// <summary>The knowledge folder as a git revision had it.</summary>
internal static class EarlierKnowledge
{
    /// <summary>Writes the knowledge of <paramref name="revision"/> into an empty folder. Changes nothing in the checkout.</summary>
    public static async Task<EarlierKnowledgeOutcome> ExtractAsync(
        string knowledgeFolder, string revision, string into, CancellationToken cancellation)
    {
        GitRun? inside = await GitProcess.RunAsync(knowledgeFolder, ["rev-parse", "--is-inside-work-tree"], cancellation);
        if (inside is null)
        {
            return new EarlierKnowledgeOutcome.Failed("--against needs the program git: install it, and start the check again.");
        }

        if (inside.ExitCode != 0)
        {
            return new EarlierKnowledgeOutcome.Failed(
                $"--against compares with an earlier state in git, but {knowledgeFolder} is in no git checkout that can be read ({inside.Error}): run the check in the repository, or set Knowledge__Path to its folder.");
        }

        GitRun? named = await GitProcess.RunAsync(knowledgeFolder, ["rev-parse", "--verify", "--quiet", "--end-of-options", $"{revision}^{{commit}}"], cancellation);
        if (named is not { ExitCode: 0 })
        {
            return new EarlierKnowledgeOutcome.Failed(
                $"git knows no revision '{revision}': write a branch, a tag or a commit, such as main or HEAD~1; on a shallow clone fetch it first.");
        }

        string commit = Encoding.ASCII.GetString(named.Output).Trim();
        GitRun? archive = await GitProcess.RunAsync(knowledgeFolder, ["archive", "--format=tar", commit], cancellation);
        if (archive is not { ExitCode: 0 })
        {
            return new EarlierKnowledgeOutcome.Failed($"The revision '{revision}' has no knowledge in this folder ({archive?.Error}): name a later one.");
        }

        using MemoryStream tar = new(archive.Output);
        await TarFile.ExtractToDirectoryAsync(tar, into, overwriteFiles: false, cancellation);
        return new EarlierKnowledgeOutcome.Extracted(commit);
    }
}
