using System.Text;

namespace SmpBot.Cli;

/// <summary>Results on standard output: UTF-8 whatever the console is set to.</summary>
internal static class StandardOutput
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task WriteAsync(string text, CancellationToken cancellation)
    {
        await using Stream output = Console.OpenStandardOutput();
        await output.WriteAsync(s_utf8.GetBytes(text), cancellation);
    }
}
