using System.Collections.Immutable;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Dialogs.Questions;

/// <summary>
/// Reads a text that leans on the last answer after the last topic's title and after the last question. Of the entries that belong to
/// the last answer the one wins that fits both this reading and the text by itself (the geometric mean of both confidences): so "does
/// that hurt" after the laser's sessions finds the laser's pain.
/// </summary>
internal static class ReadingInContext
{
    // In the engine's confidence; set on follow-up dialogs.
    private const double StandsByItself = 0.6;
    private const double StandsAsPointer = 0.75;
    private const double Likely = 0.6;
    private const double Precise = 0.85;

    // What an entry has by itself that was not among the candidates.
    private const double Unlisted = 0.01;

    private const int MostCandidates = 3;

    /// <summary>The reading in context, or null when the text stands on its own or the context has nothing on it.</summary>
    public static Resolution? Of(TurnContext turn, Ellipsis ellipsis, string text, SearchResult found, Resolution direct)
    {
        LastAnswer last = turn.State.LastAnswer!;
        KnowledgeEntry? entry = turn.Content.Entry(last.EntryId, turn.Language);
        if (entry is null || Stands(last, entry, direct))
        {
            return null;
        }

        bool leans = ellipsis.Leans(direct.Confidence);
        if (!leans && !ellipsis.IsShort)
        {
            return null;
        }

        Dictionary<string, Answered> context = InContext(turn, last, entry, text);
        if (context.Count == 0 || context.Values.Max(answered => answered.Confidence) is var best && best < Likely)
        {
            return null;
        }

        var byItself = found.Candidates.ToDictionary(candidate => candidate.EntryId, candidate => candidate.Confidence, StringComparer.Ordinal);
        Answered chosen = context.Values
            .OrderByDescending(answered => answered.Confidence * Math.Max(byItself.GetValueOrDefault(answered.Entry), Unlisted))
            .ThenBy(answered => answered.Entry, StringComparer.Ordinal).First();
        bool isMorePrecise = chosen.Topic == last.Topic && chosen.Entry != last.EntryId && chosen.Confidence >= Precise;
        return leans || isMorePrecise ? Give(turn, chosen with { Confidence = best }, context) : null;
    }

    /// <summary>True when the text by itself found something of the last topic, or a service that is not offered.</summary>
    private static bool Stands(LastAnswer last, KnowledgeEntry entry, Resolution direct) => direct switch
    {
        Resolution.Found found => (found.Answer.Topic == last.Topic || entry.FollowUps.Contains(found.Answer.Entry)) && found.Confidence >= StandsByItself,
        Resolution.Pointer => direct.Confidence >= StandsAsPointer,
        _ => false,
    };

    private static Dictionary<string, Answered> InContext(TurnContext turn, LastAnswer last, KnowledgeEntry entry, string text)
    {
        HashSet<string> topics = [last.Topic, .. entry.FollowUps.Select(id => turn.Content.Entry(id, turn.Language)?.Topic).OfType<string>()];
        string title = turn.Content.Knowledge.Topics.TryGetValue(last.Topic, out Topic? topic) ? topic.Title.For(turn.Language.Code()) : last.Topic;
        var context = new Dictionary<string, Answered>(StringComparer.Ordinal);
        foreach (string reading in new[] { $"{title} {text}", $"{last.Question} {text}" })
        {
            foreach (Candidate candidate in QuestionResolver.Find(turn, reading).Candidates.Where(c => topics.Contains(c.Topic)))
            {
                if (!context.TryGetValue(candidate.EntryId, out Answered? known) || known.Confidence < candidate.Confidence)
                {
                    context[candidate.EntryId] = new Answered(candidate.Topic, candidate.EntryId, candidate.Confidence);
                }
            }
        }

        return context;
    }

    private static Resolution Give(TurnContext turn, Answered chosen, Dictionary<string, Answered> context)
    {
        ImmutableArray<Answered> candidates =
        [
            chosen,
            .. context.Values.Where(answered => answered.Entry != chosen.Entry)
                .OrderByDescending(answered => answered.Confidence).ThenBy(answered => answered.Entry, StringComparer.Ordinal).Take(MostCandidates - 1),
        ];
        return turn.Content.Entry(chosen.Entry, turn.Language) is { IsPointer: true }
            ? new Resolution.Pointer(chosen, candidates)
            : new Resolution.Found(chosen, candidates);
    }
}
