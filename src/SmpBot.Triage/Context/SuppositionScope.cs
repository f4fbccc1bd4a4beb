using SmpBot.Knowledge.Safety;
using SmpBot.Triage.Matching;

namespace SmpBot.Triage.Context;

/// <summary>Marks the words that are only asked about or thought of: conditions, possibilities, fears, general questions.</summary>
internal sealed class SuppositionScope
{
    // "Si tengo fiebre" without accent and without a main clause may be a yes.
    private const int LongestDoubtfulYes = 6;

    private readonly ReportedSpans _spans;
    private readonly Message _message;
    private readonly bool[] _turns;
    private readonly bool[] _notHypothesis;
    private readonly bool[] _fillers;
    private readonly ILookup<int, Span> _ownBody;

    public SuppositionScope(ReportedSpans spans)
    {
        _spans = spans;
        _message = spans.Message;
        _turns = Turns(spans);
        _notHypothesis = spans.Covered(ContextGroups.NotHypothesis);
        _fillers = spans.Covered(ContextGroups.Filler);
        _ownBody = spans.Of(ContextGroups.OwnBody).ToLookup(own => own.Start);
        Asked = new Span?[_message.Words.Length];
    }

    /// <summary>For each word the trigger that makes it a supposition.</summary>
    public Span?[] Asked { get; }

    public void Mark()
    {
        foreach (Span trigger in _spans.Of(ContextGroups.Hypothesis))
        {
            if (!_notHypothesis[trigger.Start] && !IsYes(trigger))
            {
                MarkTo(trigger, EndOf(trigger));
            }
        }

        bool[] thought = [.. Asked.Select(trigger => trigger is not null)];
        IEnumerable<Span> verbs = _spans.Of(ContextGroups.VerbQuestion).Where(verb => _message.SentenceOf(verb.Start).IsQuestion && BeginsSentence(verb));
        IEnumerable<Span> frames = _spans.Of(ContextGroups.QuestionFrame).Where(BeginsClause);
        foreach (Span frame in frames.Concat(_spans.Of(ContextGroups.QuestionTopic)).Concat(verbs))
        {
            int end = EndOf(frame);
            if (!SpeaksOfOwnBody(frame, end, thought))
            {
                MarkTo(frame, end);
            }
        }

        foreach (Span claim in _spans.Of(ContextGroups.Claim))
        {
            ClearQuestionBefore(claim);
        }
    }

    /// <summary>"Do people get a fever? I've got one."</summary>
    private void ClearQuestionBefore(Span claim)
    {
        int index = _message.Words[claim.Start].Sentence - 1;
        if (index >= 0 && _message.Sentences[index].IsQuestion)
        {
            Array.Clear(Asked, _message.Sentences[index].Start, _message.Sentences[index].End - _message.Sentences[index].Start);
        }
    }

    private bool BeginsClause(Span frame)
    {
        int start = WithoutFillers(frame.Start, acrossBreaks: false);
        return start == _message.SentenceOf(start).Start || _message.Words[start].AfterBreak;
    }

    private bool BeginsSentence(Span verb) => WithoutFillers(verb.Start, acrossBreaks: true) == _message.SentenceOf(verb.Start).Start;

    /// <summary>Where the fillers before a word begin.</summary>
    private int WithoutFillers(int start, bool acrossBreaks)
    {
        int earliest = Math.Max(_message.SentenceOf(start).Start, start - ReportedSpans.LongestReach);
        while (start > earliest && _fillers[start - 1] && (acrossBreaks || !_message.Words[start].AfterBreak))
        {
            _spans.Steps++;
            start--;
        }

        return start;
    }

    private void MarkTo(Span trigger, int end)
    {
        for (int i = trigger.Start; i < end; i++)
        {
            _spans.Steps++;
            Asked[i] ??= trigger;
        }
    }

    /// <summary>Where the visitor turns to the own case.</summary>
    public static bool[] Turns(ReportedSpans spans)
    {
        bool[] turns = spans.Starts(ContextGroups.Turn);
        foreach (Span span in spans.Of(ContextGroups.TurnAfterBreak))
        {
            turns[span.Start] |= spans.Message.Words[span.Start].AfterBreak;
        }

        return turns;
    }

    /// <summary>The end of the sentence, or the word at which the visitor turns to the own case.</summary>
    private int EndOf(Span trigger)
    {
        int end = Math.Min(_message.SentenceOf(trigger.Start).End, trigger.End + ReportedSpans.LongestReach);
        for (int i = trigger.End; i < end; i++)
        {
            _spans.Steps++;
            if (_turns[i])
            {
                return i;
            }
        }

        return end;
    }

    private bool SpeaksOfOwnBody(Span frame, int end, bool[] thought)
    {
        int first = frame.Start;
        int earliest = Math.Max(_message.SentenceOf(frame.Start).Start, frame.Start - ReportedSpans.LongestReach);
        while (first > earliest && !_message.Words[first].AfterBreak)
        {
            first--;
        }

        for (int i = first; i < end; i++)
        {
            _spans.Steps++;
            if (!thought[i] && _ownBody[i].Any(own => !Overlaps(own, frame)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Overlaps(Span own, Span frame)
    {
        for (int i = own.Start; i < own.End; i++)
        {
            if (own.AsksFor(i) && frame.AsksFor(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsYes(Span trigger)
    {
        MessageWord word = _message.Words[trigger.Start];
        if (word.Folded != "si" || trigger.End - trigger.Start > 1)
        {
            return false;
        }

        if (word.Typed == "sí")
        {
            return true;
        }

        Sentence sentence = _message.SentenceOf(trigger.Start);
        bool first = trigger.Start == sentence.Start;
        bool comma = trigger.End < sentence.End && _message.Words[trigger.End].AfterBreak;
        bool bare = !sentence.IsQuestion && sentence.End - sentence.Start <= LongestDoubtfulYes && !HasBreak(sentence);
        return first && (comma || bare);
    }

    private bool HasBreak(Sentence sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (_message.Words[i].AfterBreak)
            {
                return true;
            }
        }

        return false;
    }
}
