using System.ComponentModel;
using System.Diagnostics;

namespace SmpBot.Checking.Changes;

/// <summary>What a run of git came to.</summary>
/// <param name="ExitCode">0 when it worked.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error, trimmed.</param>
internal sealed record GitRun(int ExitCode, byte[] Output, string Error);

/// <summary>Runs the git program in a folder; arguments are passed as they are, never through a shell.</summary>
internal static class GitProcess
{
    /// <summary>The outcome, or null when there is no git on this machine.</summary>
    public static async Task<GitRun?> RunAsync(string folder, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        ProcessStartInfo start = new("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process? git = Start(start);
        if (git is null)
        {
            return null;
        }

        using MemoryStream output = new();
        Task copying = git.StandardOutput.BaseStream.CopyToAsync(output, cancellation);
        string error = await git.StandardError.ReadToEndAsync(cancellation).ConfigureAwait(false);
        await copying.ConfigureAwait(false);
        await git.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return new GitRun(git.ExitCode, output.ToArray(), error.Trim());
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
