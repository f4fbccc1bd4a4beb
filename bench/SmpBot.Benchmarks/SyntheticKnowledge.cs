using System.Globalization;
using SmpBot.Knowledge.Model;

namespace SmpBot.Benchmarks;

/// <summary>
/// Entries of any number with English phrasings that look like visitors' questions: frames of function words around content words of
/// Zipf-like frequency, a few of them the entry's own. The same number gives the same entries.
/// </summary>
internal static class SyntheticKnowledge
{
    private const int PhrasingsPerEntry = 20;
    private const int OwnWords = 4;
    private const int Seed = 20261121;

    private static readonly string[] s_frames =
    [
        "how long does the {0} {1} take", "is {0} {1} normal", "can I have {0} after {1}", "what about {0} with {1}",
        "how much is {0} {1}", "do I need {0} before {1}", "my {0} has {1} {2}", "will {0} change my {1}", "why is the {0} so {1}",
        "{0} {1} {2}", "tell me about {0} and {1}", "when can I {0} the {1} again", "does {0} {1} hurt with {2}", "should I worry about {0} {1}",
    ];

    private static readonly string[] s_onsets = ["b", "br", "c", "d", "f", "gl", "h", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] s_vowels = ["a", "e", "i", "o", "u", "ea", "ou"];
    private static readonly string[] s_endings = ["n", "ck", "l", "m", "p", "r", "st", "t", "nd", "x"];

    public static KnowledgeBase Of(int phrasings)
    {
        var random = new Random(Seed);
        KnowledgeEntry[] entries = [.. Enumerable.Range(0, phrasings / PhrasingsPerEntry).Select(number => Entry(number, random))];
        return new KnowledgeBase(entries)
        {
            Topics = entries.ToDictionary(e => e.Topic, e => new Topic(e.Topic, new LocalizedText(e.Question, e.Question))),
            Sources = new Dictionary<string, Source>(),
            Clinic = new Clinic { Name = "Benchmark", Region = "US" },
            Lexicons = new Dictionary<string, Lexicon>(),
            ContentHash = phrasings.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Questions that no entry has, about words that some entries have.</summary>
    public static string[] Questions(int count)
    {
        var random = new Random(Seed + 1);
        return [.. Enumerable.Range(0, count).Select(_ => Question(random, Word))];
    }

    private static KnowledgeEntry Entry(int number, Random random)
    {
        string[] own = [.. Enumerable.Range(0, OwnWords).Select(i => Spell((number * OwnWords) + i + 500))];
        string[] questions = [.. Enumerable.Range(0, PhrasingsPerEntry - 1).Select(_ =>
            Question(random, r => r.Next(3) == 0 ? Word(r) : own[r.Next(own.Length)]))];
        string id = string.Create(CultureInfo.InvariantCulture, $"entry-{number:D5}");
        return new KnowledgeEntry
        {
            Id = id,
            Topic = id,
            Language = "en",
            Question = questions[0],
            Phrasings = questions[1..],
            Sources = [],
            Evidence = Evidence.Clinic,
            Reviewed = new DateOnly(2026, 11, 1),
            Answer = string.Join(". ", Enumerable.Range(0, 6).Select(_ => Question(random, Word))),
            File = $"en/{id}.md",
        };
    }

    private static string Question(Random random, Func<Random, string> word) => string.Format(
        CultureInfo.InvariantCulture, s_frames[random.Next(s_frames.Length)], word(random), word(random), word(random));

    /// <summary>Few words are frequent, many are rare.</summary>
    private static string Word(Random random) => Spell((int)Math.Pow(3000, random.NextDouble()));

    private static string Spell(int number)
    {
        int rest = number;
        string word = "";
        for (int syllable = 0; syllable < 2 || rest > 0; syllable++)
        {
            word += Take(s_onsets, ref rest) + Take(s_vowels, ref rest);
        }

        return word + s_endings[number % s_endings.Length];
    }

    private static string Take(string[] parts, ref int rest)
    {
        string part = parts[rest % parts.Length];
        rest /= parts.Length;
        return part;
    }
}
