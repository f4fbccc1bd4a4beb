using SmpBot.Text;

namespace SmpBot.Search.Background;

/// <summary>
/// Everyday requests about anything but the knowledge. The classifier learns them as one class more, "none of the entries", so that the
/// frame of a question ("how much is", "does it hurt") is not enough where its object is another.
/// </summary>
internal static class BackgroundSentences
{
    private const string Written = "background";
    private const string Combined = "foreign";

    /// <summary>The sentences of one language: those written as they are, then those put together.</summary>
    public static IReadOnlyList<BackgroundSentence> Read(Language language)
    {
        using StreamReader written = Open(Written, language);
        using StreamReader combined = Open(Combined, language);
        return [.. Lines(written), .. ForeignRequests.Read(combined)];
    }

    private static StreamReader Open(string name, Language language)
    {
        string resource = $"{name}.{language.Code()}.txt";
        return new StreamReader(typeof(BackgroundSentences).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its data file {resource}."));
    }

    private static IEnumerable<BackgroundSentence> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is string line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return new BackgroundSentence(line, line);
            }
        }
    }
}
