using SmpBot.Search.Analysis;
using SmpBot.Text;

namespace SmpBot.Search.Glosses;

/// <summary>
/// English glosses of Spanish words and phrases. A gloss-by-gloss rendering is no translation, but it is near enough for a sentence
/// encoder that reads English, and both the visitor's words and the phrasings go through it alike.
/// </summary>
internal sealed class GlossDictionary
{
    private const string Resource = "glosses.es.txt";

    private readonly Dictionary<string, Gloss[]> _byFirstWord;
    private readonly Dictionary<string, string> _byStem;

    private GlossDictionary(IEnumerable<Gloss> glosses, Language language)
    {
        Gloss[] all = [.. glosses];
        _byFirstWord = all.GroupBy(g => g.Words[0]).ToDictionary(
            g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray(), StringComparer.Ordinal);
        _byStem = all.Where(g => g.Words.Length == 1).DistinctBy(g => TextAnalyzer.Stem(g.Words[0], language))
            .ToDictionary(g => TextAnalyzer.Stem(g.Words[0], language), g => g.English, StringComparer.Ordinal);
    }

    /// <summary>The Spanish dictionary that the assembly carries.</summary>
    public static GlossDictionary Spanish()
    {
        using Stream stream = typeof(GlossDictionary).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its data file {Resource}.");
        using var reader = new StreamReader(stream);
        return new GlossDictionary(Read(reader), Language.Spanish);
    }

    /// <summary>The gloss of the longest phrase that starts at a word, with its length in words; of a word without one, the word itself.</summary>
    public (string English, int Length) Find(IReadOnlyList<Word> words, int at)
    {
        foreach (Gloss gloss in _byFirstWord.GetValueOrDefault(words[at].Folded, []))
        {
            if (gloss.Fits(words, at))
            {
                return (gloss.English, gloss.Words.Length);
            }
        }

        return (_byStem.GetValueOrDefault(words[at].Stem, words[at].Folded), 1);
    }

    private static IEnumerable<Gloss> Read(StreamReader reader)
    {
        while (reader.ReadLine() is string line)
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#')
            {
                string english = line[..colon] == "-" ? "" : line[..colon];
                foreach (string phrase in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return new Gloss(english, phrase.Split('_'));
                }
            }
        }
    }

    private sealed record Gloss(string English, string[] Words)
    {
        public bool Fits(IReadOnlyList<Word> words, int at)
        {
            for (int i = 0; i < Words.Length; i++)
            {
                if (at + i >= words.Count || !string.Equals(words[at + i].Folded, Words[i], StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
