using SmpBot.Exchange.Drafts;
using SmpBot.Text;
using SmpBot.Text.Detection;

namespace SmpBot.Exchange.Importing;

/// <summary>What the knowledge has already, as far as a draft depends on it.</summary>
/// <param name="Topics">Known topic keys; null when no knowledge is at hand.</param>
/// <param name="Nearest">Gives the entry that answers something like a question, with its topic; null when there is none.</param>
internal sealed record ImportContext(IReadOnlySet<string>? Topics, Func<string, Language, (string Entry, string Topic)?> Nearest)
{
    public static ImportContext None { get; } = new(null, (_, _) => null);
}

/// <summary>The drafts of a file, and what should be known about them.</summary>
internal sealed record DraftOutcome(IReadOnlyList<EntryDraft> Drafts, IReadOnlyList<ImportProblem> Problems);

/// <summary>
/// Makes drafts of rows. Rows with the same number, or without numbers with the same answer, are one entry: the first asks the question,
/// the others are its phrasings.
/// </summary>
internal sealed class DraftBuilder(ImportContext context, Language? language)
{
    private readonly List<ImportProblem> _problems = [];
    private readonly Dictionary<string, EntryIds> _ids = Languages.All.ToDictionary(l => l.Code(), _ => new EntryIds([]), StringComparer.Ordinal);

    public DraftOutcome Build(IReadOnlyList<QuestionRow> rows)
    {
        List<(QuestionRow[] Rows, EntryDraft Draft)> built = [.. Group(rows).Select(group => (group, Draft(group)))];
        ILookup<string, EntryDraft> byNumber = built.Where(b => b.Rows[0].QnaId.Length > 0).ToLookup(b => b.Rows[0].QnaId, b => b.Draft);
        EntryDraft[] drafts = [.. built.Select(b => WithFollowUps(b.Draft, b.Rows, byNumber))];
        return new DraftOutcome(drafts, [.. _problems.OrderBy(p => p.Line)]);
    }

    private IEnumerable<QuestionRow[]> Group(IReadOnlyList<QuestionRow> rows)
    {
        Dictionary<string, string> answers = new(StringComparer.Ordinal);
        Dictionary<(string, string), List<QuestionRow>> groups = [];
        foreach (QuestionRow row in rows.Where(r => r.QnaId.Length > 0 && r.Answer.Length > 0))
        {
            if (!answers.TryAdd(row.QnaId, row.Answer) && answers[row.QnaId] != row.Answer)
            {
                _problems.Add(new ImportProblem(row.Line, $"QnaId {row.QnaId} has two answers; an entry is made of each: keep one of them."));
            }
        }

        foreach (QuestionRow row in rows)
        {
            string answer = row.Answer.Length > 0 ? row.Answer : answers.GetValueOrDefault(row.QnaId, "");
            (string, string) key = (row.QnaId, answer);
            if (!groups.TryGetValue(key, out List<QuestionRow>? group))
            {
                groups[key] = group = [];
            }

            group.Add(row with { Answer = answer });
        }

        // A dictionary that nothing was taken out of lists in the order of insertion, but does not promise it.
        return groups.Values.OrderBy(g => g[0].Line).Select(g => g.ToArray());
    }

    private EntryDraft Draft(QuestionRow[] rows)
    {
        QuestionRow first = rows[0];
        string code = (LanguageOf(first) ?? language ?? LanguageDetector.Detect($"{first.Question} {first.Answer}", Language.English).Language).Code();
        _ = Languages.TryParse(code, out Language spoken);
        string? named = DraftMetadata.Find(first.Metadata, DraftMetadata.Id);
        EntryDraft draft = new()
        {
            Id = named is not null && DraftMetadata.IsId(named) ? _ids[code].Reserve(named) : _ids[code].Create(first.Question, spoken),
            Language = code,
            Question = first.Question,
            Phrasings = [.. rows.Select(r => r.Question).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1)],
            Answer = first.Answer,
        };
        if (draft.Answer.Length == 0)
        {
            _problems.Add(new ImportProblem(first.Line, $"No row with QnaId {first.QnaId} has an answer: write it in {draft.Path}."));
        }

        return WithTopic(WithNotes(DraftMetadata.Apply(draft, first.Metadata), rows), spoken);
    }

    private static Language? LanguageOf(QuestionRow row) =>
        Languages.TryParse(DraftMetadata.Find(row.Metadata, DraftMetadata.Language), out Language named) ? named : null;

    private static EntryDraft WithNotes(EntryDraft draft, QuestionRow[] rows)
    {
        List<string> notes = [.. draft.Notes];
        IEnumerable<string> sources = rows.Select(r => r.Source).Where(s => s.Length > 0 && s != draft.Path);
        notes.AddRange(sources.Distinct(StringComparer.Ordinal).Select(s => $"source of the imported file: {s}"));
        notes.AddRange(rows.Skip(1).Where(r => r.Metadata != rows[0].Metadata && r.Metadata.Length > 0).Select(r => $"metadata of '{r.Question}': {r.Metadata}"));
        notes.AddRange(rows.Where(r => r.IsContextOnly).Select(r => $"'{r.Question}' was asked only after another question"));
        notes.AddRange(rows.SelectMany(r => PromptList.ReadSuggestions(r.SuggestedQuestions) ?? [r.SuggestedQuestions])
            .Distinct(StringComparer.Ordinal)
            .Select(s => $"suggested by visitors, not accepted yet: {s}"));
        notes.AddRange(rows.SelectMany(r => r.Others).Distinct().Select(o => $"column {o.Column}: {o.Value}"));
        return draft with { Notes = notes };
    }

    private EntryDraft WithTopic(EntryDraft draft, Language spoken)
    {
        if (draft.Topic is { } topic && (draft.IsPointer || context.Topics?.Contains(topic) != false))
        {
            return draft;
        }

        List<string> notes = [.. draft.Notes];
        notes.AddRange(draft.Topic is { } unknown ? [$"metadata of the imported file: topic: {unknown}"] : []);
        if (context.Nearest(draft.Question, spoken) is { } nearest)
        {
            notes.Add($"{draft.Language}/{nearest.Entry}.md answers something like it (topic {nearest.Topic}): add the phrasings there, or write its topic here");
        }

        return draft with { Topic = null, Notes = notes };
    }

    private EntryDraft WithFollowUps(EntryDraft draft, QuestionRow[] rows, ILookup<string, EntryDraft> byNumber)
    {
        List<string> followUps = [.. draft.FollowUps];
        List<string> notes = [.. draft.Notes];
        foreach (string cell in rows.Select(r => r.Prompts).Distinct(StringComparer.Ordinal))
        {
            IReadOnlyList<Prompt>? prompts = PromptList.ReadPrompts(cell);
            if (prompts is null)
            {
                _problems.Add(new ImportProblem(rows[0].Line, $"The cell Prompts is no list of prompts; it stands as a comment in {draft.Path}."));
                notes.Add($"prompts of the imported file: {cell}");
            }

            foreach (Prompt prompt in prompts ?? [])
            {
                EntryDraft? target = byNumber[prompt.QnaId].FirstOrDefault(d => d.Language == draft.Language);
                followUps.AddRange(target is null || followUps.Contains(target.Id) ? [] : [target.Id]);
                notes.AddRange(target is null ? [$"prompt of the imported file: {prompt.Text} (QnaId {prompt.QnaId})"] : []);
            }
        }

        return draft with { FollowUps = followUps, Notes = notes };
    }
}
