using System.Collections.Immutable;
using SmpBot.Dialogs.Content;
using SmpBot.Dialogs.Model;
using SmpBot.Dialogs.Pipeline;
using SmpBot.Dialogs.Understanding;
using SmpBot.Text.Tokens;

namespace SmpBot.Dialogs.Questions;

/// <summary>
/// A text that leaves out what it is about, because the last answer said it: "how long does that last", "every day?", "it's not active
/// right now", "tell me more". Whether it leans on the last answer is told by its form and by whether its words name another topic.
/// </summary>
internal sealed class Ellipsis
{
    private const int MostWords = 9;
    private const int MostWordsOfFragment = 4;
    private const int MostWordsOfPhrase = 5;

    // How surely the text must be answered by itself to stand on its own, in the engine's confidence; set on follow-up dialogs.
    private const double Sure = 0.9;
    private const double SureAfterStatement = 0.95;
    private const double SureBesideFittingWords = 0.87;
    private const double SureBesideClause = 0.75;
    private const double SureBesidePronoun = 0.65;
    private const double SurePrice = 0.8;

    // The least share of a word's use that must lie with the last topic for the word to fit it.
    private const float Fitting = 0.05f;
    private const float FittingExchange = 0.1f;

    private readonly string[] _words;
    private readonly ImmutableArray<Token> _content;
    private readonly ImmutableArray<Token> _topical;
    private readonly TopicalWords _topics;
    private readonly string _topic;
    private readonly bool _demonstrative;
    private readonly bool _pronoun;
    private readonly bool _asks;
    private readonly int _carried;
    private readonly bool _isGeneral;
    private readonly bool _afterStatement;

    private Ellipsis(TurnContext turn, LastAnswer last, ImmutableArray<Token> tokens, FollowUp.Shape shape)
    {
        _words = [.. tokens.Select(token => token.Folded)];
        _content = [.. tokens.Where(token => !token.IsStopWord && !ReferringWords.IsDemonstrative(token.Folded))];
        _topical = [.. _content.Where(token => !ReferringWords.IsFrame(token.Folded) && !IsPointInTime(token, tokens))];
        _topics = turn.Content.Topical(turn.Language);
        _topic = last.Topic;
        _demonstrative = _words.Any(ReferringWords.IsDemonstrative);
        _pronoun = _demonstrative || ReferringWords.HasPersonalPronoun(_words, turn.Language);
        _asks = shape.IsMarked || ReferringWords.Asks(_words);
        _isGeneral = LeaningQuestion.Leans(string.Join(' ', _words));
        _afterStatement = IsStatement(last);
        _carried = shape.Carried;
    }

    /// <summary>True for a text of a few words.</summary>
    public bool IsBrief => _words.Length - _carried <= MostWordsOfFragment;

    /// <summary>True for "and at the crown?": nothing but where or when.</summary>
    public bool IsSibling => IsContinuation && SaysNothing && IsFragment;

    /// <summary>True for a text without a word of substance, or with a pronoun and none of another topic: "will it vanish".</summary>
    public bool MayPointBack => SaysNothing ? !ReferringWords.AsksOfTreatment(_words) : _pronoun && !NamesAnother;

    /// <summary>True for a fragment so short that a more precise entry of the last topic is likelier meant than another topic.</summary>
    public bool IsShort => IsBrief && !SaysNothing && Known && IsAtHome;

    /// <summary>True for a text without a word of substance: "how long does that take".</summary>
    public bool SaysNothing => _topical.IsEmpty;

    /// <summary>True for a text that names another topic and does not point back.</summary>
    public bool TurnsAway => NamesAnother && !_demonstrative;

    private bool IsContinuation => _carried > 0;

    private bool IsFragment => IsBrief && !_words.Any(ReferringWords.IsFiniteVerb);

    private bool Known => _content.All(token => _topics.Share(token.Stem, _topic) > 0);

    private bool NamesAnother => _topical.Any(token => _topics.NamesAnother(token.Stem, _topic));

