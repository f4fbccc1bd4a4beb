using System.Collections.Immutable;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Knowledge.Model;
using SmpBot.Search;
using SmpBot.Text;

namespace SmpBot.Dialogs.Questions;

/// <summary>
/// Reads a text that follows an answer: by itself, after the title of the last answer's topic, and after the last question. Every entry that
/// one of the three readings has, and "none of them", is weighed by the same few pieces of evidence (<see cref="ContextEvidence"/>); the
/// heaviest answers. The third is left out where the first two agree. So "does that hurt" after the laser's sessions finds the laser's pain, and
/// a new question stands on its own.
/// </summary>
internal static class ReadingInContext
{
    private const int MostCandidates = 3;

    // A text so long says what it is about.
    private const int MostWords = 24;

    // A text of so many words of substance that is answered so surely by itself leans on nothing: the other readings cannot outweigh it.
    private const int PlainSubstance = 2;
    private const double PlainConfidence = 0.65;

    /// <summary>What answers the text in the light of the last answer; <paramref name="direct"/> where the last answer has no part in it.</summary>
    public static Resolution Of(TurnContext turn, string text, SearchResult found, Resolution direct)
    {
        var shape = FollowUp.Shape.Of(turn, text);
        bool ofRemoval = AsksOfRemoval(turn.State.LastAnswer!, shape);
        if (shape.Words.IsEmpty || shape.Words.Length > MostWords
            || (!ofRemoval && (IsPlain(shape, direct) || AsksDurationOfNone(turn, shape) || AsksToBook(shape, direct) || AsksWho(shape, direct) || AsksPriceOfNone(turn, shape, direct))))
        {
            return direct;
        }

        LastAnswer last = ofRemoval ? Removal(turn.State.LastAnswer!) : Exchanged(turn.State.LastAnswer!, shape);
        (string titled, string asked) = Readings(turn, last, text, shape);
        (SearchResult afterTitle, SearchResult? afterQuestion) = Search(turn, found, titled, asked);
        Resolution? resolution = Agree(found, afterTitle) ? With(afterTitle) : null;
        return resolution ?? With(afterQuestion ?? QuestionResolver.Find(turn, asked))
            ?? (direct is Resolution.Found ? new Resolution.NotKnown(direct.Candidates) : direct);

        Resolution? With(SearchResult after) => Heaviest(
            turn,
            new ContextEvidence(turn, last, shape, ofRemoval ? afterTitle : found, afterTitle, after),
            [.. found.Candidates, .. afterTitle.Candidates, .. after.Candidates]);
    }

    /// <summary>The heaviest entry, or null where none of them weighs more.</summary>
    private static Resolution? Heaviest(TurnContext turn, ContextEvidence evidence, ImmutableArray<Candidate> among)
    {
        (Candidate Entry, double Share)[] weighed = Weighed(evidence, among);
        double none = Math.Exp(evidence.OfNone());
        if (weighed.Length == 0 || (OfTopic(weighed, weighed[0]) < none && !evidence.MustLean))
        {
            return null;
        }

        double sum = weighed.Sum(entry => entry.Share) + none;
        ImmutableArray<Answered> candidates =
            [.. weighed.Take(MostCandidates).Select(entry => new Answered(entry.Entry.Topic, entry.Entry.EntryId, entry.Share / sum))];
        return turn.Content.Entry(candidates[0].Entry, turn.Language) is { IsPointer: true }
            ? new Resolution.Pointer(candidates[0], candidates)
            : new Resolution.Found(candidates[0], candidates);
    }

    /// <summary>"how many visits for that" after "can it be taken off": the removal has a price, sessions and a pain of its own.</summary>
    private static bool AsksOfRemoval(LastAnswer last, FollowUp.Shape shape) =>
        last.Topic is TopicKeys.Reversibility or TopicKeys.LaserRemoval && ReferringWords.AsksOfProcedure([.. shape.Words.Select(word => word.Text)]);

    private static LastAnswer Removal(LastAnswer last) => last with { EntryId = TopicKeys.LaserRemoval, Topic = TopicKeys.LaserRemoval };

    /// <summary>
    /// Side by side where a thread is free; where none is, this one does both, so that many visitors at once do not wait for each other. The
    /// second is left out where the first has shown already that it is not needed.
    /// </summary>
    private static (SearchResult AfterTitle, SearchResult? AfterQuestion) Search(TurnContext turn, SearchResult own, string titled, string asked)
    {
        if (asked == titled)
        {
            SearchResult both = QuestionResolver.Find(turn, titled);
            return (both, both);
        }

        (SearchResult? afterTitle, SearchResult? afterQuestion) = (null, null);
        Parallel.Invoke(
            () => Volatile.Write(ref afterTitle, QuestionResolver.Find(turn, titled)),
            () => afterQuestion = Agree(own, Volatile.Read(ref afterTitle)) ? null : QuestionResolver.Find(turn, asked));
        return (afterTitle!, afterQuestion);
    }

