using System.Text;

namespace SmpBot.Cli;

/// <summary>One output line for every input line, as <c>batch</c> and <c>recognize</c> work.</summary>
internal static class JsonLines
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="file">What to read; null for standard input.</param>
    /// <param name="transform">The output line, and whether the input line was wrong.</param>
    /// <param name="cancellation">Ends between two lines.</param>
    /// <returns><see cref="ExitCodes.Failure"/> when any line was wrong.</returns>
    public static async Task<int> TransformAsync(FileInfo? file, Func<string, (string Line, bool IsError)> transform, CancellationToken cancellation)
    {
        if (file is { Exists: false })
        {
            throw new UserErrorException($"There is no file {file.FullName}; write the path of a file with JSON lines.");
        }

        using StreamReader input = new(file is null ? Console.OpenStandardInput() : file.OpenRead(), Utf8);
        await using StreamWriter output = new(Console.OpenStandardOutput(), Utf8) { NewLine = "\n" };
        bool failed = false;
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            (string answer, bool isError) = transform(line);
            failed |= isError;
            await output.WriteLineAsync(answer);
        }

        return failed ? ExitCodes.Failure : ExitCodes.Success;
    }
}
