using System.IO.Compression;

namespace SmpBot.Text;

/// <summary>Reads the text files that the assembly carries.</summary>
internal static class EmbeddedText
{
    /// <summary>Lines of a data file without its comments and blank lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        while (reader.ReadLine() is string line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The bytes of a Brotli-compressed data file.</summary>
    public static byte[] Decompress(string name)
    {
        using var source = new BrotliStream(Open(name), CompressionMode.Decompress);
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }

    private static Stream Open(string name) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly lacks its data file {name}.");
}