    /// <summary>The same answer by itself and after the title: after the question it will hardly be another.</summary>
    private static bool Agree(SearchResult own, SearchResult? afterTitle) =>
        own.Decision == SearchDecision.Answer && afterTitle is { Decision: SearchDecision.Answer }
        && own.Candidates[0].EntryId == afterTitle.Candidates[0].EntryId;

    /// <summary>
    /// The entries with their odds, the heaviest topic's first: two entries of one topic that share what speaks for it do not lose against a
    /// single one of another.
    /// </summary>
    private static (Candidate Entry, double Share)[] Weighed(ContextEvidence evidence, IEnumerable<Candidate> candidates)
    {
        (Candidate Entry, double Share)[] weighed =
            [.. candidates.DistinctBy(candidate => candidate.EntryId).Select(candidate => (candidate, Math.Exp(evidence.Of(candidate))))];
        return
        [
            .. weighed.OrderByDescending(entry => OfTopic(weighed, entry)).ThenByDescending(entry => entry.Share)
                .ThenBy(entry => entry.Entry.EntryId, StringComparer.Ordinal),
        ];
    }

    /// <summary>The odds of the entry's topic; what is not done here is many things, so of those each stands alone.</summary>
    private static double OfTopic((Candidate Entry, double Share)[] weighed, (Candidate Entry, double Share) entry) =>
        entry.Entry.Topic == TopicKeys.OutOfScope
            ? entry.Share
            : weighed.Where(other => other.Entry.Topic == entry.Entry.Topic).Sum(other => other.Share);

    private static bool IsPlain(FollowUp.Shape shape, Resolution direct) =>
        direct is Resolution.Found { Confidence: >= PlainConfidence } && shape.Carried == 0 && shape.Substance.Length >= PlainSubstance
        && !ReferringWords.TellsOrAsksOfLast([.. shape.Words.Select(word => word.Text)]);

    /// <summary>"and how do I book", "vale, y cómo pido hora": after any answer the same.</summary>
    private static bool AsksToBook(FollowUp.Shape shape, Resolution direct) =>
        direct is Resolution.Found { Answer.Topic: TopicKeys.Booking } && ReferringWords.AsksToBook([.. shape.Words.Select(word => word.Text)]);

    /// <summary>"who'd be doing it": after any answer the same.</summary>
    private static bool AsksWho(FollowUp.Shape shape, Resolution direct) =>
        direct is Resolution.Found { Answer.Topic: TopicKeys.Practitioner } && ReferringWords.AsksWho([.. shape.Words.Select(word => word.Text)]);

    /// <summary>"y en cuánto me sale" after "does it look natural": a look has no price, so it is asked of the treatment.</summary>
    private static bool AsksPriceOfNone(TurnContext turn, FollowUp.Shape shape, Resolution direct) =>
        direct is Resolution.Found { Answer.Topic: TopicKeys.Cost } && ReferringWords.AsksPrice([.. shape.Words.Select(word => word.Text)])
        && !turn.Content.HasPrice(turn.State.LastAnswer!.Topic, turn.Language);

    /// <summary>"for how long?" after "does it look natural": a look has no duration, so it is asked of the treatment.</summary>
    private static bool AsksDurationOfNone(TurnContext turn, FollowUp.Shape shape) =>
        ReferringWords.AsksDuration([.. shape.Words.Select(word => word.Text)]) && !turn.Content.HasDuration(turn.State.LastAnswer!.Topic, turn.Language);

    /// <summary>
    /// The text after the title of the last topic, and after the last question; where that had itself exchanged the subject of one before
    /// ("how long does the redness last", "and the scabs", "and the results"), in its place. After a question in the other language half of the
    /// words would mean nothing here, so the title, which is in this one, stands for it.
    /// </summary>
    public static (string AfterTitle, string AfterQuestion) Readings(TurnContext turn, LastAnswer last, string text, FollowUp.Shape shape)
    {
        string title = turn.Content.Knowledge.Topics.TryGetValue(last.Topic, out Topic? topic) ? topic.Title.For(turn.Language.Code()) : last.Topic;
        Language other = turn.Language == Language.English ? Language.Spanish : Language.English;
        if (QuestionResolver.IsPlainly(other, last.Question))
        {
            return ($"{title} {text}", $"{title} {text}");
        }

        bool exchangesAgain = shape.Carried > 0 && last.CarriedQuestion is not null;
        string asked = exchangesAgain && FollowUp.Of(turn, text) is { Exchanges: true } followUp ? followUp.Exchanged : $"{last.Question} {text}";
        return ($"{title} {text}", asked);
    }

    /// <summary>"does it hurt", "and for women?", "and at the temples?": both exchange something in the first question.</summary>
    private static LastAnswer Exchanged(LastAnswer last, FollowUp.Shape shape) =>
        shape is { Carried: > 0, SaysNothing: true } && last is { CarriedQuestion: { } question, CarriedFrom: { } from }
            ? last with { EntryId = from.EntryId, Topic = from.Topic, Question = question }
            : last;
}
