using System.Collections.Frozen;
using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Context;

/// <summary>
/// Marks the words that are denied, after NegEx and ConText: a trigger reaches forward (or back) to the end of its clause, over lists
/// with "or", "nor"; words that only look like a negation are left out, and a negation that belongs to a sign ("can't breathe",
/// "won't stop") is part of that sign.
/// </summary>
internal sealed class NegationScope
{
    private const int LongestScope = 14;
    private const int LongestListItem = 4;
    private const int LongestLastItem = 5;
    private const int LongestList = 12;
    private const int LongestQuestion = 5;
    private const int LongestLink = 4;

    private static readonly FrozenSet<string> s_pronouns = FrozenSet.ToFrozenSet(["it", "its", "they", "that", "this"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> s_links = FrozenSet.ToFrozenSet(["but", "though", "and", "then", "now", "is", "has", "have", "are", "all", "basically", "pretty", "much", "completely", "finally", "already"], StringComparer.Ordinal);

    private readonly ReportedSpans _spans;
    private readonly Message _message;
    private readonly bool[] _notNegation;
    private readonly bool[] _scopeEnd;
    private readonly bool[] _clauseStart;
    private readonly bool[] _signWord;
    private readonly bool[] _partOfSign;
    private readonly bool[] _insideSign;

    public NegationScope(ReportedSpans spans)
    {
        _spans = spans;
        _message = spans.Message;
        _notNegation = spans.Covered(ContextGroups.NotNegation);
        _scopeEnd = spans.Starts(ContextGroups.ScopeEnd);
        _clauseStart = spans.Starts(ContextGroups.ClauseStart);
        _signWord = new bool[_message.Words.Length];
        _partOfSign = new bool[_message.Words.Length];
        _insideSign = new bool[_message.Words.Length];
        Denied = new Span?[_message.Words.Length];
        Resolved = new Span?[_message.Words.Length];
    }

    /// <summary>For each word the trigger that denies it.</summary>
    public Span?[] Denied { get; }

    /// <summary>For each word the trigger that says that it was there and is gone.</summary>
    public Span?[] Resolved { get; }

    public void Mark()
    {
        MarkSigns();
        foreach (Span trigger in _spans.Of(ContextGroups.NegationBefore).Where(IsNegation))
        {
            MarkForward(trigger);
        }

        foreach (Span trigger in _spans.Of(ContextGroups.NegationAfter))
        {
            if (!ReportedSpans.Touches(_notNegation, trigger) && !ReportedSpans.Touches(_signWord, trigger) && !_insideSign[trigger.Start])
            {
                MarkBack(trigger);
            }
        }

        foreach (Span answer in _spans.Of(ContextGroups.AnswerNo))
        {
            MarkQuestionBefore(answer);
        }
    }

    private void MarkSigns()
    {
        bool[] triggers = _spans.Covered(ContextGroups.NegationBefore);
        foreach ((int concept, Span span) in _spans.Concepts.Where(c => _spans.Lexicon.Concepts[c.Concept].Kind != ConceptKind.Fact))
        {
            ReportedSpans.Mark(_signWord, span);
            _insideSign.AsSpan(span.Start, span.LastLiteral - span.Start).Fill(true);
            for (int i = span.Start; i < span.LastLiteral; i++)
            {
                _partOfSign[i] |= triggers[i] && span.AsksFor(i);
            }
        }
    }

    private bool IsNegation(Span trigger)
    {
        if (ReportedSpans.Touches(_notNegation, trigger) || ReportedSpans.Touches(_partOfSign, trigger))
        {
            return false;
        }

        // "No, my head is hot": an answer, not a denial of what follows.
        bool single = trigger.End - trigger.Start == 1;
        return !(single && trigger.End < _message.Words.Length && _message.Words[trigger.End].AfterBreak
            && _message.Words[trigger.Start].Folded is "no" or "not" or "non");
    }

    private void MarkForward(Span trigger)
    {
        Sentence sentence = _message.SentenceOf(trigger.Start);
        int last = Math.Min(sentence.End, trigger.End + LongestScope);
        bool deniedSomething = false;
        for (int i = trigger.End; i < last; i++)
        {
            bool listEnds = _message.Words[i].AfterBreak && !(deniedSomething && ListGoesOn(i, sentence.End));
            if (listEnds || (i > trigger.End && (_scopeEnd[i] || (deniedSomething && _clauseStart[i]))))
            {
                return;
            }

            _spans.Steps++;
            Denied[i] = Denied[i] is { } nearer && nearer.Start > trigger.Start ? nearer : trigger;
            deniedSomething |= _signWord[i];
        }
    }

    /// <summary>True when what follows a comma are further items of a denied list: bare words that end in "or x", or at least two of them.</summary>
    private bool ListGoesOn(int start, int end)
    {
        int items = 0;
        int i = start;
        while (i < end && items < LongestList)
        {
            int next = i + 1;
            while (next < end && next - i <= LongestLastItem && !_message.Words[next].AfterBreak)
            {
                _spans.Steps++;
                next++;
            }

            bool isLast = HoldsOr(i, next);
            if (next - i > (isLast ? LongestLastItem : LongestListItem) || IsStatement(i, next))
            {
                break;
            }

            if (isLast)
            {
                return true;
            }

            items++;
            i = next;
        }

        return (i == end || items == LongestList) && items >= 2;
    }

    private bool IsStatement(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_clauseStart[i] || _scopeEnd[i])
            {
                return true;
            }
        }

        return !_signWord.AsSpan(start, end - start).Contains(true);
    }

    private bool HoldsOr(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (_message.Words[i].Folded is "or" or "nor" or "ni" or "o" or "u")
            {
                return true;
            }
        }

        return false;
    }

    private void MarkBack(Span trigger)
    {
        int first = Math.Max(_message.SentenceOf(trigger.Start).Start, trigger.Start - ReportedSpans.LongestReach);
        int clause = ClauseMeant(trigger.Start, first);
        for (int i = clause - 1; i >= first; i--)
        {
            _spans.Steps++;
            Resolved[i] ??= trigger;
            bool joined = clause < trigger.Start && _message.Words[i].Folded is "and" or "y" or "e";
            if (_message.Words[i].AfterBreak || _scopeEnd[i] || joined)
            {
                return;
            }
        }
    }

    /// <summary>"I had a headache, but it is gone": the pronoun means what stands before it, so the clause before is resolved.</summary>
    private int ClauseMeant(int trigger, int first)
    {
        int at = trigger;
        bool pronoun = false;
        while (at > first && trigger - at < LongestLink && _message.Words[at - 1].Folded is var word && (s_pronouns.Contains(word) || s_links.Contains(word)))
        {
            _spans.Steps++;
            pronoun |= s_pronouns.Contains(word);
            at--;
        }

        return pronoun ? at : trigger;
    }

    /// <summary>"Pus? no."</summary>
    private void MarkQuestionBefore(Span answer)
    {
        int index = _message.Words[answer.Start].Sentence - 1;
        if (index < 0 || _message.Sentences[index] is not { IsQuestion: true } question || question.End - question.Start > LongestQuestion)
        {
            return;
        }

        for (int i = question.Start; i < question.End; i++)
        {
            Denied[i] ??= answer;
        }
    }
}
