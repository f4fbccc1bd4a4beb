using SmpBot.Knowledge.Model;
using SmpBot.Text;

namespace SmpBot.Search.Analysis;

/// <summary>The lexicon's abbreviations and misspellings: runs of words that are read as other words.</summary>
internal sealed class Rewrites
{
    private readonly Dictionary<string, List<Rewrite>> _byFirstWord = new(StringComparer.Ordinal);

    private Rewrites()
    {
    }

    public static Rewrites None { get; } = new();

    public static Rewrites Build(Lexicon lexicon, Language language)
    {
        var rewrites = new Rewrites();
        foreach ((string from, string to) in lexicon.Abbreviations.Concat(lexicon.Misspellings).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            rewrites.Add(new Rewrite(Fold(from, language), Fold(to, language)));
        }

        return rewrites;
    }

    /// <summary>The words with every run that the lexicon names replaced, the longest first.</summary>
    public IReadOnlyList<Word> Apply(IReadOnlyList<Word> words, Language language)
    {
        List<Word>? result = null;
        for (int i = 0; i < words.Count;)
        {
            Rewrite? rewrite = Find(words, i);
            if (rewrite is null)
            {
                result?.Add(words[i]);
                i++;
                continue;
            }

            result ??= [.. words.Take(i)];
            Word first = words[i] with { End = words[i + rewrite.From.Length - 1].End, Typed = string.Join(' ', rewrite.From) };
            result.AddRange(rewrite.To.Select(word => first.ReadAs(word, language)));
            i += rewrite.From.Length;
        }

        return result ?? words;
    }

    private void Add(Rewrite rewrite)
    {
        if (rewrite.From.Length == 0 || rewrite.To.Length == 0)
        {
            return;
        }

        if (!_byFirstWord.TryGetValue(rewrite.From[0], out List<Rewrite>? list))
        {
            _byFirstWord[rewrite.From[0]] = list = [];
        }

        list.Add(rewrite);
        list.Sort(static (a, b) => b.From.Length.CompareTo(a.From.Length));
    }

    private Rewrite? Find(IReadOnlyList<Word> words, int at) =>
        _byFirstWord.TryGetValue(words[at].Folded, out List<Rewrite>? list) ? list.Find(r => r.Fits(words, at)) : null;

    private static string[] Fold(string text, Language language) => [.. WordSequence.Of(text, language).Words.Select(w => w.Folded)];

    private sealed record Rewrite(string[] From, string[] To)
    {
        public bool Fits(IReadOnlyList<Word> words, int at)
        {
            for (int i = 0; i < From.Length; i++)
            {
                if (at + i >= words.Count || !string.Equals(words[at + i].Folded, From[i], StringComparison.Ordinal))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
