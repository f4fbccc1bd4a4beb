using SmpBot.Exchange.Drafts;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Checking.Gaps;

/// <summary>What the questions that visitors were left with come to.</summary>
/// <param name="Gaps">The most asked first.</param>
/// <param name="AnsweredByNow">How many declined questions the knowledge answers today; they are left out.</param>
internal sealed record GapOutcome(IReadOnlyList<Gap> Gaps, int AnsweredByNow);

/// <summary>Groups missed questions and drafts what would close the gap. A person decides; nothing is learned here.</summary>
/// <param name="knowledge">The content of today.</param>
/// <param name="search">What the search engine over that content says of a question.</param>
internal sealed class GapFinder(KnowledgeBase knowledge, Func<SearchQuery, SearchResult> search)
{
    /// <summary>From this confidence on an entry is taken to lack a phrasing only.</summary>
    private const double Near = 0.15;

    private const int MostPhrasings = 3;

    // Longer ones are stories, not phrasings.
    private const int LongestPhrasing = 120;

    public GapOutcome Find(IEnumerable<MissedQuestion> questions)
    {
        List<Gap> gaps = [];
        int answered = 0;
        MissedQuestion[] all = [.. Merge(questions)];
        foreach (Language language in Languages.All)
        {
            MissedQuestion[] declined = [.. all.Where(q => q.Language == language.Code() && q.UnhelpfulEntryId is null)];
            MissedQuestion[] open = [.. declined.Where(q => !IsAnswered(q, language))];
            answered += declined.Sum(q => q.Count) - open.Sum(q => q.Count);
            EntryIds ids = new(knowledge.Entries.Where(e => e.Language == language.Code()).Select(e => e.Id));
            IReadOnlyList<int[]> groups = new QuestionClusters(knowledge, language).Group([.. open.Select(q => q.Text)]);
            gaps.AddRange(groups
                .Select(group => group.Select(i => open[i]).ToArray())
                .Select(group => new Gap(language.Code(), group, Advise(group, language, ids))));
            gaps.AddRange(Unhelpful(all.Where(q => q.Language == language.Code())));
        }

        return new GapOutcome([.. gaps.OrderByDescending(g => g.Count).ThenByDescending(g => g.Last).ThenBy(g => g.Questions[0].Text, StringComparer.Ordinal)], answered);
    }

    /// <summary>The same words are one question; the most asked first.</summary>
    private static IEnumerable<MissedQuestion> Merge(IEnumerable<MissedQuestion> questions) => questions
        .Select(q => q with { Text = Redaction.Apply(q.Text) })
        .Where(q => q.Text.Length > 0)
        .GroupBy(q => (q.Language, q.UnhelpfulEntryId, Key: q.Text.Trim('?', '!', '.', '¿', '¡', ' ').ToLowerInvariant()))
        .Select(g => g.OrderByDescending(q => q.Last).ThenBy(q => q.Text, StringComparer.Ordinal).First() with { Count = g.Sum(q => q.Count) })
        .OrderByDescending(q => q.Count)
        .ThenBy(q => q.Text, StringComparer.Ordinal);

    private bool IsAnswered(MissedQuestion question, Language language) =>
        search(new SearchQuery(question.Text, language)).Decision == SearchDecision.Answer;

    private IEnumerable<Gap> Unhelpful(IEnumerable<MissedQuestion> questions) => questions
        .Where(q => q.UnhelpfulEntryId is { } id && knowledge.Find(q.Language, id) is not null)
        .GroupBy(q => (q.Language, Id: q.UnhelpfulEntryId!))
        .Select(g => new Gap(g.Key.Language, [.. g], new GapAdvice.ImproveAnswer(knowledge.Find(g.Key.Language, g.Key.Id)!.File)));

    private GapAdvice Advise(MissedQuestion[] group, Language language, EntryIds ids)
    {
        Candidate? nearest = group
            .SelectMany(q => search(new SearchQuery(q.Text, language)).Candidates.Take(1))
            .OrderByDescending(c => c.Confidence)
            .ThenBy(c => c.EntryId, StringComparer.Ordinal)
            .FirstOrDefault();
        string? file = nearest is null ? null : knowledge.Find(language.Code(), nearest.EntryId)?.File;
        string[] phrasings = [.. group.Select(q => q.Text).Where(t => t.Length <= LongestPhrasing).Take(MostPhrasings)];
        return file is not null && nearest!.Confidence >= Near && phrasings.Length > 0
            ? new GapAdvice.AddPhrasings(file, nearest.Confidence, phrasings)
            : new GapAdvice.WriteEntry(file, nearest?.Confidence ?? 0, Draft(group, language, ids));
    }

    private static EntryDraft Draft(MissedQuestion[] group, Language language, EntryIds ids)
    {
        string[] texts = [.. group.Select(q => q.Text)];
        return new EntryDraft
        {
            Id = ids.Create(texts[0], language),
            Language = language.Code(),
            Question = texts[0],
            Phrasings = [.. texts.Skip(1).Where(t => t.Length <= LongestPhrasing)],
            Notes =
            [
                FormattableString.Invariant($"visitors asked this without getting an answer, so often: {group.Sum(q => q.Count)}"),
                .. texts.Skip(1).Where(t => t.Length > LongestPhrasing).Select(t => $"a visitor wrote: {t}"),
            ],
        };
    }
}
