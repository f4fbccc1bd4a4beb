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
    private const double Insisting = 0.7;

    // Below this a reading has nothing on an entry.
    private const double Absent = 0.05;
    private const double Present = 0.1;
    private const double Nearest = 0.2;

    // How surely a text with a pronoun must be answered by itself to stand on its own where no reading in context confirms it.
    private const double StandsUnconfirmed = 0.9;

    // A brief text that names the last topic's entry with this share of its confidence in another is about that entry.
    private const double Trace = 0.08;

    // What an entry has by itself that was not among the candidates.
    private const double Unlisted = 0.01;

    private const int MostCandidates = 3;

    /// <summary>
    /// The reading in context, the reading by itself where the context confirms it, or null when the text stands on its own or the context
    /// has nothing on it.
    /// </summary>
    public static Resolution? Of(TurnContext turn, Ellipsis ellipsis, string text, SearchResult found, Resolution direct)
    {
        LastAnswer last = Exchanged(turn.State.LastAnswer!, ellipsis);
        KnowledgeEntry? entry = turn.Content.Entry(last.EntryId, turn.Language);
        if (entry is null || Stands(last, entry, direct, ellipsis))
        {
            return null;
        }

        bool leans = ellipsis.Leans(direct.Confidence) || IsNearest(last, direct);
        if (!leans && !ellipsis.IsBrief && !ellipsis.MayPointBack)
        {
            return null;
        }

        string[] readings = [$"{Title(turn, last)} {text}", $"{last.Question} {text}"];
        SearchResult[] results = [.. readings.Select(reading => QuestionResolver.Find(turn, reading))];
        if (!ellipsis.SaysNothing && direct is Resolution.Found sure && results.Any(result => Insists(result, sure.Answer)))
        {
            return sure;
        }

        Dictionary<string, Answered> context = Belonging(turn, last, entry, results);
        if (context.Count == 0 || context.Values.Max(answered => answered.Confidence) is var best && best < Likely)
        {
            return null;
        }

        var byItself = found.Candidates.ToDictionary(candidate => candidate.EntryId, candidate => candidate.Confidence, StringComparer.Ordinal);
        Answered chosen = context.Values.Where(answered => answered.Confidence >= Present)
            .OrderByDescending(answered => answered.Confidence * Math.Max(byItself.GetValueOrDefault(answered.Entry), Unlisted))
            .ThenBy(answered => answered.Entry, StringComparer.Ordinal).First();
        bool isSure = chosen.Topic == last.Topic && chosen.Confidence >= Precise;
        bool isMorePrecise = isSure && ellipsis.IsShort && chosen.Entry != last.EntryId && (direct.Confidence < StandsUnconfirmed || !Confirms(results, direct));
        bool isTraced = isSure && byItself.GetValueOrDefault(chosen.Entry) >= Trace * direct.Confidence;
        bool isForgotten = isSure && ellipsis.MayPointBack && direct.Confidence < (ellipsis.SaysNothing ? Precise : StandsUnconfirmed) && !Confirms(results, direct)
            && results[^1].Candidates is [{ Confidence: >= Precise } first, ..] && first.Topic == last.Topic;
        return leans || isMorePrecise || isTraced || isForgotten ? Give(turn, chosen with { Confidence = best }, context) : null;
    }

    /// <summary>"does it hurt", "and for women?", "and at the temples?": both exchange something in the first question.</summary>
    private static LastAnswer Exchanged(LastAnswer last, Ellipsis ellipsis) =>
        ellipsis.IsSibling && last is { CarriedQuestion: { } question, CarriedFrom: { } from }
            ? last with { EntryId = from.EntryId, Topic = from.Topic, Question = question }
            : last;

    /// <summary>True when the text by itself found something of the last topic, or a service that is not offered.</summary>
    private static bool Stands(LastAnswer last, KnowledgeEntry entry, Resolution direct, Ellipsis ellipsis) => direct switch
    {
        Resolution.Found found => found.Confidence >= StandsByItself
            && (found.Answer.Topic == last.Topic || (!ellipsis.SaysNothing && entry.FollowUps.Contains(found.Answer.Entry))),
        Resolution.Pointer => direct.Confidence >= StandsAsPointer,
        _ => false,
    };

    /// <summary>True when the text's own answer comes first even after words of the last topic.</summary>
    private static bool Insists(SearchResult result, Answered own) =>
        result.Candidates.Count > 0 && result.Candidates[0].Topic == own.Topic && result.Candidates[0].Confidence >= Insisting;

    /// <summary>True where the text by itself is not answered, but comes nearest to the last topic.</summary>
    private static bool IsNearest(LastAnswer last, Resolution direct) =>
        direct is Resolution.NotKnown or Resolution.Unsure && direct.Confidence >= Nearest && direct.Candidates[0].Topic == last.Topic;

    /// <summary>True when a reading in context still has the text's own answer in it.</summary>
    private static bool Confirms(SearchResult[] results, Resolution direct) =>
        direct.Candidates.IsEmpty
        || results.Any(result => result.Candidates.Any(candidate => candidate.Topic == direct.Candidates[0].Topic && candidate.Confidence >= Absent));

    private static string Title(TurnContext turn, LastAnswer last) =>
        turn.Content.Knowledge.Topics.TryGetValue(last.Topic, out Topic? topic) ? topic.Title.For(turn.Language.Code()) : last.Topic;

    private static Dictionary<string, Answered> Belonging(TurnContext turn, LastAnswer last, KnowledgeEntry entry, SearchResult[] results)
    {
        HashSet<string> topics = [last.Topic, .. entry.FollowUps.Select(id => turn.Content.Entry(id, turn.Language)?.Topic).OfType<string>()];
        var context = new Dictionary<string, Answered>(StringComparer.Ordinal);
        foreach (Candidate candidate in results.SelectMany(result => result.Candidates).Where(candidate => topics.Contains(candidate.Topic)))
        {
            if (!context.TryGetValue(candidate.EntryId, out Answered? known) || known.Confidence < candidate.Confidence)
            {
                context[candidate.EntryId] = new Answered(candidate.Topic, candidate.EntryId, candidate.Confidence);
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
