using System.Text;

namespace SmpBot.Knowledge.Loading;

/// <summary>A content file as read.</summary>
/// <param name="Path">Below the knowledge folder, with forward slashes.</param>
/// <param name="Text">With LF line ends and without byte order mark; null when it could not be read (reported).</param>
/// <param name="Issues">What was found in it so far.</param>
internal sealed record ContentFile(string Path, string? Text, FileIssues Issues)
{
    // Far above any real content; keeps a wrong file (an export, a picture) from being parsed.
    private const int LargestBytes = 2_000_000;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ContentFile Read(string folder, string path)
    {
        var issues = new FileIssues(path);
        try
        {
            byte[] bytes = File.ReadAllBytes(System.IO.Path.Combine(folder, path));
            return new ContentFile(path, Decode(bytes, issues), issues);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            issues.Error(1, "unreadable", $"The file cannot be read ({e.GetType().Name}): check that it exists and that the bot's user may read it.");
            return new ContentFile(path, null, issues);
        }
    }

    private static string? Decode(byte[] bytes, FileIssues issues)
    {
        if (bytes.Length > LargestBytes)
        {
            issues.Error(1, "too-large", $"The file has {bytes.Length} bytes, more than {LargestBytes}: split it, or take it out of the knowledge folder.");
            return null;
        }

        ReadOnlySpan<byte> content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        try
        {
            return s_strictUtf8.GetString(content).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (DecoderFallbackException e)
        {
            int line = 1 + content[..Math.Clamp(e.Index, 0, content.Length)].Count((byte)'\n');
            issues.Error(line, "not-utf8", "The file is not UTF-8: save it again with the encoding UTF-8.");
            return null;
        }
    }
}
