using SmpBot.Knowledge.Model;
using SmpBot.Search.Background;
using SmpBot.Search.Encoder;
using SmpBot.Search.Indexing;
using SmpBot.Search.Scoring;
using SmpBot.Text;

namespace SmpBot.Search.Calibration;

/// <summary>Where an observation comes from: each group weighs the same however many it has, per language.</summary>
internal enum SampleGroup
{
    /// <summary>A labelled question that an entry answers.</summary>
    InScope,

    /// <summary>A labelled question that none answers.</summary>
    OutOfScope,

    /// <summary>A phrasing that its entry does not have.</summary>
    LeftOutPhrasing,

    /// <summary>A phrasing of a pointer that does not have it.</summary>
    LeftOutPointerPhrasing,

    /// <summary>A phrasing of a topic that is not there: nothing answers it.</summary>
    LeftOutTopic,

    /// <summary>A background sentence about an object that the background does not have: nothing answers it.</summary>
    LeftOutBackground,
}

/// <summary>A question as the search took it.</summary>
internal sealed record CalibrationSample(SampleGroup Group, Language Language, float[] Evidence, bool IsRight)
{
    /// <summary>True when the best entry is a pointer: then the question is refused, however sure.</summary>
    public bool IsRefused { get; init; }

    /// <summary>True when the right topic is among the choices that the visitor would be offered.</summary>
    public bool IsOffered { get; init; }
}

/// <summary>
/// Asks the knowledge what it was not told: phrasings of folds left out; background sentences of folds left out, all of one object together,
/// to see how unseen foreign objects look; and phrasings of topics left out as a whole, each pointer being a topic of its own. Folds go
/// by a hash of the words, so that a phrasing keeps its fold when others come.
/// </summary>
internal sealed class CalibrationSamples(KnowledgeBase knowledge, ISentenceEncoder? encoder)
{
    private const int Folds = 5;

    /// <summary>Labelled questions against the whole knowledge.</summary>
    public IReadOnlyList<CalibrationSample> OfQuestions(IEnumerable<LabelledQuestion> questions)
    {
        Dictionary<Language, EntrySearch> search = Search(knowledge.Entries, _ => true);
        return [.. questions.Select(q => Ask(
            search[q.Language], q.IsInScope ? SampleGroup.InScope : SampleGroup.OutOfScope, q.Text, q.Topics)).OfType<CalibrationSample>()];
    }

    /// <summary>What is left out, fold by fold, against the rest.</summary>
    public IEnumerable<CalibrationSample> OfLeftOut()
    {
        for (int fold = 0; fold < Folds; fold++)
        {
            foreach (CalibrationSample sample in WithoutSentences(fold).Concat(WithoutTopics(fold)).OfType<CalibrationSample>())
            {
                yield return sample;
            }
        }
    }

    private IEnumerable<CalibrationSample?> WithoutSentences(int fold)
    {
        Dictionary<Language, EntrySearch> search = Search(
            knowledge.Entries.Select(e => e with { Phrasings = [.. e.Phrasings.Where(p => Fold(p) != fold)] }),
            sentence => Fold(sentence.Object) != fold);
        IEnumerable<CalibrationSample?> phrasings =
            from entry in knowledge.Entries
            from phrasing in entry.Phrasings
            where Fold(phrasing) == fold
            let @group = entry.IsPointer ? SampleGroup.LeftOutPointerPhrasing : SampleGroup.LeftOutPhrasing
            select Ask(search[LanguageOf(entry)], @group, phrasing, [entry.Topic]);
        IEnumerable<CalibrationSample?> background =
            from language in Languages.All
            from sentence in BackgroundSentences.Read(language)
            where Fold(sentence.Object) == fold
            select Ask(search[language], SampleGroup.LeftOutBackground, sentence.Text, []);
        return phrasings.Concat(background);
    }

    private IEnumerable<CalibrationSample?> WithoutTopics(int fold)
    {
        Dictionary<Language, EntrySearch> search = Search(knowledge.Entries.Where(e => Fold(Subject(e)) != fold), _ => true);
        return
            from entry in knowledge.Entries
            where Fold(Subject(entry)) == fold
            from phrasing in entry.Phrasings
            select Ask(search[LanguageOf(entry)], SampleGroup.LeftOutTopic, phrasing, [LabelledQuestion.OutOfScope]);
    }

    private Dictionary<Language, EntrySearch> Search(
        IEnumerable<KnowledgeEntry> entries, Func<BackgroundSentence, bool> isBackground) => KnowledgeSearch.Index(
        new KnowledgeBase([.. entries])
        {
            Topics = knowledge.Topics,
            Sources = knowledge.Sources,
            Clinic = knowledge.Clinic,
            Lexicons = knowledge.Lexicons,
            ContentHash = knowledge.ContentHash,
        },
        IndexSettings.Default with { Background = language => BackgroundSentences.Read(language).Where(isBackground) }).Stages(encoder);

    private static CalibrationSample? Ask(EntrySearch search, SampleGroup group, string text, IReadOnlyList<string> right)
    {
        CalibratedRanking ranking = search.Search(text);
        if (ranking.Entries.Length == 0)
        {
            return null;
        }

        IndexedEntry best = search.Index.Entries[ranking.Entries[0].Entry];
        return new CalibrationSample(group, search.Index.Reader.Language, ranking.Evidence, right.Contains(best.Topic, StringComparer.Ordinal))
        {
            IsRefused = best.IsPointer,
            IsOffered = ranking.Entries.Take(DecisionRule.MaxChoices)
                .Any(e => right.Contains(search.Index.Entries[e.Entry].Topic, StringComparer.Ordinal)),
        };
    }

    private static int Fold(string text) => (int)(StableHash.Of(text) % Folds);

    private static string Subject(KnowledgeEntry entry) => entry.IsPointer ? entry.Id : entry.Topic;

    private static Language LanguageOf(KnowledgeEntry entry) => Languages.All.First(l => l.Code() == entry.Language);
}
