using System.IO.Compression;

namespace SmpBot.Text;

/// <summary>Reads the text files that the assembly carries.</summary>
internal static class EmbeddedText
{
    /// <summary>Lists of words are seldom longer than so many times what they are compressed to.</summary>
    private const int UsualRatio = 6;

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
        using Stream compressed = Open(name);
        using var source = new BrotliStream(compressed, CompressionMode.Decompress);
        using var target = new MemoryStream((int)compressed.Length * UsualRatio);
        source.CopyTo(target);
        return target.ToArray();
    }

    private static Stream Open(string name) =>
        typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly lacks its data file {name}.");
}
