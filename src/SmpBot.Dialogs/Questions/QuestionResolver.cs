using System.Collections.Immutable;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;
using SmpBot.Text.Detection;

namespace SmpBot.Dialogs.Questions;

/// <summary>Asks the knowledge one question, in the light of the last answer where the question needs it.</summary>
internal static class QuestionResolver
{
    private const int MostCandidates = 3;

    // In the engine's calibrated confidence; set on the follow-up dialogs of knowledge/evals.
    private const double SureCorrection = 0.5;

    public static Resolution Resolve(TurnContext turn, string text)
    {
        if (turn.Content.EntryByQuestion(text) is { } id && turn.Content.Entry(id, turn.Language) is { } entry)
        {
            return Classify(turn, new SearchResult(SearchDecision.Answer, [new Candidate(id, entry.Topic, 1, entry.Question)]));
        }

        SearchResult found = Find(turn, text);
        Resolution direct = Classify(turn, found);
        if (turn.State.LastAnswer is null)
        {
            return RefusedQuestion.AskedOfTreatment(turn, text, direct.Confidence) ?? direct;
        }

        string read = found.Corrected ?? text;
        if (!turn.Reading.IsCorrection)
        {
            return ReadingInContext.Of(turn, read, found, direct);
        }

        return Corrected(turn, read) ?? (direct is Resolution.Found ? direct : ReadingInContext.Of(turn, read, found, direct));
    }

    /// <summary>The last question asked of the thing that was meant: "how long does it last", "no, the appointment".</summary>
    private static Resolution.Found? Corrected(TurnContext turn, string text) =>
        !TakesBackTopic(turn) && FollowUp.Of(turn, text) is { IsCorrection: true } followUp
        && Classify(turn, Find(turn, followUp.Exchanged)) is Resolution.Found exchanged
        && exchanged.Answer.Entry != turn.State.LastAnswer!.EntryId
        && exchanged.Confidence >= SureCorrection
            ? exchanged
            : null;

    /// <summary>"the visits, not the money" after the price: nothing of the last question is kept.</summary>
    private static bool TakesBackTopic(TurnContext turn) =>
        turn.Reading.Rejected is { } rejected
        && Find(turn, rejected).Candidates.Take(MostCandidates).Any(candidate => candidate.Topic == turn.State.LastAnswer!.Topic);

    /// <summary>An answer beats a choice, a choice beats nothing; then the confidence decides.</summary>
    public static double Rank(Resolution resolution) => resolution.Confidence + resolution switch
    {
        Resolution.Found or Resolution.Pointer => 2,
        Resolution.Unsure => 1,
        _ => 0,
    };

    /// <summary>
    /// What the knowledge has on a text: in the language of the turn, or else in the other, unless the text is plainly in the first: then words
    /// of the other that look alike ("can" and "cana") would answer.
    /// </summary>
    public static SearchResult Find(TurnContext turn, string text, string? context = null)
    {
        SearchResult result = turn.Content.Search(new SearchQuery(text, turn.Language) { ContextEntryId = context });
        if (result.Decision == SearchDecision.Decline && !IsPlainly(turn.Language, text))
        {
            Language other = turn.Language == Language.English ? Language.Spanish : Language.English;
            SearchResult otherResult = turn.Content.Search(new SearchQuery(text, other) { ContextEntryId = context });
            result = otherResult.Decision == SearchDecision.Answer ? otherResult : result;
        }

        return result;
    }

    /// <summary>True for a text that no one would take for one of another language.</summary>
    public static bool IsPlainly(Language language, string text) =>
        LanguageDetector.Detect(text, language) is { Verdict: LanguageVerdict.Clear } detected && detected.Language == language;

    public static Resolution Classify(TurnContext turn, SearchResult result)
    {
        ImmutableArray<Answered> candidates =
        [
            .. Distinct(result).Take(MostCandidates).Select(c => new Answered(c.Topic, c.EntryId, c.Confidence)),
        ];
        bool isPointer = candidates.Length > 0 && IsPointer(turn, candidates[0]);
        return result.Decision switch
        {
            SearchDecision.Answer or SearchDecision.Clarify when isPointer => new Resolution.Pointer(candidates[0], candidates),
            SearchDecision.Answer when candidates.Length > 0 => new Resolution.Found(candidates[0], candidates),
            SearchDecision.Clarify when candidates.Length > 1 => new Resolution.Unsure(candidates),
            _ => new Resolution.NotKnown(candidates),
        };
    }

    /// <summary>A choice between two entries of one topic is none: of each topic the best is offered.</summary>
    private static IEnumerable<Candidate> Distinct(SearchResult result) =>
        result.Decision == SearchDecision.Clarify ? result.Candidates.DistinctBy(c => c.Topic) : result.Candidates;

    /// <summary>What most likely is not done here is said not to be, rather than offered as a choice.</summary>
    private static bool IsPointer(TurnContext turn, Answered answer) =>
        turn.Content.Entry(answer.Entry, turn.Language) is { IsPointer: true };
}
