using System.Collections.Immutable;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Knowledge.Model;
using SmpBot.Text;

namespace SmpBot.Dialogs.Questions;

/// <summary>Writes an entry as a reply.</summary>
internal static class AnswerWriter
{
    private const int MostSuggestions = 3;

    /// <summary>The reply with the entry's answer; <paramref name="answered"/> are the entries not to suggest again.</summary>
    public static Reply Write(TurnContext turn, string entryId, IReadOnlyCollection<string> answered)
    {
        KnowledgeEntry entry = Entry(turn, entryId);
        return new Reply
        {
            Text = Text(turn, entry),
            Language = turn.Language,
            EntryId = entry.Id,
            Sources = [.. entry.Sources.Select(id => Cite(turn, id)).OfType<Citation>()],
            Suggestions = Suggestions(turn, entry, answered),
        };
    }

    /// <summary>The entry's question as the visitor's language has it.</summary>
    public static string Question(TurnContext turn, string entryId) => Entry(turn, entryId).Question;

    /// <summary>The answer's first paragraph, for moments when something else matters more.</summary>
    public static Reply Shorten(Reply reply)
    {
        int end = reply.Text.IndexOf("\n\n", StringComparison.Ordinal);
        return end < 0 ? reply : reply with { Text = reply.Text[..end] };
    }

    private static string Text(TurnContext turn, KnowledgeEntry entry)
    {
        List<string> paragraphs = [];
        if (entry.Language != turn.Language.Code())
        {
            paragraphs.Add(turn.Texts["answer.only-in-other-language"]);
        }

        paragraphs.Add(entry.Answer.Trim());
        if (entry.Expires is { } expires && expires <= DateOnly.FromDateTime(turn.Now.UtcDateTime))
        {
            paragraphs.Add(turn.Texts["answer.expired"]);
        }

        return string.Join("\n\n", paragraphs);
    }

    private static ImmutableArray<Suggestion> Suggestions(TurnContext turn, KnowledgeEntry entry, IReadOnlyCollection<string> answered)
    {
        IEnumerable<string> titles = entry.FollowUps
            .Where(id => !answered.Contains(id))
            .Select(id => turn.Content.Entry(id, turn.Language))
            .OfType<KnowledgeEntry>()
            .Where(followUp => followUp.Language == turn.Language.Code())
            .Select(followUp => followUp.Question);
        titles = entry.Topic switch
        {
            TopicKeys.Booking => titles.Prepend(turn.Texts["suggest.details"]),
            TopicKeys.WhoBenefits => titles.Prepend(turn.Texts["suggest.screening"]),
            _ => titles,
        };

        return [.. titles.Distinct(StringComparer.Ordinal).Take(MostSuggestions).Select(title => new Suggestion(title, title))];
    }

    private static Citation? Cite(TurnContext turn, string id) =>
        turn.Content.Knowledge.Sources.TryGetValue(id, out Source? source)
            ? new Citation(source.Id, source.Title, source.Url?.AbsoluteUri, source.Verified)
            : null;

    private static KnowledgeEntry Entry(TurnContext turn, string entryId) =>
        turn.Content.Entry(entryId, turn.Language)
        ?? throw new InvalidOperationException($"The search engine found the entry '{entryId}', which the knowledge does not have.");
}