    // Every word that names another topic is at home in the last one, too: "hurt" in the laser's.
    private bool IsAtHome =>
        _topical.All(token => !_topics.NamesAnother(token.Stem, _topic) || _topics.Share(token.Stem, _topic) >= Fitting);

    // After a statement: a further one, or a question of a thing that it named and that is not the treatment's price or duration.
    private bool GoesOn => _asks
        ? _pronoun && !NamesAnother && !_words.Any(ReferringWords.Measures)
        : _pronoun || !NamesAnother;

    private float LeastShare => _topical.IsEmpty ? 1f : _topical.Min(token => _topics.Share(token.Stem, _topic));

    /// <summary>A text that may lean on the last answer; null where it is long, names the treatment or has a word that the knowledge never uses.</summary>
    public static Ellipsis? Of(TurnContext turn, FollowUp.Shape shape)
    {
        if (turn.State.LastAnswer is not { } last
            || turn.Reading.IsCorrection
            || shape.IsForeign
            || (shape.NamesTreatment && !IsStatement(last)))
        {
            return null;
        }

        ImmutableArray<Token> tokens = [.. shape.Tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number)];
        return tokens.IsEmpty || tokens.Length > MostWords ? null : new Ellipsis(turn, last, tokens, shape);
    }

    /// <summary>True when the text is about the last answer's topic, given how surely it is answered by itself.</summary>
    public bool Leans(double confidence)
    {
        if (AsksForMore(confidence))
        {
            return true;
        }

        bool isDoubtful = confidence < SureBesideClause;
        if (IsClause(confidence, isDoubtful))
        {
            return true;
        }

        if (SaysNothing)
        {
            return _demonstrative || IsFragment || _words.Any(ReferringWords.Concludes) || (_pronoun && isDoubtful);
        }

        return IsOwn(confidence)
            || (_demonstrative && (isDoubtful || (Known && IsAtHome)))
            || (!NamesAnother && LeansByPronoun(confidence))
            || (!NamesAnother && IsContinuation && IsFragment && LeastShare >= (isDoubtful ? float.Epsilon : FittingExchange));
    }

    /// <summary>"I had a transplant in March": what comes next is asked in this light.</summary>
    private static bool IsStatement(LastAnswer last) => QuestionSplitter.IsTold(last.Question);

    /// <summary>"after the session": when, not what.</summary>
    private static bool IsPointInTime(Token token, ImmutableArray<Token> tokens) =>
        ReferringWords.IsVisit(token.Folded)
        && tokens.IndexOf(token) is var at
        && tokens[Math.Max(0, at - 3)..at].Any(before => ReferringWords.IsBeforeOrAfter(before.Folded));

    private bool AsksForMore(double confidence) =>
        _words.Length <= MostWordsOfFragment + (_content.IsEmpty ? 0 : 2)
        && _content.All(token => ReferringWords.AsksForMore(token.Folded))
        && (_demonstrative || confidence < SurePrice || !_words.Any(ReferringWords.IsQuantity));

    /// <summary>A part of a sentence whose rest was said before, or a further statement on a matter that was stated.</summary>
    private bool IsClause(double confidence, bool isDoubtful)
    {
        if (ReferringWords.IsSubordinate(_words))
        {
            return isDoubtful || (!NamesAnother && confidence < Sure);
        }

        if (ReferringWords.IsPhrase(_words))
        {
            return _words.Length <= MostWordsOfPhrase;
        }

        return (ReferringWords.AsksWhatElse(_words) && !NamesAnother)
            || (_afterStatement && _asks && _isGeneral && confidence < SureAfterStatement)
            || (confidence < Sure && (ReferringWords.AsksForSigns(_words) || (_afterStatement && GoesOn)));
    }

    private bool IsOwn(double confidence) =>
        confidence < Sure
        && _topical.All(token => _topics.Fits(token.Stem, _topic))
        && _topical.Any(token => _topics.Leads(token.Stem, _topic));

    private bool LeansByPronoun(double confidence) =>
        _pronoun
        && (!_asks
            || confidence < (LeastShare > Fitting ? SureBesideFittingWords : SureBesidePronoun));
}
