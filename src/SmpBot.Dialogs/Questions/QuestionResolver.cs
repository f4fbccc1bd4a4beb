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
    private const double Sure = 0.9;
    private const double Certain = 0.85;
    private const double SureCorrection = 0.5;
    private const double PreciseMargin = 0.15;
    private const double DoubtWhenPointing = 0.75;
    private const double Doubt = 0.6;

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
            return direct;
        }

        string read = found.Corrected ?? text;
        var shape = FollowUp.Shape.Of(turn, read, text.Contains('?', StringComparison.Ordinal));
        Ellipsis? ellipsis = Ellipsis.Of(turn, shape);
        if (ellipsis is not null && ReadingInContext.Of(turn, ellipsis, read, found, direct) is { } inContext)
        {
            return inContext;
        }

        bool isNew = direct is Resolution.Found { Confidence: >= DoubtWhenPointing } && ellipsis is { TurnsAway: true };
        return !isNew && FollowUp.Of(turn, read, shape) is { } followUp ? InContext(turn, followUp, direct) : direct;
    }

    /// <summary>
    /// Weighs the question by itself against the question about the last answer's topic. A more precise entry of that topic wins; the same
    /// answer again only where the question by itself says little.
    /// </summary>
    private static Resolution InContext(TurnContext turn, FollowUp followUp, Resolution direct)
    {
        LastAnswer last = turn.State.LastAnswer!;
        if (followUp.IsCorrection && Corrected(turn, followUp, direct) is { } corrected)
        {
            return corrected;
        }

        if (direct is Resolution.Found found && (found.Answer.Topic == last.Topic || turn.Reading.IsCorrection))
        {
            return direct;
        }

        Resolution titled = Search(turn, followUp.Titled);
        if (SpeaksOfLast(turn, followUp, titled, direct))
        {
            return titled;
        }

        if (followUp.IsContinuation && direct.Confidence < Certain
            && Search(turn, followUp.Exchanged) is Resolution.Found { Confidence: >= Certain } exchanged
            && exchanged.Answer.Entry != last.EntryId)
        {
            return exchanged;
        }

        if (direct is Resolution.Found or Resolution.Pointer)
        {
            return direct;
        }

        bool mayRepeat = followUp.IsBare || followUp.Points;
        return new[] { titled, Search(turn, followUp.Prefixed), Search(turn, followUp.Text, last.EntryId) }
            .Where(reading => mayRepeat || reading.Candidates.IsEmpty || reading.Candidates[0].Entry != last.EntryId)
            .Prepend(direct)
            .MaxBy(Rank)!;
    }

    /// <summary>The last question asked of the thing that was meant: "how long does it last", "no, the appointment".</summary>
    private static Resolution.Found? Corrected(TurnContext turn, FollowUp followUp, Resolution direct) =>
        Search(turn, followUp.Exchanged) is Resolution.Found exchanged
        && exchanged.Answer.Entry != turn.State.LastAnswer!.EntryId
        && exchanged.Confidence >= SureCorrection
            ? exchanged
            : null;

    private static bool SpeaksOfLast(TurnContext turn, FollowUp followUp, Resolution titled, Resolution direct)
    {
        LastAnswer last = turn.State.LastAnswer!;
        if (titled is not Resolution.Found found || !Belongs(turn, last, found.Answer))
        {
            return false;
        }

        if (followUp.IsBare)
        {
            return titled.Confidence >= direct.Confidence;
        }

        bool isMorePrecise = found.Answer.Entry != last.EntryId
            && titled.Confidence >= direct.Confidence - PreciseMargin
            && (direct is not Resolution.Found || direct.Confidence < Sure);
        bool isBetterThanDoubt = direct.Confidence < (followUp.Points ? DoubtWhenPointing : Doubt);
        return titled.Confidence >= Certain && (isMorePrecise || isBetterThanDoubt) && Coverage(titled) >= Coverage(direct);

        int Coverage(Resolution resolution) => resolution.Candidates.IsEmpty
            ? 0
            : turn.Content.Coverage(resolution.Candidates[0].Entry, turn.Language, followUp.Content);
    }

    /// <summary>An entry of the last answer's topic, or one that it suggests next.</summary>
    private static bool Belongs(TurnContext turn, LastAnswer last, Answered answer) =>
        answer.Topic == last.Topic || turn.Content.Entry(last.EntryId, turn.Language)?.FollowUps.Contains(answer.Entry) == true;

    /// <summary>An answer beats a choice, a choice beats nothing; then the confidence decides.</summary>
    public static double Rank(Resolution resolution) => resolution.Confidence + resolution switch
    {
        Resolution.Found or Resolution.Pointer => 2,
        Resolution.Unsure => 1,
        _ => 0,
    };

    private static Resolution Search(TurnContext turn, string text, string? context = null) => Classify(turn, Find(turn, text, context));

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

    private static bool IsPlainly(Language language, string text) =>
        LanguageDetector.Detect(text, language) is { Verdict: LanguageVerdict.Clear } detected && detected.Language == language;

    private static Resolution Classify(TurnContext turn, SearchResult result)
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
