using System.Collections.Immutable;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Search;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Questions;

/// <summary>
/// What speaks for an entry, and for none, as the answer to a text that follows another answer. The weights are those of a conditional
/// logistic regression (docs/decisions/008); a sum of them is in units of log-odds.
/// </summary>
internal sealed class ContextEvidence
{
    // The entry's confidence for the text by itself, more the more words of substance it has, less beside a pronoun.
    private const double Own = 0.86;
    private const double OwnByWord = 0.43;
    private const double OwnBesidePronoun = -0.15;

    // Its confidence for the text after the last question, and the better one of both readings in context.
    private const double Asked = 0.28;
    private const double AskedByWord = -0.36;
    private const double InContext = 0.98;

    // It is of the last topic, follows it, or was the last answer.
    private const double SameTopic = 0.84;
    private const double SameTopicByWord = 0.48;
    private const double SameTopicInLongText = -1.98;
    private const double SameTopicBesideUnknownWord = -1.08;
    private const double Related = 0.82;
    private const double Again = 0.67;

    // "it's been quiet for two years" is about what was asked before; by itself it looks like a question of how long.
    private const double SameTopicByForm = 2.5;

    // The least share of a known word's use that lies with its topic, and none at all.
    private const double LeastShare = 1.0;
    private const double NoShare = -1.14;

    private const double None = -1.26;
    private const double NoneByOwn = -1.37;
    private const double NoneByContext = -1.09;
    private const double NoneUndecided = 0.58;
    private const double NoneWithSubstance = -0.72;
    private const double NoneWithMuchSubstance = 0.67;
    private const double NoneBesideUnknownWord = 0.59;
    private const double NoneByUnknownWord = 0.56;

    // Beyond these a confidence tells nothing more.
    private const double LeastConfidence = 0.01;
    private const double MostConfidence = 0.98;

    private const double SomethingInContext = 0.3;

    private const int MuchSubstance = 3;
    private const int LongText = 8;

    // "how long does it last" says as much as two words of substance.
    private const int OfTreatment = 2;

    // A word whose use lies less than this with a topic does not speak of it.
    private const float Trace = 0.02f;

    private readonly Dictionary<string, double> _own;
    private readonly Dictionary<string, double> _titled;
    private readonly Dictionary<string, double> _asked;
    private readonly HashSet<string> _related;
    private readonly TopicalWords _topics;
    private readonly LastAnswer _last;
    private readonly ImmutableArray<string> _known;
    private readonly int _unknown;
    private readonly int _substance;
    private readonly bool _isLong;
    private readonly bool _isForeign;
    private readonly bool _hasPronoun;
    private readonly bool _isOfLast;
    private readonly bool _isDecided;

    /// <summary>Gathers the evidence.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="last">What the text may lean on.</param>
    /// <param name="shape">The text.</param>
    /// <param name="own">What the knowledge has on the text by itself.</param>
    /// <param name="titled">What it has on the text after the title of the last topic.</param>
    /// <param name="asked">What it has on the text after the last question.</param>
    public ContextEvidence(TurnContext turn, LastAnswer last, FollowUp.Shape shape, SearchResult own, SearchResult titled, SearchResult asked)
    {
        (_last, _topics) = (last, turn.Content.Topical(turn.Language));
        _known = [.. shape.Substance.Select(token => token.Stem).Where(_topics.Knows)];
        _unknown = shape.Substance.Length - _known.Length;
        string[] words = [.. shape.Words.Select(word => word.Text)];
        (_own, _titled, _asked) = (Confidences(own), Confidences(titled), Confidences(asked));
        _substance = Math.Clamp(shape.Substance.Length, ReferringWords.AsksOfTreatment(words) ? OfTreatment : 0, MuchSubstance);
        _isLong = shape.Tokens.Count(token => token.Kind is TokenKind.Word or TokenKind.Number) > LongText;
        _isForeign = shape.IsForeign;
        _hasPronoun = ReferringWords.HasPersonalPronoun(words, turn.Language);
        _isOfLast = ReferringWords.TellsOrAsksOfLast(words);
        _isDecided = own.Decision == SearchDecision.Answer;
        _related = turn.Content.Entry(last.EntryId, turn.Language) is { } entry
            ? entry.FollowUps.Select(id => turn.Content.Entry(id, turn.Language)?.Topic).OfType<string>().ToHashSet(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The weight of an entry.</summary>
    public double Of(Candidate candidate)
    {
        double own = Odds(_own.GetValueOrDefault(candidate.EntryId));
        double titled = Odds(_titled.GetValueOrDefault(candidate.EntryId));
        double asked = Odds(_asked.GetValueOrDefault(candidate.EntryId));
        return (own * (Own + (OwnByWord * _substance) + If(_hasPronoun, OwnBesidePronoun)))
            + (asked * (Asked + (AskedByWord * _substance)))
            + (Math.Max(titled, asked) * InContext)
            + OfTopic(candidate.Topic)
            + If(candidate.EntryId == _last.EntryId, Again)
            + OfWords(candidate.Topic);
    }

    /// <summary>True for a text without a word of substance ("why?") where the context has something on it: it is about the last answer.</summary>
    public bool MustLean => _substance == 0 && !_isForeign && Math.Max(Best(_titled), Best(_asked)) >= SomethingInContext;

    /// <summary>The weight of "no entry answers this".</summary>
    public double OfNone() => None
        + (Odds(Best(_own)) * NoneByOwn)
        + (Odds(Math.Max(Best(_titled), Best(_asked))) * NoneByContext)
        + If(!_isDecided, NoneUndecided)
        + If(_substance > 0, NoneWithSubstance)
        + If(_substance == MuchSubstance, NoneWithMuchSubstance)
        + If(_isForeign, NoneBesideUnknownWord)
        + (_unknown * NoneByUnknownWord);

    private double OfTopic(string topic) => topic == _last.Topic
        ? SameTopic + (SameTopicByWord * _substance) + If(_isLong, SameTopicInLongText) + If(_isForeign, SameTopicBesideUnknownWord) + If(_isOfLast, SameTopicByForm)
        : If(_related.Contains(topic), Related);

    private double OfWords(string topic)
    {
        if (_known.IsEmpty)
        {
            return 0;
        }

        float[] shares = [.. _known.Select(stem => _topics.Share(stem, topic))];
        return (shares.Min() * LeastShare) + If(shares.Max() < Trace, NoShare);
    }

    private static Dictionary<string, double> Confidences(SearchResult result) =>
        result.Candidates.ToDictionary(candidate => candidate.EntryId, candidate => candidate.Confidence, StringComparer.Ordinal);

    private static double Best(Dictionary<string, double> confidences) => confidences.Values.DefaultIfEmpty().Max();

    /// <summary>Half the log-odds of a confidence.</summary>
    private static double Odds(double confidence)
    {
        double within = Math.Clamp(confidence, LeastConfidence, MostConfidence);
        return Math.Log(within / (1 - within)) / 2;
    }

    private static double If(bool holds, double weight) => holds ? weight : 0;
}
