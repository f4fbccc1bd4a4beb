using System.Collections.Immutable;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Dialogs.Questions;

/// <summary>Asks the knowledge one question, in the light of the last answer where the question needs it.</summary>
internal static class QuestionResolver
{
    private const int MostCandidates = 3;

    public static Resolution Resolve(TurnContext turn, string text)
    {
        if (turn.Content.EntryByQuestion(text) is { } id && turn.Content.Entry(id, turn.Language) is { } entry)
        {
            return Classify(turn, new SearchResult(SearchDecision.Answer, [new Candidate(id, entry.Topic, 1, entry.Question)]));
        }

        LastAnswer? last = turn.State.LastAnswer;
        Resolution direct = Search(turn, text, last?.EntryId);
        if (last is null || direct is Resolution.Found { Confidence: > FollowUp.SureWithoutContext } || !FollowUp.NeedsContext(turn, text))
        {
            return direct;
        }

        return FollowUp.Rewrite(turn, text, last)
            .Select(rewritten => Search(turn, rewritten, last.EntryId))
            .Prepend(direct)
            .MaxBy(Rank)!;
    }

    /// <summary>An answer beats a choice, a choice beats nothing; then the confidence decides.</summary>
    public static double Rank(Resolution resolution) => resolution.Confidence + resolution switch
    {
        Resolution.Found or Resolution.Pointer => 2,
        Resolution.Unsure => 1,
        _ => 0,
    };

    private static Resolution Search(TurnContext turn, string text, string? context)
    {
        SearchResult result = turn.Content.Search(new SearchQuery(text, turn.Language) { ContextEntryId = context });
        if (result.Decision == SearchDecision.Decline)
        {
            Language other = turn.Language == Language.English ? Language.Spanish : Language.English;
            SearchResult otherResult = turn.Content.Search(new SearchQuery(text, other) { ContextEntryId = context });
            result = otherResult.Decision == SearchDecision.Answer ? otherResult : result;
        }

        return Classify(turn, result);
    }

    private static Resolution Classify(TurnContext turn, SearchResult result)
    {
        ImmutableArray<Answered> candidates =
        [
            .. result.Candidates.Take(MostCandidates).Select(c => new Answered(c.Topic, c.EntryId, c.Confidence)),
        ];
        return result.Decision switch
        {
            SearchDecision.Answer when candidates.Length > 0 => Answer(turn, candidates),
            SearchDecision.Clarify when candidates.Length > 1 => new Resolution.Unsure(candidates),
            _ => new Resolution.NotKnown(candidates),
        };
    }

    private static Resolution Answer(TurnContext turn, ImmutableArray<Answered> candidates) =>
        turn.Content.Entry(candidates[0].Entry, turn.Language) is KnowledgeEntry { IsPointer: true }
            ? new Resolution.Pointer(candidates[0], candidates)
            : new Resolution.Found(candidates[0], candidates);
}
