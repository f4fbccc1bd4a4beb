using System.Collections.Frozen;
using System.Collections.Immutable;
using SmpBot.Text;
using SmpBot.Text.Spelling;

namespace SmpBot.Dialogs.Understanding;

/// <summary>
/// Recognises what is said to the bot itself, in both languages at once. Only a message that is such a phrase as a whole, politeness
/// around it aside, has such a meaning; so a question is never taken for a command.
/// </summary>
internal sealed class IntentRecognizer
{
    private const int LongestPhrase = 18;
    private const int LongestPadding = 4;
    private const int LongestCourtesy = 12;

    // Words rarer than this may be slips of the finger.
    private const int CommonRank = 14;

    private readonly PhraseAutomaton _intents;
    private readonly PhraseAutomaton _before;
    private readonly PhraseAutomaton _after;
    private readonly ImmutableArray<ClosedVocabulary> _closed;
    private readonly FrozenDictionary<string, Intent> _courtesies;
    private readonly FrozenSet<string> _wants;

    private IntentRecognizer(IReadOnlyList<IntentFile> files)
    {
        _intents = PhraseAutomaton.Build(files.SelectMany(f => f.Intents)
            .SelectMany(intent => intent.Value.Select(pattern => (pattern, IntentFile.Meaning(intent.Key)))));
        _before = Phrases(files.SelectMany(f => f.Padding["before"]));
        _after = Phrases(files.SelectMany(f => f.Padding["after"]));
        Openers = Phrases(files.SelectMany(f => f.Openers));
        Corrections = Phrases(files.SelectMany(f => f.Corrections));
        Rejections = Phrases(files.SelectMany(f => f.Rejections));
        RejectionsAfterPause = Phrases(files.SelectMany(f => f.RejectionsAfterPause));
        Alternatives = Phrases(files.SelectMany(f => f.Alternatives));
        Things = Phrases(files.SelectMany(f => f.Things));
        Continuations = Phrases(files.SelectMany(f => f.Continuations));
        NameLeads = Phrases(files.SelectMany(f => f.NameLeads));
        Elsewhere = Phrases(files.SelectMany(f => f.Elsewhere));
        _courtesies = files.SelectMany(f => f.Courtesies)
            .SelectMany(c => c.Value.Split(' ').Select(word => (Word: word, Meaning: IntentFile.Meaning(c.Key))))
            .ToFrozenDictionary(c => c.Word, c => c.Meaning, StringComparer.Ordinal);
        _wants = files.SelectMany(f => f.Wants.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        _closed = [.. files.SelectMany(f => f.Closed).Select(c => new ClosedVocabulary(IntentFile.Meaning(c.Key), c.Value))];
    }

    /// <summary>Starts that are no part of the question after them: greetings, thanks, "one more question".</summary>
    public PhraseAutomaton Openers { get; }

    /// <summary>Starts that take back how the last message was understood: "no, I meant".</summary>
    public PhraseAutomaton Corrections { get; }

    /// <summary>Starts of what is not meant: "not the", "rather than".</summary>
    public PhraseAutomaton Rejections { get; }

    /// <summary>Starts of what is not meant where a pause is before them: "the visits, not money".</summary>
    public PhraseAutomaton RejectionsAfterPause { get; }

    /// <summary>What stands between a thing that is not meant and the one that is: "but", "sino".</summary>
    public PhraseAutomaton Alternatives { get; }

    /// <summary>Starts of a thing that is meant: "the", "how many".</summary>
    public PhraseAutomaton Things { get; }

    /// <summary>Starts that carry the last question over to another thing: "and what about".</summary>
    public PhraseAutomaton Continuations { get; }

    /// <summary>Starts before a name: "my name is".</summary>
    public PhraseAutomaton NameLeads { get; }

    /// <summary>Starts of questions about the world outside: "will it rain", "who won the match", "a qué hora sale el tren".</summary>
    public PhraseAutomaton Elsewhere { get; }

    /// <summary>Reads the embedded data of every language.</summary>
    public static IntentRecognizer Load() => new([.. Languages.All
        .Select(language => IntentFile.Read($"Understanding.Data.intents.{language.Code()}.yaml"))]);

    /// <summary>True for a word that is not taken for a misspelt other one.</summary>
    public static bool IsOrdinary(string word) =>
        Languages.All.Any(language => WordList.Of(language).Rank(word) is <= CommonRank);

    /// <summary>All meanings that these words have as a whole.</summary>
    public Intent Recognize(ReadOnlySpan<Word> words)
    {
        if (words.Length is 0 or > LongestPhrase)
        {
            return Intent.None;
        }

        Intent meaning = Intent.None;
        foreach (int start in Starts(words))
        {
            foreach (int end in Ends(words))
            {
                meaning |= end > start ? _intents.Match(words[start..end], IsOrdinary) : Intent.None;
            }

            if (meaning != Intent.None)
            {
                return meaning;
            }
        }

        return Closed(words);
    }

    /// <summary>What a short message is out of courtesy that wants nothing; its other words may be any.</summary>
    public Intent Courtesy(ImmutableArray<Word> words) =>
        words.Length > LongestCourtesy || words.Any(word => _wants.Contains(word.Text))
            ? Intent.None
            : words.Select(word => _courtesies.GetValueOrDefault(word.Text)).FirstOrDefault(meaning => meaning != Intent.None);

    private Intent Closed(ReadOnlySpan<Word> words)
    {
        foreach (ClosedVocabulary vocabulary in _closed)
        {
            if (vocabulary.Covers(words))
            {
                return vocabulary.Meaning;
            }
        }

        return Intent.None;
    }

    private SortedSet<int> Starts(ReadOnlySpan<Word> words)
    {
        SortedSet<int> starts = [0];
        for (int i = 0; i < words.Length; i++)
        {
            if (starts.Contains(i))
            {
                starts.UnionWith(_before.PrefixLengths(words[i..], IsOrdinary).Select(length => i + length));
            }
        }

        return starts;
    }

    private SortedSet<int> Ends(ReadOnlySpan<Word> words)
    {
        SortedSet<int> ends = [words.Length];
        for (int end = words.Length; end > 0; end--)
        {
            for (int start = Math.Max(0, end - LongestPadding); start < end && ends.Contains(end); start++)
            {
                if (_after.Match(words[start..end], IsOrdinary) != Intent.None)
                {
                    ends.Add(start);
                }
            }
        }

        return ends;
    }

    private static PhraseAutomaton Phrases(IEnumerable<string> patterns) =>
        PhraseAutomaton.Build(patterns.Select(pattern => (pattern, Intent.Padding)));
}
