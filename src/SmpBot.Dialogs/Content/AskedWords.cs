using SmpBot.Dialogs.Questions;
using SmpBot.Knowledge.Fitting;
using SmpBot.Knowledge.Model;
using SmpBot.Text;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Content;

/// <summary>All questions and phrasings: their words, what these say about the topic, and whose question is whose. Immutable.</summary>
public sealed class AskedWords
{
    private const string Name = "asked-words";

    private readonly Dictionary<Language, HashSet<string>> _stems;
    private readonly Dictionary<Language, TopicalWords> _topical;
    private readonly Dictionary<string, string> _entriesByQuestion;

    private AskedWords(KnowledgeBase knowledge, IReadOnlyList<EntryWords> entries)
    {
        _entriesByQuestion = knowledge.Entries
            .Select(entry => (Question: QuestionKey.Of(entry.Question), entry.Id))
            .DistinctBy(entry => entry.Question, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Question, entry => entry.Id, StringComparer.Ordinal);
        ILookup<Language, EntryWords> byLanguage = entries.ToLookup(entry => entry.Language);
        _stems = Languages.All.ToDictionary(
            language => language, language => byLanguage[language].SelectMany(entry => entry.Stems.Keys).ToHashSet(StringComparer.Ordinal));
        _topical = Languages.All.ToDictionary(
            language => language, language => TopicalWords.Of(byLanguage[language].Select(entry => (entry.Topic, entry.Questions, entry.Stems))));
    }

    /// <summary>Reads the questions and phrasings, or takes what was kept of the same ones.</summary>
    /// <param name="knowledge">The entries.</param>
    /// <param name="store">Keeps what was read; null to read them anew.</param>
    public static AskedWords Of(KnowledgeBase knowledge, IWeightStore? store = null)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        byte[] inputs = store is null ? [] : Inputs(knowledge);
        if (store?.Open(Name, inputs) is { } kept)
        {
            using var reader = new BinaryReader(kept);
            string[] stems = reader.ReadStrings();
            return new AskedWords(knowledge, [.. knowledge.Entries.Select(entry => EntryWords.Read(entry, stems, reader))]);
        }

        EntryWords[] words = [.. knowledge.Entries.AsParallel().AsOrdered().Select(EntryWords.Of)];
        store?.Keep(Name, inputs, target => Write(words, target));
        return new AskedWords(knowledge, words);
    }

    /// <summary>The stems of all words in the questions and phrasings of that language.</summary>
    internal IReadOnlySet<string> Stems(Language language) => _stems[language];

    /// <summary>What the words of that language say about the topic.</summary>
    internal TopicalWords Topical(Language language) => _topical[language];

    /// <summary>The id of the entry whose question this is, word for word, in any language; null when there is none.</summary>
    internal string? EntryByQuestion(string text) => _entriesByQuestion.GetValueOrDefault(QuestionKey.Of(text));

    private static void Write(EntryWords[] words, Stream target)
    {
        using var writer = new BinaryWriter(target, System.Text.Encoding.UTF8, leaveOpen: true);
        string[] stems = [.. words.SelectMany(entry => entry.Stems.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        writer.WriteStrings(stems);
        foreach (EntryWords entry in words)
        {
            entry.Write(stems, writer);
        }
    }

    private static byte[] Inputs(KnowledgeBase knowledge)
    {
        using var inputs = new FittedTo(typeof(AskedWords), typeof(TextAnalyzer));
        foreach (KnowledgeEntry entry in knowledge.Entries)
        {
            inputs.Add<char>(entry.Language).Add<char>(entry.Topic).Add<char>(entry.Question).Add(entry.Phrasings);
        }

        return inputs.Digest();
    }

    /// <summary>The stems of an entry's question and phrasings, each with the number of those that have it.</summary>
    private sealed record EntryWords(Language Language, string Topic, int Questions, IReadOnlyDictionary<string, int> Stems)
    {
        public static EntryWords Of(KnowledgeEntry entry)
        {
            Language language = LanguageOf(entry);
            Dictionary<string, int> stems = entry.Phrasings.Prepend(entry.Question).SelectMany(question => StemsOf(question, language))
                .CountBy(stem => stem, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            return new EntryWords(language, entry.Topic, entry.Phrasings.Count + 1, stems);
        }

        public static EntryWords Read(KnowledgeEntry entry, string[] stems, BinaryReader reader)
        {
            int[] numbers = reader.ReadArray<int>();
            int[] counts = reader.ReadArray<int>();
            var counted = new Dictionary<string, int>(numbers.Length, StringComparer.Ordinal);
            for (int i = 0; i < numbers.Length; i++)
            {
                counted.Add(stems[numbers[i]], counts[i]);
            }

            return new EntryWords(LanguageOf(entry), entry.Topic, entry.Phrasings.Count + 1, counted);
        }

        public void Write(string[] stems, BinaryWriter writer)
        {
            writer.WriteArray<int>([.. Stems.Keys.Select(stem => Array.BinarySearch(stems, stem, StringComparer.Ordinal))]);
            writer.WriteArray<int>([.. Stems.Values]);
        }

        private static Language LanguageOf(KnowledgeEntry entry) =>
            Languages.TryParse(entry.Language, out Language known) ? known : Language.English;

        private static IEnumerable<string> StemsOf(string text, Language language) => TextAnalyzer.Analyze(text, language).Expanded
            .Where(token => token.Kind is TokenKind.Word or TokenKind.Number)
            .Select(token => token.Stem)
            .Distinct(StringComparer.Ordinal);
    }
}
