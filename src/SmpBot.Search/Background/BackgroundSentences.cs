using SmpBot.Text;

namespace SmpBot.Search.Background;

/// <summary>
/// Everyday requests about anything but the knowledge. The classifier learns them as one class more, "none of the entries", so that the
/// frame of a question ("how much is", "does it hurt") is not enough where its object is another.
/// </summary>
internal static class BackgroundSentences
{
    /// <summary>The sentences of one language.</summary>
    public static IReadOnlyList<string> Read(Language language)
    {
        string resource = $"background.{language.Code()}.txt";
        using Stream stream = typeof(BackgroundSentences).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its data file {resource}.");
        using var reader = new StreamReader(stream);
        var sentences = new List<string>();
        while (reader.ReadLine() is string line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                sentences.Add(line);
            }
        }

        return sentences;
    }
}
