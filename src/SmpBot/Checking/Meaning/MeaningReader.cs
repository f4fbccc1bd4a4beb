using System.Collections.Frozen;
using SmpBot.Knowledge.Model;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Checking.Meaning;

/// <summary>Reads what a text is about: its content words, each as the first member of its synonym group where the lexicon has one.</summary>
internal sealed class MeaningReader
{
    // As the search engine reads groups.
    private const int LongestMember = 5;

    private static readonly FrozenSet<string> s_questionWords =
    [
        "who", "when", "where", "why", "how", "which", "what", "not", "without", "before", "after", "again",
        "quien", "quienes", "cuando", "donde", "como", "cual", "cuales", "que", "cuanto", "cuanta", "cuantos", "cuantas", "no", "sin", "antes", "despues", "tras",
    ];

    private readonly Language _language;
    private readonly Dictionary<string, string> _groupOf = new(StringComparer.Ordinal);

    public MeaningReader(Lexicon lexicon, Language language)
    {
        _language = language;
        foreach (IReadOnlyList<string> group in lexicon.Synonyms)
        {
            foreach (string member in group)
            {
                _groupOf.TryAdd(string.Join(' ', Words(member).Select(w => w.Stem)), $"={group[0]}");
            }
        }
    }

    /// <summary>What the text is about, without order and repetition. Groups begin with <c>=</c>.</summary>
    public IReadOnlySet<string> Read(string text) => Read(text, word => !word.IsStopWord);

    /// <summary>The same with the function words that make another question of it: who, when, how, without …</summary>
    public IReadOnlySet<string> ReadQuestion(string text) => Read(text, word => !word.IsStopWord || s_questionWords.Contains(word.Folded));

    /// <summary>Every word's stem, function words too, sorted: two texts with the same key differ in order and inflection only.</summary>
    public string KeyOf(string text) => string.Join(' ', Words(text).Select(w => w.Stem).Order(StringComparer.Ordinal));

    private HashSet<string> Read(string text, Func<Token, bool> counts)
    {
        List<Token> words = Words(text);
        HashSet<string> meanings = new(StringComparer.Ordinal);
        for (int i = 0; i < words.Count;)
        {
            (int length, string? group) = GroupAt(words, i);
            if (group is not null)
            {
                meanings.Add(group);
            }
            else if (counts(words[i]))
            {
                meanings.Add(words[i].Stem);
            }

            i += length;
        }

        return meanings;
    }

    private (int Length, string? Group) GroupAt(List<Token> words, int at)
    {
        for (int length = Math.Min(LongestMember, words.Count - at); length > 0; length--)
        {
            string stems = string.Join(' ', words.Skip(at).Take(length).Select(w => w.Stem));
            if (_groupOf.TryGetValue(stems, out string? group))
            {
                return (length, group);
            }
        }

        return (1, null);
    }

    private List<Token> Words(string text) =>
        [.. TextAnalyzer.Analyze(text, _language).Expanded.Where(t => t.Kind is TokenKind.Word or TokenKind.Number)];
}
